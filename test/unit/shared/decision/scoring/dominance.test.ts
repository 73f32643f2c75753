import { describe, expect, it, test } from 'vitest';
import {
  certainlyDominates,
  dominates,
  dominators,
  paretoFront,
} from '../../../../../src/shared/decision/scoring/dominance.ts';

describe('dominates', () => {
  test.each([
    ['better on all', [2, 2], [1, 1], true],
    ['better on one, equal on the other', [2, 1], [1, 1], true],
    ['equal', [1, 1], [1, 1], false],
    ['better on one, worse on the other', [2, 0], [1, 1], false],
    ['worse on all', [0, 0], [1, 1], false],
  ] as const)('%s', (_, left, right, expected) => {
    expect(dominates(left, right)).toBe(expected);
  });
});

describe('certainlyDominates', () => {
  const bounds = (low: number, high: number) => ({ low, high });

  it('holds when the worst is at least the other’s best', () => {
    expect(certainlyDominates([bounds(0.5, 0.7)], [bounds(0.2, 0.5)])).toBe(false);
    expect(certainlyDominates([bounds(0.6, 0.7)], [bounds(0.2, 0.5)])).toBe(true);
    expect(certainlyDominates([bounds(0.4, 0.9)], [bounds(0.2, 0.5)])).toBe(false);
  });
});

describe('paretoFront', () => {
  const matrix = [
    [0.9, 0.1],
    [0.5, 0.5],
    [0.4, 0.5],
    [0.1, 0.9],
    [0.5, 0.5],
  ];

  it('keeps those that none dominates, twins together', () => {
    expect(paretoFront(matrix)).toEqual([0, 1, 3, 4]);
  });

  it('says who dominates the others', () => {
    expect(dominators(matrix)).toEqual([[], [], [1, 4], [], []]);
  });

  it('is everything there is of one, and nothing of none', () => {
    expect(paretoFront([[0]])).toEqual([0]);
    expect(paretoFront([])).toEqual([]);
  });
});
