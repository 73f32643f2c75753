import { text, type Text } from '../../base/text.ts';
import type { SampledValues } from '../../decision/smaa.ts';
import { bestFirst } from '../../decision/ranking.ts';
import { weightedSum } from '../../decision/weighted-sum.ts';
import type { AnalysedParameter } from '../../domain/analysis.ts';
import { centre, type Range } from '../../domain/range.ts';
import { drawnColumn, type Draws } from '../../engine/draws.ts';
import type { PreparedPack } from '../../engine/prepared-pack.ts';
import { missingName, readCriterionValues, sampleScores } from '../criterion-values.ts';
import type { Contender } from '../decide.ts';
import { missingValueName, scoreModel, type ScoreModel } from '../score-model.ts';
import type { DrawnWeights } from '../weighting/drawn-weights.ts';

/** An uncertain figure with the samples it was drawn with. */
export interface SampledParameter {
  readonly parameter: AnalysedParameter;
  readonly column: Float64Array;
}

/** What every part of the analysis of one workload reads: feasible alternatives in pack order. */
export interface Subject {
  readonly prepared: PreparedPack;
  readonly contenders: readonly Contender[];
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

/** Gathers the feasible alternatives of a workload with their samples. */
export function gatherSubject(
  prepared: PreparedPack,
  all: readonly Contender[],
  { draws, weights }: { readonly draws: Draws; readonly weights: DrawnWeights },
): Subject {
  const contenders = all.filter(({ feasible }) => feasible);
  const ids = prepared.pack.criteria.map(({ id }) => id);
  const read = contenders.map(({ id, figures }) => readCriterionValues(ids, id, figures, draws));
  const models = contenders.map(({ figures }) => scoreModel(prepared, figures.evaluation));
  const matrix = read.map(({ figures }) => figures.map(({ point }) => point));
  const ranges = new Map(models.flatMap((model) => [...model.ranges]));
  return {
    prepared,
    contenders,
    weights,
    draws,
    matrix,
    values: read.map(({ columns }) => columns),
    scores: read.map((one) => sampleScores(one, weights, draws.samples)),
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

/** The name under which a figure is drawn. */
export function drawnName(prepared: PreparedPack, name: string): string {
  const missing = missingValueOf(prepared, name);
  return missing === null ? name : missingName(missing.alternative.id, missing.criterion.id);
}

/** What a name of a value for which nothing is published stands for; null for any other name. */
function missingValueOf({ pack }: PreparedPack, name: string) {
  for (const alternative of pack.alternatives) {
    for (const criterion of pack.criteria) {
      if (missingValueName(alternative.id, criterion.id) === name)
        return { alternative, criterion };
    }
  }
  return null;
}

/** A parameter, an input, or a value that nothing is published for, with its range and title. */
export function describeParameter(
  prepared: PreparedPack,
  id: string,
  range: Range,
): AnalysedParameter {
  const { low, high } = range;
  const ends = { id, low, middle: centre(range), high };
  const parameter = prepared.parameters.get(id);
  if (parameter) {
    const { alternative, title, unit } = parameter.definition;
    return { ...ends, title: ofAlternative(prepared, alternative, title), unit };
  }
  const input = prepared.inputs.get(id);
  if (input) return { ...ends, title: input.title, unit: input.unit };
  return { ...ends, title: missingTitle(prepared, id), unit: '1' };
}

function ofAlternative(prepared: PreparedPack, id: string | null, title: Text): Text {
  const owner = prepared.pack.alternatives.find((one) => one.id === id)?.name;
  return owner ? text(`${owner.en}: ${title.en}`, `${owner.zh}：${title.zh}`) : title;
}

function missingTitle(prepared: PreparedPack, id: string): Text {
  const missing = missingValueOf(prepared, id);
  if (missing === null) return text(id, id);
  const { title } = missing.criterion;
  const value = text(
    `value of ${title.en.toLowerCase()} (no figure is published)`,
    `${title.zh}的价值（无公开数值）`,
  );
  return ofAlternative(prepared, missing.alternative.id, value);
}
