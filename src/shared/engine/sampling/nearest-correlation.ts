import { euclideanLength } from '../../base/elementary-functions.ts';
import { symmetricEigen, type Matrix } from './symmetric-eigen.ts';

/** A negative eigenvalue smaller than this is the rounding of a singular matrix. */
const rounding = 1e-12;

const maxRounds = 500;
const settled = 1e-9;

/** Whether a symmetric matrix of unit diagonal can be one of correlations: no negative eigenvalue. */
export function isCorrelationMatrix(matrix: Matrix): boolean {
  return symmetricEigen(matrix).values.every((value) => value >= -rounding * matrix.length);
}

/**
 * The correlation matrix nearest to a symmetric one in the Frobenius norm.
 *
 * Method: alternating projections onto the positive semidefinite matrices and those of unit diagonal,
 * with Dykstra's correction. Source: Higham, Computing the nearest correlation matrix - a problem
 * from finance, IMA Journal of Numerical Analysis 22 (2002), algorithm 3.3.
 */
export function nearestCorrelationMatrix(matrix: Matrix): Matrix {
  let unit = matrix;
  let correction: Matrix = matrix.map((row) => row.map(() => 0));
  for (let round = 0; round < maxRounds; round += 1) {
    const corrected = combined(unit, correction, -1);
    const semidefinite = withoutNegativePart(corrected);
    correction = combined(semidefinite, corrected, -1);
    const next = semidefinite.map((row, i) => row.map((value, j) => (i === j ? 1 : value)));
    const change = distance(next, unit);
    unit = next;
    if (change <= settled * distance(next, null)) break;
  }
  return unit.map((row, i) =>
    row.map((value, j) => Math.min(1, Math.max(-1, (value + (unit[j]?.[i] ?? 0)) / 2))),
  );
}

function combined(left: Matrix, right: Matrix, factor: number): Matrix {
  return left.map((row, i) => row.map((value, j) => value + factor * (right[i]?.[j] ?? 0)));
}

function distance(left: Matrix, right: Matrix | null): number {
  let sum = 0;
  left.forEach((row, i) =>
    row.forEach((value, j) => {
      sum += (value - (right?.[i]?.[j] ?? 0)) ** 2;
    }),
  );
  return Math.sqrt(sum);
}

/** The nearest positive semidefinite matrix: negative eigenvalues become 0. */
function withoutNegativePart(matrix: Matrix): Matrix {
  const { values, vectors } = symmetricEigen(matrix);
  return matrix.map((row, i) =>
    row.map((_, j) =>
      values.reduce((sum, value, k) => {
        if (value <= 0) return sum;
        return sum + value * (vectors[k]?.[i] ?? 0) * (vectors[k]?.[j] ?? 0);
      }, 0),
    ),
  );
}

/** A pivot below this belongs to a row that the rows before it determine. */
const dependent = 1e-9;

/**
 * The lower triangular L with L Lᵀ equal to a correlation matrix (Cholesky); of a singular one, rows
 * that earlier ones determine have a zero on the diagonal.
 */
export function correlationFactor(matrix: Matrix): Matrix {
  const factor: number[][] = [];
  matrix.forEach((row, i) => {
    const product: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const above = factor[j] ?? product;
      let rest = row[j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (product[k] ?? 0) * (above[k] ?? 0);
      if (i === j) product.push(rest > dependent ? Math.sqrt(rest) : 0);
      else product.push((above[j] ?? 0) === 0 ? 0 : rest / (above[j] ?? 1));
    }
    const norm = euclideanLength(product);
    factor.push(product.map((value) => (norm === 0 ? 0 : value / norm)));
  });
  return factor;
}
