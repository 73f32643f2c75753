import { describe, expect, it } from 'vitest';
import { rankAcceptability } from '../../../../src/shared/decision/acceptability.ts';
import { drawColumns } from '../../../../src/shared/engine/draw-columns.ts';
import { plainDesign } from '../../../../src/shared/engine/sample-design.ts';
import {
  acceptabilityErrors,
  percentileErrors,
} from '../../../../src/shared/plan/sampling-error.ts';

const names = ['a', 'b', 'c'];

function scoresOf(points: 'pseudo-random' | 'low-discrepancy', seed: number, count: number) {
  return drawColumns(
    { ...plainDesign(seed), points, dimensions: names },
    names.map((name) => ({ name, range: { low: 0, high: 1, distribution: 'uniform' } })),
    { first: 0, count },
  );
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
  );
}

const seeds = Array.from({ length: 40 }, (_, index) => 1 + 7919 * index);

describe('acceptabilityErrors', () => {
  it.each(['pseudo-random', 'low-discrepancy'] as const)(
    'are not below the spread over seeds of %s points',
    (points) => {
      const runs = seeds.map((seed) => {
        const scores = scoresOf(points, seed, 1024);
        const shares = rankAcceptability(scores);
        return {
          share: shares[0]?.[0] ?? 0,
          error: acceptabilityErrors(scores, shares, points)[0]?.[0] ?? 0,
        };
      });
      const spread = deviation(runs.map(({ share }) => share));
      const stated = runs.reduce((sum, { error }) => sum + error, 0) / runs.length;
      // The spread over 40 seeds is itself known to 11 %.
      expect(stated).toBeGreaterThan(0.75 * spread);
      if (points === 'pseudo-random') expect(stated).toBeLessThan(1.35 * spread);
    },
  );

  it('stay above 0 where every sample says the same', () => {
    const scores = [new Float64Array(1024).fill(1), new Float64Array(1024)];
    const errors = acceptabilityErrors(scores, rankAcceptability(scores), 'low-discrepancy');
    expect(errors[0]?.[0]).toBeGreaterThan(0);
  });
});

describe('percentileErrors', () => {
  it('are the spread of percentiles over seeds', () => {
    // Closed form for uniform samples: the median of n has the standard error 1 / (2 sqrt n).
    const [column = new Float64Array()] = scoresOf('pseudo-random', 5, 16_000);
    const errors = percentileErrors(column);
    expect(errors?.at50).toBeGreaterThan(0.5 / (2 * Math.sqrt(16_000)));
    expect(errors?.at50).toBeLessThan(2 / (2 * Math.sqrt(16_000)));
  });

  it('are unknown from too few samples', () => {
    expect(percentileErrors(new Float64Array(100))).toBeNull();
  });
});
