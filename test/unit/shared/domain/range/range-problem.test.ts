import { describe, expect, it } from 'vitest';
import {
  centre,
  rangeFrom,
  type StatedRange,
} from '../../../../../src/shared/domain/range/range.ts';
import {
  rangeProblem,
  rangeProblems,
} from '../../../../../src/shared/domain/range/range-problem.ts';

const ends = { low: 0, high: 10 } as const;

describe('rangeProblem', () => {
  it.each<readonly [StatedRange, string, object]>([
    [{ low: 2, high: 1, distribution: 'uniform' }, 'low', { kind: 'range-order' }],
    [{ low: Number.NaN, high: 1, distribution: 'uniform' }, 'low', { kind: 'range-order' }],
    [{ low: 0, high: Number.NaN, distribution: 'normal' }, 'low', { kind: 'range-order' }],
    [{ low: 0, high: Infinity, distribution: 'normal' }, 'high', { kind: 'range-order' }],
    [{ ...ends, mode: 11, distribution: 'pert' }, 'mode', { kind: 'range-order' }],
    [{ ...ends, distribution: 'lognormal' }, 'low', { needs: 'positive-low' }],
    [{ ...ends, distribution: 'point' }, 'high', { needs: 'equal-ends' }],
    [{ ...ends, distribution: 'beta' }, 'shapes', { needs: 'shapes' }],
    [
      { ...ends, distribution: 'beta', shapes: { alpha: 0, beta: 1 } },
      'shapes',
      { needs: 'shapes' },
    ],
    [{ ...ends, distribution: 'discrete' }, 'values', { needs: 'values' }],
    [
      { ...ends, distribution: 'discrete', values: [{ value: 11, probability: 1 }] },
      'values',
      { needs: 'values-inside' },
    ],
    [
      { ...ends, distribution: 'discrete', values: [{ value: 1, probability: 0.9 }] },
      'values',
      { needs: 'probabilities' },
    ],
    [
      { ...ends, distribution: 'empirical', observations: [1] },
      'observations',
      { needs: 'observations' },
    ],
    [
      { ...ends, distribution: 'empirical', observations: [1, Number.NaN] },
      'observations',
      { needs: 'values-inside' },
    ],
  ])('finds what is wrong with %j', (range, field, expected) => {
    expect(rangeProblem(range)).toMatchObject({ field, expected });
  });

  it.each<StatedRange>([
    { ...ends, distribution: 'normal' },
    { ...ends, distribution: 'beta', shapes: { alpha: 2, beta: 3 } },
    { ...ends, distribution: 'empirical', observations: [9, 0, 10] },
    { low: 4, high: 4, distribution: 'point' },
  ])('has nothing against %j', (range) => {
    expect(rangeProblem(range)).toBeNull();
  });
});

describe('rangeFrom', () => {
  it('converts values and observations and puts them in order', () => {
    const half = (value: number): number => value / 2;
    expect(
      rangeFrom({ ...ends, distribution: 'empirical', observations: [8, 2, 4] }, half),
    ).toEqual({ low: 0, high: 5, distribution: 'empirical', observations: [1, 2, 4] });
  });
});

describe('centre', () => {
  it.each<readonly [StatedRange, number]>([
    [{ ...ends, distribution: 'normal' }, 5],
    [{ ...ends, distribution: 'beta', shapes: { alpha: 1, beta: 4 } }, 2],
    [{ ...ends, distribution: 'empirical', observations: [0, 1, 4, 10] }, 2.5],
    [
      {
        ...ends,
        distribution: 'discrete',
        values: [
          { value: 9, probability: 0.3 },
          { value: 1, probability: 0.3 },
          { value: 4, probability: 0.4 },
        ],
      },
      4,
    ],
  ])('of %j is %d', (range, expected) => {
    expect(centre(rangeFrom(range))).toBe(expected);
  });
});

describe('rangeProblems', () => {
  it('tells everything that is wrong, not only the first', () => {
    const problems = rangeProblems({ low: 3, high: -2, mode: 9, distribution: 'lognormal' });
    expect(problems.map(({ field }) => field)).toEqual(['low', 'mode']);
    const lowered = rangeProblems({ low: -3, high: 2, mode: 9, distribution: 'lognormal' });
    expect(lowered.map(({ field, expected }) => [field, expected.kind])).toEqual([
      ['mode', 'range-order'],
      ['low', 'range-needs'],
    ]);
  });
});
