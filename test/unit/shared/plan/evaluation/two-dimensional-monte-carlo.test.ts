import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../../../src/shared/engine/distribution/normal-quantile.ts';
import {
  figureVariability,
  firstPlaceVariability,
} from '../../../../../src/shared/plan/evaluation/two-dimensional-monte-carlo.ts';

const inner = 999;
const score = (index: number, count: number): number => normalQuantile((index + 0.5) / count);

describe('figureOverTime', () => {
  it('separates a normal spread over time from a normal lack of knowledge', () => {
    // Closed form: figure = mean + 2 u + 3 v with standard normal u (unknown) and v (over time): the
    // median over time is mean + 2 u, and its 90 % band over u is mean ± 2 · 1.645.
    const states = 999;
    const column = Float64Array.from({ length: states * inner }, (_, index) => {
      const state = Math.floor(index / inner);
      return 100 + 2 * score(state, states) + 3 * score(index % inner, inner);
    });
    const { at5, at50, at95 } = figureVariability(column, inner);
    for (const [band, centre] of [
      [at5, 100 - 3 * 1.64485],
      [at50, 100],
      [at95, 100 + 3 * 1.64485],
    ] as const) {
      expect(band.low).toBeCloseTo(centre - 2 * 1.64485, 1);
      expect(band.middle).toBeCloseTo(centre, 1);
      expect(band.high).toBeCloseTo(centre + 2 * 1.64485, 1);
    }
  });

  it('has bands without width where everything is known', () => {
    const column = Float64Array.from({ length: 4 * inner }, (_, index) =>
      score(index % inner, inner),
    );
    const { at50 } = figureVariability(column, inner);
    expect(at50.high - at50.low).toBe(0);
  });
});

describe('firstOverTime', () => {
  it('is 0 or 1 in every state where only knowledge is lacking', () => {
    const own = Float64Array.from({ length: 40 }, (_, index) => (index < 20 ? 1 : 3));
    const rival = new Float64Array(40).fill(2);
    expect(firstPlaceVariability([own, rival], 0, 10)).toEqual({ low: 0, middle: 0.5, high: 1 });
  });

  it('is the share of the time where everything is known, ties shared', () => {
    const own = Float64Array.from({ length: 40 }, (_, index) => [1, 2, 3, 3][index % 4] ?? 0);
    const rival = new Float64Array(40).fill(2);
    expect(firstPlaceVariability([own, rival], 0, 4)).toEqual({
      low: 0.625,
      middle: 0.625,
      high: 0.625,
    });
  });
});
