/**
 * TOPSIS: closeness of each alternative to the best and away from the worst it could be.
 *
 * Columns are normalized by their Euclidean length, weighted, and compared with the column-wise best
 * and worst; closeness is the distance to the worst over the sum of both distances, 0 to 1. A single
 * alternative, or alternatives that do not differ, are as close to both: 0.5.
 *
 * @param matrix rows are alternatives, columns criteria to be maximized.
 * @param weights one per criterion, not negative, not all 0.
 * Source: Hwang and Yoon, Multiple Attribute Decision Making (1981), section III.3.
 */
export function topsis(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): readonly number[] {
  const lengths = weights.map((_, column) => Math.hypot(...matrix.map((row) => row[column] ?? 0)));
  const weighted = matrix.map((row) =>
    row.map((value, column) => {
      const length = lengths[column] ?? 0;
      return length === 0 ? 0 : ((weights[column] ?? 0) * value) / length;
    }),
  );
  const extreme = (pick: (...values: number[]) => number): readonly number[] =>
    weights.map((_, column) => pick(...weighted.map((row) => row[column] ?? 0)));
  const best = extreme(Math.max);
  const worst = extreme(Math.min);
  return weighted.map((row) => {
    const toBest = distance(row, best);
    const toWorst = distance(row, worst);
    const sum = toBest + toWorst;
    return sum === 0 ? 0.5 : toWorst / sum;
  });
}

function distance(left: readonly number[], right: readonly number[]): number {
  return Math.hypot(...left.map((value, index) => value - (right[index] ?? 0)));
}
