import type { PairwiseMatrix } from './pairwise-judgements.ts';

/** Weights by the principal eigenvector, with the consistency index that belongs to it. */
export interface EigenvectorWeights {
  /** Adding up to 1, in the order of the matrix. */
  readonly weights: readonly number[];
  /** Largest eigenvalue: n when the judgements agree, more when not. */
  readonly eigenvalue: number;
  /** CI = (λ − n) / (n − 1); 0 for fewer than three criteria. */
  readonly consistencyIndex: number;
  /** CR = CI over the random index: at most 0.1 is acceptable. 0 for fewer than three criteria. */
  readonly consistencyRatio: number;
}

/** Largest consistency ratio that is acceptable. */
export const acceptableConsistencyRatio = 0.1;

/**
 * Mean consistency index of random matrices of 1 to 15 criteria.
 * Source: Saaty, The Analytic Hierarchy Process (1980), table of section 1-3.
 */
const randomIndices = [
  0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
] as const;

/**
 * AHP weights by Saaty's principal eigenvector and their consistency ratio.
 *
 * @param matrix as `checkPairwise` accepts it.
 * Source: Saaty, A scaling method for priorities in hierarchical structures, Journal of Mathematical
 * Psychology 15 (1977).
 */
export function eigenvectorWeights(matrix: PairwiseMatrix): EigenvectorWeights {
  const count = matrix.length;
  const { weights, eigenvalue } = principalEigenvector(matrix);
  if (count < 3) return { weights, eigenvalue: count, consistencyIndex: 0, consistencyRatio: 0 };
  // Rounding may put λ a hair below n, which it never is.
  const consistencyIndex = Math.max(0, (eigenvalue - count) / (count - 1));
  const randomIndex = randomIndices[count - 1] ?? randomIndices[14];
  return {
    weights,
    eigenvalue,
    consistencyIndex,
    consistencyRatio: consistencyIndex / randomIndex,
  };
}

/** Most steps of the power iteration; matrices of judgements settle within a few dozen. */
const maxSteps = 10_000;
const settled = 1e-15;

/**
 * The eigenvector of the largest eigenvalue of a matrix without negative cells, adding up to 1, by
 * power iteration.
 */
export function principalEigenvector(matrix: readonly (readonly number[])[]): {
  readonly weights: readonly number[];
  readonly eigenvalue: number;
} {
  let weights: readonly number[] = matrix.map(() => 1 / matrix.length);
  let eigenvalue = matrix.length;
  for (let step = 0; step < maxSteps; step += 1) {
    const product = matrix.map((row) =>
      row.reduce((sum, cell, column) => sum + cell * (weights[column] ?? 0), 0),
    );
    // The weights add up to 1, so that the product adds up to the eigenvalue.
    eigenvalue = product.reduce((sum, value) => sum + value, 0);
    const next = product.map((value) => value / eigenvalue);
    const change = next.reduce(
      (most, weight, index) => Math.max(most, Math.abs(weight - (weights[index] ?? 0))),
      0,
    );
    weights = next;
    if (change < settled) break;
  }
  return { weights, eigenvalue };
}
