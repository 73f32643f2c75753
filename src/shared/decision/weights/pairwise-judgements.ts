import type { Expectation, Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';

/**
 * Judgements of how many times as important one criterion is as another: row over column, reciprocal,
 * 1 on the diagonal.
 */
export type PairwiseMatrix = readonly (readonly number[])[];

/** Most criteria of one matrix: beyond them no random index is published. */
export const maxCompared = 15;

/** Smallest and largest ratio that is read; the verbal scale ends at 9. */
const ratioBounds = { low: 1e-3, high: 1e3 } as const;

/** How far a pair of judgements may be from reciprocal, relative to 1: room for printed fractions. */
const reciprocalTolerance = 1e-6;

/**
 * A matrix of judgements that methods can use.
 *
 * @returns `field-invalid` naming the cell: not square, fewer than one or more than fifteen criteria,
 *   a ratio out of bounds, a diagonal other than 1, or a cell that is not 1 over its mirror image.
 */
export function checkPairwise(
  matrix: PairwiseMatrix,
  field = 'pairwise',
): Result<PairwiseMatrix, Failure> {
  const count = matrix.length;
  if (count < 1 || count > maxCompared) {
    return refused(field, count, { kind: 'between', low: 1, high: maxCompared });
  }
  for (const [row, values] of matrix.entries()) {
    const place = `${field}[${row}]`;
    if (values.length !== count) {
      return refused(place, values.length, { kind: 'between', low: count, high: count });
    }
    for (const [column, ratio] of values.entries()) {
      const problem = cellProblem(ratio, matrix[column]?.[row] ?? Number.NaN, row === column);
      if (problem)
        return refused(`${place}[${column}]`, ratio, problem(`${field}[${column}][${row}]`));
    }
  }
  return ok(matrix);
}

function cellProblem(
  ratio: number,
  mirrored: number,
  diagonal: boolean,
): ((mirror: string) => Expectation) | null {
  if (!(ratio >= ratioBounds.low && ratio <= ratioBounds.high)) {
    return () => ({ kind: 'between', ...ratioBounds });
  }
  if (diagonal && ratio !== 1) return () => ({ kind: 'between', low: 1, high: 1 });
  if (Math.abs(ratio * mirrored - 1) <= reciprocalTolerance) return null;
  return (mirror) => ({ kind: 'same-as', where: `1 / ${mirror}` });
}

/**
 * The matrix of judgements given for one half: `above[i][k]` is criterion i over criterion i + 1 + k.
 */
export function pairwiseFromUpper(above: readonly (readonly number[])[]): PairwiseMatrix {
  const count = above.length + 1;
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column) => {
      if (row === column) return 1;
      if (row < column) return above[row]?.[column - row - 1] ?? 1;
      return 1 / (above[column]?.[row - column - 1] ?? 1);
    }),
  );
}

/** The matrix with one judgement, and its reciprocal, replaced. */
export function withJudgement(
  matrix: PairwiseMatrix,
  row: number,
  column: number,
  ratio: number,
): PairwiseMatrix {
  return matrix.map((values, place) => {
    if (place === row) return values.with(column, ratio);
    return place === column ? values.with(row, 1 / ratio) : values;
  });
}

function refused(field: string, found: number, expected: Expectation): Result<never, Failure> {
  return err({ code: 'field-invalid', source: null, field, found: String(found), expected });
}
