import { exponential, logarithm } from '../../base/elementary-functions.ts';
import type { PairwiseMatrix } from './pairwise-judgements.ts';

/** Weights by row geometric means, with the consistency index that belongs to them. */
export interface GeometricMeanWeights {
  /** Adding up to 1, in the order of the matrix. */
  readonly weights: readonly number[];
  /** GCI; 0 when the judgements agree, and for fewer than three criteria. */
  readonly geometricConsistencyIndex: number;
  /** The GCI up to which judgements are acceptable: about as strict as a consistency ratio of 0.1. */
  readonly acceptable: number;
}

/**
 * AHP weights by the geometric means of the rows (logarithmic least squares) and their geometric
 * consistency index: GCI = 2 / ((n−1)(n−2)) · Σ_{i<j} ln²(a_ij · w_j / w_i).
 *
 * @param matrix as `checkPairwise` accepts it.
 * Sources: Crawford and Williams, A note on the analysis of subjective judgment matrices, Journal of
 * Mathematical Psychology 29 (1985); Aguarón and Moreno-Jiménez, The geometric consistency index:
 * approximated thresholds, EJOR 147 (2003), table 2.
 */
export function geometricMeanWeights(matrix: PairwiseMatrix): GeometricMeanWeights {
  const count = matrix.length;
  const logs = matrix.map(
    (row) => row.reduce((sum, ratio) => sum + logarithm(ratio), 0) / Math.max(1, count),
  );
  const highest = Math.max(...logs);
  const means = logs.map((log) => exponential(log - highest));
  const total = means.reduce((sum, mean) => sum + mean, 0);
  let squares = 0;
  for (const [row, ratios] of matrix.entries()) {
    for (let column = row + 1; column < count; column += 1) {
      const error = logarithm(ratios[column] ?? 1) + (logs[column] ?? 0) - (logs[row] ?? 0);
      squares += error * error;
    }
  }
  return {
    weights: means.map((mean) => mean / total),
    geometricConsistencyIndex: count < 3 ? 0 : (2 * squares) / ((count - 1) * (count - 2)),
    acceptable: acceptableGeometricIndex(count),
  };
}

/** Threshold of the GCI for a number of criteria. */
export function acceptableGeometricIndex(criteria: number): number {
  if (criteria <= 3) return 0.3147;
  return criteria === 4 ? 0.3526 : 0.37;
}
