import { exponential, logarithm } from '../../base/elementary-functions.ts';
import { eigenvectorWeights, principalEigenvector } from './ahp-eigenvector.ts';
import { geometricMeanWeights } from './ahp-geometric-mean.ts';
import { withJudgement, type PairwiseMatrix } from './pairwise-judgements.ts';

/** How weights are read from judgements; each has its own measure of consistency. */
export type PairwiseMethod = 'eigenvector' | 'geometric-mean';

/** The judgement that hurts consistency most, and what would hurt it least. */
export interface WorstJudgement {
  /** The more important of the two as judged, or the first when they are judged equal. */
  readonly row: number;
  readonly column: number;
  /** The ratio as judged, at least 1. */
  readonly judged: number;
  /** The ratio that the other judgements imply; below 1 when they imply the reverse. */
  readonly implied: number;
  /** The step of the scale 1/9 … 1 … 9 that makes the judgements most consistent. */
  readonly proposed: number;
  /** Inconsistency (CR, or GCI) as it is, and with the proposed ratio. */
  readonly before: number;
  readonly after: number;
}

/** Steps of the verbal scale and their reciprocals. */
const scaleSteps = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((step) =>
  step === 1 ? [1] : [1 / step, step],
);

/** Less inconsistency than this is rounding. */
const noInconsistency = 1e-9;

/**
 * The judgement whose correction helps consistency most: each is left out in turn, its ratio implied
 * by the others is put in its place, and the one whose replacement leaves the least inconsistency is
 * named, with the step of the scale nearest to perfect agreement.
 *
 * @param matrix as `checkPairwise` accepts it.
 * @returns null when nothing is inconsistent or no step of the scale improves it; so always for fewer
 *   than three criteria.
 * Source of the ratio implied by the others: Harker, Incomplete pairwise comparisons in the analytic
 * hierarchy process, Mathematical Modelling 9 (1987).
 */
export function worstJudgement(
  matrix: PairwiseMatrix,
  method: PairwiseMethod,
): WorstJudgement | null {
  const before = inconsistency(matrix, method);
  if (matrix.length < 3 || before <= noInconsistency) return null;
  const pairs = matrix.flatMap((_, row) =>
    matrix.slice(row + 1).map((__, offset) => ({ row, column: row + 1 + offset })),
  );
  let worst: { row: number; column: number; implied: number; rest: number } | null = null;
  for (const { row, column } of pairs) {
    const implied = impliedRatio(matrix, method, row, column);
    const rest = inconsistency(withJudgement(matrix, row, column, implied), method);
    if (worst === null || rest < worst.rest - noInconsistency)
      worst = { row, column, implied, rest };
  }
  return worst === null ? null : propose(matrix, method, worst, before);
}

function propose(
  matrix: PairwiseMatrix,
  method: PairwiseMethod,
  worst: { readonly row: number; readonly column: number; readonly implied: number },
  before: number,
): WorstJudgement | null {
  const ratio = matrix[worst.row]?.[worst.column] ?? 1;
  const turned = ratio < 1;
  const row = turned ? worst.column : worst.row;
  const column = turned ? worst.row : worst.column;
  let proposed = 1;
  let after = Number.POSITIVE_INFINITY;
  for (const step of scaleSteps) {
    const rest = inconsistency(withJudgement(matrix, row, column, step), method);
    if (rest < after) [proposed, after] = [step, rest];
  }
  if (after >= before - noInconsistency) return null;
  return {
    row,
    column,
    judged: turned ? 1 / ratio : ratio,
    implied: turned ? 1 / worst.implied : worst.implied,
    proposed,
    before,
    after,
  };
}

/** CR for the eigenvector, GCI for the geometric mean. */
function inconsistency(matrix: PairwiseMatrix, method: PairwiseMethod): number {
  return method === 'eigenvector'
    ? eigenvectorWeights(matrix).consistencyRatio
    : geometricMeanWeights(matrix).geometricConsistencyIndex;
}

/** The ratio of two weights that all judgements but their own imply. */
function impliedRatio(
  matrix: PairwiseMatrix,
  method: PairwiseMethod,
  row: number,
  column: number,
): number {
  if (method === 'geometric-mean') {
    const logsBut = (line: number, other: number): number =>
      (matrix[line] ?? []).reduce(
        (sum, ratio, place) => (place === other ? sum : sum + logarithm(ratio)),
        0,
      );
    // The ratio x that the means of the completed rows reproduce: n·ln x = r − c + 2·ln x.
    return exponential((logsBut(row, column) - logsBut(column, row)) / (matrix.length - 2));
  }
  const open = matrix.map((ratios, line) =>
    ratios.map((ratio, other) => {
      const missing = (line === row && other === column) || (line === column && other === row);
      if (missing) return 0;
      return line === other && (line === row || line === column) ? 2 : ratio;
    }),
  );
  const { weights } = principalEigenvector(open);
  return (weights[row] ?? 1) / (weights[column] ?? 1);
}
