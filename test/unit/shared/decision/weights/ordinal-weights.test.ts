import { describe, expect, it, test } from 'vitest';
import { ordinalWeights } from '../../../../../src/shared/decision/weights/ordinal-weights.ts';
import { centroidWeights } from '../../../../../src/shared/decision/weights/rank-order-centroid.ts';
import { drawWeights } from '../../../../../src/shared/decision/weights/weight-sampler.ts';
import { columnMeans, pointsOf, rowsOf } from '../sample-points.ts';

const samples = 40_000;

function draws(order: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const sampler = ordinalWeights(order);
  if (!sampler.ok) throw new Error(sampler.error.code);
  return rowsOf(drawWeights(sampler.value, samples, pointsOf(9)), sampler.value.criteria);
}

describe('ordinalWeights', () => {
  it('keeps the order in every draw', () => {
    for (const [a = 0, b = 0, c = 0, d = 0] of draws([[2], [0], [3], [1]])) {
      expect(c >= a && a >= d && d >= b).toBe(true);
    }
  });

  it('has the rank-order centroid as its mean', () => {
    const means = columnMeans(draws([[0], [1], [2], [3]]));
    for (const [index, weight] of centroidWeights(4).entries()) {
      expect(Math.abs((means[index] ?? 0) - weight)).toBeLessThan(0.004);
    }
  });

  it('leaves the members of a group open: either of two is the larger half of the time', () => {
    const rows = draws([[1, 2], [0]]);
    for (const [a = 0, b = 0, c = 0] of rows) expect(Math.min(b, c)).toBeGreaterThanOrEqual(a);
    const larger = rows.filter(([, b = 0, c = 0]) => b > c).length / samples;
    expect(Math.abs(larger - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / samples));
    // Centroid of the places 1 and 2 of three: the mean of 11/18 and 5/18.
    expect(Math.abs((columnMeans(rows)[1] ?? 0) - 8 / 18)).toBeLessThan(0.004);
  });

  it('agrees with uniform weights in one group', () => {
    const means = columnMeans(draws([[0, 1, 2]]));
    for (const mean of means) expect(Math.abs(mean - 1 / 3)).toBeLessThan(0.005);
  });

  test.each([
    ['a criterion given twice', [[0], [1, 0]]],
    ['a criterion left out', [[0], [2]]],
    ['a criterion that is none', [[0], [-1]]],
    ['nothing', []],
  ] as const)('refuses %s', (_, order) => {
    expect(ordinalWeights(order)).toMatchObject({
      ok: false,
      error: { code: 'field-invalid', field: 'weights.order' },
    });
  });
});
