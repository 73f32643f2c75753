import { dot } from './dot.ts';

/**
 * The weighted sum of the values of every alternative: 0 to 1 where the values are on absolute scales
 * and the weights add up to 1.
 *
 * @param matrix rows are alternatives, columns criteria; higher is better.
 * @param weights one per criterion.
 * Source: Fishburn, Additive utilities with incomplete product sets, Operations Research 15 (1967).
 */
export function weightedSum(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): readonly number[] {
  return matrix.map((row) => dot(row, weights));
}
