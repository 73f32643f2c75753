import { describe, expect, test } from 'vitest';
import {
  evenPoints,
  pointsOf,
  projectPoints,
  sharesOf,
} from '../../../../../src/renderer/features/decide/weights-draft.ts';
import { criteria, type Criterion } from '../../../../../src/shared/domain/criterion.ts';
import { resultDocument } from '../../../../support/result-project.ts';

const all = (weight: number) =>
  Object.fromEntries(criteria.map((criterion) => [criterion, weight])) as Record<Criterion, number>;

describe('points of weights', () => {
  test('put the heaviest in the middle of its slider and keep the proportions', () => {
    expect(pointsOf({ ...all(0.1), cpu: 0.4 })).toEqual({ ...all(12.5), cpu: 50 });
  });

  test('are 0 where there is no weight at all', () => {
    expect(pointsOf({})).toEqual(all(0));
  });

  test('are the project’s own when it has some, else those of the plan', () => {
    const own = { ...all(20), io: 80 };
    expect(projectPoints(resultDocument({ weights: own }), all(1))).toEqual(own);
    expect(projectPoints(resultDocument(), all(1 / 7))).toEqual(evenPoints);
    expect(projectPoints(resultDocument({ weights: { cpu: 1 } }), all(1 / 7))).toEqual(evenPoints);
  });

  test('are scaled when a file gives shares instead', () => {
    const weights = { ...all(0.1), cpu: 0.4 };
    expect(projectPoints(resultDocument({ weights }), all(1))).toEqual({ ...all(12.5), cpu: 50 });
  });
});

describe('shares of points', () => {
  test('add up to 1', () => {
    const shares = sharesOf({ ...all(10), cpu: 40 });
    expect(shares.cpu).toBeCloseTo(0.4, 12);
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('are 0, not NaN, without any points', () => {
    expect(sharesOf(all(0))).toEqual(all(0));
  });
});
