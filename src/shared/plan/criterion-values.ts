import type { Criterion } from '../domain/paradigm.ts';
import { uniform } from '../domain/range.ts';
import type { Figure } from '../domain/trace.ts';
import { drawnColumn, type Draws } from '../engine/draws.ts';
import { valueSymbol } from '../model/value-formulas.ts';
import type { AlternativeFigures } from './figures.ts';

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
function missingName(alternative: string, criterion: Criterion): string {
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

/** Weighted sums over samples; the weights add up to 1. */
export function sampleScores(
  values: CriterionValues,
  weights: readonly number[],
  samples: number,
): Float64Array {
  const scores = new Float64Array(samples);
  values.columns.forEach((column, criterion) => {
    const weight = weights[criterion] ?? 0;
    if (typeof column === 'number') addToAll(scores, weight * column);
    else addWeighted(scores, weight, column);
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

/** The weighted sum as a figure: sound ends, exact where no parameter bears on two criteria. */
export function scoreFigure(values: CriterionValues, weights: readonly number[]): Figure {
  const sum = (part: keyof Figure): number =>
    values.figures.reduce(
      (total, figure, index) => total + (weights[index] ?? 0) * figure[part],
      0,
    );
  return { point: sum('point'), low: sum('low'), high: sum('high') };
}
