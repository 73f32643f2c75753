import type { SampledValues } from '../../decision/smaa/smaa.ts';
import { bestFirst } from '../../decision/scoring/ranking.ts';
import { weightedSum } from '../../decision/scoring/weighted-sum.ts';
import type { AnalysedParameter } from '../../domain/result/analysis.ts';
import { centre, type Range } from '../../domain/range/range.ts';
import { drawnColumn, type Draws } from '../../engine/kernel/draws.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import { middleValues, type RankedAlternative } from '../decision/evaluated-alternative.ts';
import { drawnName, parameterTitle } from '../decision/parameter-title.ts';
import type { ScoreModel } from '../decision/score-model.ts';
import type { DrawnWeights } from '../weighting/drawn-weights.ts';

/** An uncertain figure with the samples it was drawn with. */
export interface SampledParameter {
  readonly parameter: AnalysedParameter;
  readonly column: Float64Array;
}

/** What every part of the analysis of one workload reads: alternatives chosen from in pack order. */
export interface Subject {
  readonly prepared: PreparedPack;
  readonly alternatives: readonly RankedAlternative[];
  readonly weights: DrawnWeights;
  readonly draws: Draws;
  /** Values at the middle of every figure; rows are alternatives, columns criteria. */
  readonly matrix: readonly (readonly number[])[];
  readonly values: SampledValues;
  /** Weighted sums over the samples, one column per alternative. */
  readonly scores: readonly Float64Array[];
  readonly models: readonly ScoreModel[];
  readonly parameters: readonly SampledParameter[];
  /** Alternatives by their score at the middle, best first. */
  readonly order: readonly number[];
}

/** Gathers what the parts of an analysis read of the alternatives that the decision chooses from. */
export function gatherSubject(
  prepared: PreparedPack,
  alternatives: readonly RankedAlternative[],
  { draws, weights }: { readonly draws: Draws; readonly weights: DrawnWeights },
): Subject {
  const models = alternatives.map(({ model }) => model);
  const matrix = middleValues(alternatives);
  const ranges = new Map(models.flatMap((model) => [...model.ranges]));
  return {
    prepared,
    alternatives,
    weights,
    draws,
    matrix,
    values: alternatives.map(({ values }) => values.columns),
    scores: alternatives.map(({ scores }) => scores),
    models,
    parameters: [...ranges]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, range]) => ({
        parameter: describeParameter(prepared, name, range),
        column: drawnColumn(draws, drawnName(prepared, name), range),
      })),
    order: bestFirst(weightedSum(matrix, weights.shares)),
  };
}

/** A parameter, an input, or a value that nothing is published for, with its range and title. */
function describeParameter(prepared: PreparedPack, id: string, range: Range): AnalysedParameter {
  const { low, high } = range;
  const unit = prepared.parameters.get(id)?.definition.unit ?? prepared.inputs.get(id)?.unit ?? '1';
  return { id, title: parameterTitle(prepared, id), unit, low, middle: centre(range), high };
}
