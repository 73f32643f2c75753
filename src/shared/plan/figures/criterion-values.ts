import { dot } from '../../decision/scoring/dot.ts';
import type { Criterion } from '../../domain/criterion.ts';
import { uniform } from '../../domain/range/range.ts';
import type { Figure } from '../../domain/result/trace.ts';
import { drawnColumn, type Draws } from '../../engine/kernel/draws.ts';
import { valueSymbol } from '../../model/value-formulas.ts';
import type { AlternativeFigures } from './figures.ts';
import type { DrawnWeights } from '../weighting/drawn-weights.ts';

/** The values of one alternative on every criterion: where nothing is published, anything from 0 to 1. */
export interface CriterionValues {
  readonly figures: readonly Figure[];
  readonly columns: readonly (Float64Array | number)[];
  /** Criteria without a figure. */
  readonly missing: readonly Criterion[];
}

const anything: Figure = { point: 0.5, low: 0, high: 1 };
const anyValue = uniform(0, 1);

/** Name of the draws of a value that nobody published. */
export function missingName(alternative: string, criterion: Criterion): string {
  return `missing ${alternative} ${criterion}`;
}

/** Reads the values of one alternative, in the order of the criteria. */
export function readCriterionValues(
  criteria: readonly Criterion[],
  alternative: string,
  figures: AlternativeFigures,
  draws: Draws,
): CriterionValues {
  const missing = criteria.filter(
    (criterion) => !figures.evaluation.figures.has(valueSymbol(criterion)),
  );
  return {
    missing,
    figures: criteria.map(
      (criterion) => figures.evaluation.figures.get(valueSymbol(criterion)) ?? anything,
    ),
    columns: criteria.map((criterion) => {
      const column = figures.samples.get(valueSymbol(criterion));
      if (column !== undefined && !missing.includes(criterion)) return column;
      return drawnColumn(draws, missingName(alternative, criterion), anyValue);
    }),
  };
}

/** Weighted sums over samples, with the weights as stated, or drawn beside the samples. */
export function sampleScores(
  values: CriterionValues,
  { shares, draws }: DrawnWeights,
  samples: number,
): Float64Array {
  const scores = new Float64Array(samples);
  const criteria = values.columns.length;
  values.columns.forEach((column, criterion) => {
    if (draws !== null) addDrawn(scores, draws, criterion, criteria, column);
    else if (typeof column === 'number') addToAll(scores, (shares[criterion] ?? 0) * column);
    else addWeighted(scores, shares[criterion] ?? 0, column);
  });
  return scores;
}

function addToAll(scores: Float64Array, share: number): void {
  for (let index = 0; index < scores.length; index += 1) {
    scores[index] = (scores[index] ?? 0) + share;
  }
}

function addWeighted(scores: Float64Array, weight: number, column: Float64Array): void {
  for (let index = 0; index < scores.length; index += 1) {
    scores[index] = (scores[index] ?? 0) + weight * (column[index] ?? 0);
  }
}

function addDrawn(
  scores: Float64Array,
  draws: Float64Array,
  criterion: number,
  criteria: number,
  column: Float64Array | number,
): void {
  for (let index = 0; index < scores.length; index += 1) {
    const value = typeof column === 'number' ? column : (column[index] ?? 0);
    scores[index] = (scores[index] ?? 0) + (draws[index * criteria + criterion] ?? 0) * value;
  }
}

/**
 * The weighted sum as a figure: sound ends, exact where no parameter bears on two criteria and the
 * weights are certain.
 */
export function scoreFigure(
  { figures }: CriterionValues,
  { shares, bounds }: DrawnWeights,
): Figure {
  const values = (part: keyof Figure): readonly number[] => figures.map((figure) => figure[part]);
  return {
    point: dot(shares, values('point')),
    low: minSum(values('low'), bounds),
    high:
      0 -
      minSum(
        values('high').map((value) => -value),
        bounds,
      ),
  };
}

/** The least weighted sum over weights within bounds that add up to 1: the worst values get what is left. */
function minSum(
  values: readonly number[],
  bounds: readonly { readonly low: number; readonly high: number }[],
): number {
  let sum = dot(
    bounds.map(({ low }) => low),
    values,
  );
  if (bounds.every(({ low, high }) => low === high)) return sum;
  let left = 1 - bounds.reduce((total, { low }) => total + low, 0);
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  for (const index of order) {
    const { low, high } = bounds[index] ?? { low: 0, high: 0 };
    const given = Math.min(left, high - low);
    sum += given * (values[index] ?? 0);
    left -= given;
  }
  return sum;
}
