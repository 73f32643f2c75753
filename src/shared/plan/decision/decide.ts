import type { Text } from '../../base/text.ts';
import type { Criterion } from '../../domain/criterion.ts';
import type { AlternativePlan, Decision } from '../../domain/result/plan.ts';
import type { Estimate } from '../../domain/range/range.ts';
import type { Draws } from '../../engine/kernel/draws.ts';
import { columnPercentiles } from '../../engine/kernel/column-percentiles.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import { reportedProbabilities } from '../../model/evaluate-alternative.ts';
import { valueSymbol } from '../../model/value-formulas.ts';
import {
  readCriterionValues,
  sampleScores,
  scoreFigure,
  type CriterionValues,
} from '../figures/criterion-values.ts';
import { conclude, type Ranked } from './conclude.ts';
import type { AlternativeFigures } from '../figures/figures.ts';
import { toEstimate } from '../figures/estimate.ts';
import { rankShares } from './rank-shares.ts';
import { percentileErrors } from './sampling-error.ts';
import { scoreBy } from './score-by.ts';
import type { DrawnWeights } from '../weighting/drawn-weights.ts';

/** An alternative that may be chosen. */
export interface EvaluatedAlternative {
  readonly id: string;
  readonly name: Text;
  readonly feasible: boolean;
  readonly figures: AlternativeFigures;
}

/** What a decision depends on besides its alternatives. */
export interface DecisionSettings {
  readonly draws: Draws;
  /** What is known of the weights, in the order of the pack's criteria. */
  readonly weights: DrawnWeights;
  /** Standard error of the confidence up to which samples are enough. */
  readonly standardError: number;
}

/** What the decision adds to every alternative of the plan. */
export type Judgement = Pick<
  AlternativePlan,
  'values' | 'scores' | 'acceptability' | 'samplingError'
>;

export interface DecisionResult {
  /** One per alternative, in their order. */
  readonly judgements: readonly Judgement[];
  readonly decision: Decision;
}

/**
 * Ranks the feasible alternatives by weighted sum, and says how firmly the first place holds over the
 * samples.
 *
 * @param settings weights in the order of the pack's criteria.
 */
export function decide(
  prepared: PreparedPack,
  alternatives: readonly EvaluatedAlternative[],
  settings: DecisionSettings,
): DecisionResult {
  const criteria = prepared.pack.criteria.map(({ id }) => id);
  const scored = alternatives.map((alternative) => score(criteria, alternative, settings));
  const feasible = scored.filter(({ alternative }) => alternative.feasible);
  const { shares, errors } = rankShares(
    prepared,
    feasible.map(({ alternative, values, samples }) => ({
      evaluation: alternative.figures.evaluation,
      values,
      samples,
    })),
    settings,
  );
  const methods = comparedScores(feasible, settings.weights.shares);
  const judgements = scored.map((one): Judgement => {
    const place = feasible.indexOf(one);
    return {
      values: valuesOf(criteria, one.alternative),
      scores: {
        weightedSum: toEstimate(one.figure, columnPercentiles(one.samples, reportedProbabilities)),
        topsis: methods.topsis[place] ?? null,
        promethee: methods.promethee[place] ?? null,
      },
      acceptability: shares[place] ?? [],
      samplingError: {
        acceptability: errors[place] ?? [],
        weightedSum: one.figure.low === one.figure.high ? null : percentileErrors(one.samples),
      },
    };
  });
  return {
    judgements,
    decision: conclude(
      prepared,
      feasible.map((one, index) => rankedOf(one, shares[index]?.[0] ?? 0, errors[index]?.[0] ?? 0)),
      settings,
    ),
  };
}

function rankedOf(
  { alternative, values, figure, samples }: Scored,
  confidence: number,
  error: number,
): Ranked {
  return {
    id: alternative.id,
    name: alternative.name,
    evaluation: alternative.figures.evaluation,
    values: values.figures.map(({ point }) => point),
    score: figure.point,
    samples,
    confidence,
    error,
  };
}

interface Scored {
  readonly alternative: EvaluatedAlternative;
  readonly values: CriterionValues;
  readonly figure: ReturnType<typeof scoreFigure>;
  readonly samples: Float64Array;
}

function score(
  criteria: readonly Criterion[],
  alternative: EvaluatedAlternative,
  { draws, weights }: { readonly draws: Draws; readonly weights: DrawnWeights },
): Scored {
  const values = readCriterionValues(criteria, alternative.id, alternative.figures, draws);
  return {
    alternative,
    values,
    figure: scoreFigure(values, weights),
    samples: sampleScores(values, weights, draws.samples),
  };
}

function valuesOf(
  criteria: readonly Criterion[],
  { figures }: EvaluatedAlternative,
): Readonly<Record<Criterion, Estimate | null>> {
  const entries = criteria.map((criterion) => [
    criterion,
    figures.estimate(valueSymbol(criterion)),
  ]);
  return Object.fromEntries(entries) as Record<Criterion, Estimate | null>;
}

/** The compromise and outranking scores of the feasible alternatives, at the middle of every value. */
function comparedScores(
  feasible: readonly Scored[],
  weights: readonly number[],
): { readonly topsis: readonly number[]; readonly promethee: readonly number[] } {
  const matrix = feasible.map(({ values }) => values.figures.map(({ point }) => point));
  return {
    topsis: scoreBy('topsis', matrix, weights),
    promethee: scoreBy('promethee', matrix, weights),
  };
}
