import { describe, expect, it } from 'vitest';
import { drawColumns } from '../../../../../src/shared/engine/sampling/draw-columns.ts';
import { plainDesign } from '../../../../../src/shared/engine/sampling/sample-design.ts';
import { percentileErrors } from '../../../../../src/shared/plan/decision/sampling-error.ts';

const names = ['a', 'b', 'c'];

function scoresOf(points: 'pseudo-random' | 'low-discrepancy', seed: number, count: number) {
  return drawColumns(
    { ...plainDesign(seed), points, dimensions: names },
    names.map((name) => ({ name, range: { low: 0, high: 1, distribution: 'uniform' } })),
    { first: 0, count },
  );
}

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
