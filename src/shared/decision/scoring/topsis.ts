import { euclideanLength } from '../../base/elementary-functions.ts';
/**
 * TOPSIS: how close each alternative is to the best, and how far from the worst, that this set of
 * alternatives offers.
 *
 * Columns are normalized by their Euclidean length, weighted, and compared with the column-wise best
 * and worst; closeness is the distance to the worst over the sum of both distances, 0 to 1. It is
 * relative to the set: adding an alternative may change the order of the others.
 *
 * Degenerate cases: a column of zeros counts for nothing; an alternative as far from both ideals as
 * it can tell (a single one, or all alike) has closeness 0.5.
 *
 * @param matrix rows are alternatives, columns criteria to be maximized.
 * @param weights one per criterion, not negative, not all 0; scaling all of them changes nothing.
 * Source: Hwang and Yoon, Multiple Attribute Decision Making (1981), section III.3.
 */
export function topsis(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): readonly number[] {
  const columns = weights.map((weight, column) => weighted(columnOf(matrix, column), weight));
  const best = columns.map((column) => Math.max(...column));
  const worst = columns.map((column) => Math.min(...column));
  return matrix.map((_, row) => {
    const distances = columns.map((column) => column[row] ?? 0);
    const toBest = distance(distances, best);
    const toWorst = distance(distances, worst);
    const sum = toBest + toWorst;
    return sum === 0 ? 0.5 : toWorst / sum;
  });
}

function columnOf(matrix: readonly (readonly number[])[], column: number): readonly number[] {
  return matrix.map((row) => row[column] ?? 0);
}

function weighted(column: readonly number[], weight: number): readonly number[] {
  const length = euclideanLength(column);
  return column.map((value) => (length === 0 ? 0 : (weight * value) / length));
}

function distance(left: readonly number[], right: readonly number[]): number {
  return euclideanLength(left.map((value, index) => value - (right[index] ?? 0)));
}
