import { describe, expect, it } from 'vitest';
import {
  checkConstraint,
  chanceAtMost,
  keptByAll,
  type Constraint,
} from '../../../../src/shared/rules/constraint.ts';

const atMost: Constraint = {
  id: 'startup',
  degree: 'here',
  symbol: 'startup.ready',
  sense: 'at-most',
  limit: 10,
};
const figure = (low: number, point: number, high: number) => ({ low, point, high });

describe('checkConstraint', () => {
  it('is certain by the ends where there are no samples', () => {
    expect(checkConstraint(atMost, figure(1, 2, 9), undefined)).toMatchObject({
      chance: 1,
      kept: null,
    });
    expect(checkConstraint(atMost, figure(11, 12, 13), undefined)).toMatchObject({
      chance: 0,
      kept: null,
    });
    expect(checkConstraint(atMost, figure(8, 9, 13), undefined)).toMatchObject({ chance: 1 });
  });

  it('counts samples where the ends straddle the limit', () => {
    const outcome = checkConstraint(atMost, figure(8, 9, 13), Float64Array.of(8, 9, 11, 13));
    expect(outcome.chance).toBe(0.5);
    expect(outcome.kept).toEqual(Uint8Array.of(1, 1, 0, 0));
  });

  it('does not call certain what the tails of the samples deny', () => {
    const kept = checkConstraint(atMost, figure(2, 5, 9), Float64Array.of(2, 5, 9, 12));
    expect(kept.chance).toBe(0.75);
    const missed = checkConstraint(atMost, figure(11, 12, 13), Float64Array.of(9, 11, 12, 13));
    expect(missed.chance).toBe(0.25);
  });
});

describe('keptByAll', () => {
  it('keeps the samples that every constraint keeps', () => {
    const one = checkConstraint(atMost, figure(8, 9, 13), Float64Array.of(8, 9, 11, 13));
    const other = checkConstraint(atMost, figure(8, 9, 13), Float64Array.of(8, 12, 9, 13));
    expect(keptByAll([one, other])).toEqual(Uint8Array.of(1, 0, 0, 0));
    expect(keptByAll([])).toBeNull();
  });
});

describe('chanceAtMost', () => {
  const estimate = { low: 0, p5: 1, p50: 2, p95: 6, high: 10 };
  it.each([
    [-1, 0],
    [1, 0.05],
    [2, 0.5],
    [4, 0.725],
    [10, 1],
  ])('at %d: %d', (limit, expected) => {
    expect(chanceAtMost(estimate, limit)).toBeCloseTo(expected, 12);
  });
});
