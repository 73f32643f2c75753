/** A square matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

export interface Eigen {
  readonly values: readonly number[];
  /** Unit vectors, in the order of their values. */
  readonly vectors: Matrix;
}

/** Sweeps after which what is left off the diagonal is rounding; convergence is quadratic. */
const maxSweeps = 60;

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix, in no special order.
 *
 * Method: cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 4th edition, 8.5).
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = matrix.map((_, row) =>
    Float64Array.from({ length: size }, (_unused, column) => (row === column ? 1 : 0)),
  );
  for (let sweep = 0; sweep < maxSweeps; sweep += 1) {
    if (offDiagonal(a) === 0) break;
    for (let p = 0; p < size - 1; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(a, v, p, q);
    }
  }
  return {
    values: a.map((row, index) => row[index] ?? 0),
    vectors: a.map((_, index) => v.map((row) => row[index] ?? 0)),
  };
}

function offDiagonal(a: readonly Float64Array[]): number {
  let sum = 0;
  a.forEach((row, p) => {
    for (let q = p + 1; q < row.length; q += 1) sum += (row[q] ?? 0) ** 2;
  });
  return sum < 1e-30 ? 0 : sum;
}

/** The rotation that makes a[p][q] vanish, applied to the matrix and to the vectors. */
function rotate(
  a: readonly Float64Array[],
  v: readonly Float64Array[],
  p: number,
  q: number,
): void {
  const apq = a[p]?.[q] ?? 0;
  if (apq === 0) return;
  const theta = ((a[q]?.[q] ?? 0) - (a[p]?.[p] ?? 0)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const columns = (row: Float64Array): void => {
    const left = row[p] ?? 0;
    const right = row[q] ?? 0;
    row[p] = c * left - s * right;
    row[q] = s * left + c * right;
  };
  a.forEach(columns);
  v.forEach(columns);
  const upper = a[p];
  const lower = a[q];
  if (!upper || !lower) return;
  for (let column = 0; column < upper.length; column += 1) {
    const left = upper[column] ?? 0;
    const right = lower[column] ?? 0;
    upper[column] = c * left - s * right;
    lower[column] = s * left + c * right;
  }
}
