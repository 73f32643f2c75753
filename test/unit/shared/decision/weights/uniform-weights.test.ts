import { describe, expect, it, test } from 'vitest';
import { uniformWeights } from '../../../../../src/shared/decision/weights/uniform-weights.ts';
import {
  drawWeights,
  type UniformSource,
  type WeightSampler,
} from '../../../../../src/shared/decision/weights/weight-sampler.ts';
import { countCells, misfit } from '../goodness-of-fit.ts';
import { columnMeans, pointsOf, rowsOf } from '../sample-points.ts';

const samples = 40_000;

/** The wrong way: uniform numbers divided by their sum. */
const normalizedUniforms = (criteria: number): WeightSampler => ({
  criteria,
  dimensions: criteria,
  draw: (point, into) => {
    let sum = 0;
    for (let index = 0; index < criteria; index += 1) sum += into[index] = point(index);
    for (let index = 0; index < criteria; index += 1) into[index] = (into[index] ?? 0) / sum;
  },
});

/**
 * The misfit of the largest of three weights. Uniform on the simplex, P(largest ≤ x) follows by
 * geometry: 1 − 3(1−x)² + 3·max(0, 1−2x)² for three criteria.
 */
function misfitOfLargest(sampler: WeightSampler): number {
  const below = (x: number): number => 1 - 3 * (1 - x) ** 2 + 3 * Math.max(0, 1 - 2 * x) ** 2;
  const edges = [1 / 3, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9, 1];
  const shares = edges.slice(1).map((edge, cell) => below(edge) - below(edges[cell] ?? 0));
  const rows = rowsOf(drawWeights(sampler, samples, pointsOf(3)), 3);
  const counts = countCells(rows, shares.length, (row) => {
    const largest = Math.max(...row);
    return Math.max(0, edges.findIndex((edge) => largest <= edge) - 1);
  });
  return misfit(counts, shares);
}

describe('uniformWeights', () => {
  it('spreads draws evenly over the simplex', () => {
    expect(misfitOfLargest(uniformWeights(3))).toBeLessThan(4);
  });

  it('does so where dividing uniform numbers by their sum does not', () => {
    expect(misfitOfLargest(normalizedUniforms(3))).toBeGreaterThan(50);
  });

  test.each([2, 3, 7])('gives %d weights their Dirichlet mean and variance', (criteria) => {
    const rows = rowsOf(drawWeights(uniformWeights(criteria), samples, pointsOf(5)), criteria);
    const variance = (criteria - 1) / (criteria ** 2 * (criteria + 1));
    for (const [index, mean] of columnMeans(rows).entries()) {
      expect(Math.abs(mean - 1 / criteria)).toBeLessThan(4.5 * Math.sqrt(variance / samples));
      const spread = rows.reduce((sum, row) => sum + ((row[index] ?? 0) - 1 / criteria) ** 2, 0);
      expect(spread / samples / variance).toBeGreaterThan(0.96);
      expect(spread / samples / variance).toBeLessThan(1.04);
    }
  });

  it('adds up to 1 and is never negative, at the corners of the cube too', () => {
    const corners: readonly UniformSource[] = [() => 0, () => 1 - Number.EPSILON / 2, () => 0.5];
    for (const corner of corners) {
      const row = [...drawWeights(uniformWeights(4), 1, () => corner)];
      expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
      expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 15);
    }
  });

  it('gives a single criterion all weight and reads nothing for it', () => {
    const unread: UniformSource = () => Number.NaN;
    expect([...drawWeights(uniformWeights(1), 2, () => unread)]).toEqual([1, 1]);
    expect(uniformWeights(1).dimensions).toBe(0);
  });

  it('depends on nothing but the point', () => {
    const all = drawWeights(uniformWeights(5), 20, pointsOf(1));
    const some = drawWeights(uniformWeights(5), 10, (sample) => pointsOf(1)(sample + 10));
    expect(all.slice(50)).toEqual(some);
  });
});
