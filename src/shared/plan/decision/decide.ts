import type { Text } from '../../base/text.ts';
import type { Criterion } from '../../domain/criterion.ts';
import type { AlternativePlan, Decision } from '../../domain/result/plan.ts';
import type { Outcome } from '../../domain/range/range.ts';
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
import { toOutcome } from '../figures/outcome.ts';
import { rankShares } from './rank-shares.ts';
import { percentileErrors } from './sampling-error.ts';
import { scoreBy } from './score-by.ts';
import type { DrawnWeights } from '../weighting/drawn-weights.ts';

/** An alternative that may be chosen. */
export interface Contender {
  readonly id: string;
  readonly name: Text;
  readonly feasible: boolean;
  readonly figures: AlternativeFigures;
}

/** What a decision depends on besides its contenders. */
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

export interface DecisionOutcome {
  /** One per contender, in their order. */
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
  contenders: readonly Contender[],
  settings: DecisionSettings,
): DecisionOutcome {
  const criteria = prepared.pack.criteria.map(({ id }) => id);
  const scored = contenders.map((contender) => score(criteria, contender, settings));
  const feasible = scored.filter(({ contender }) => contender.feasible);
  const { shares, errors } = rankShares(
    prepared,
    feasible.map(({ contender, values, samples }) => ({
      evaluation: contender.figures.evaluation,
      values,
      samples,
    })),
    settings,
  );
  const methods = comparedScores(feasible, settings.weights.shares);
  const judgements = scored.map((one): Judgement => {
    const place = feasible.indexOf(one);
    return {
      values: valuesOf(criteria, one.contender),
      scores: {
        weightedSum: toOutcome(one.figure, columnPercentiles(one.samples, reportedProbabilities)),
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
  { contender, values, figure, samples }: Scored,
  confidence: number,
  error: number,
): Ranked {
  return {
    id: contender.id,
    name: contender.name,
    evaluation: contender.figures.evaluation,
    values: values.figures.map(({ point }) => point),
    score: figure.point,
    samples,
    confidence,
    error,
  };
}

interface Scored {
  readonly contender: Contender;
  readonly values: CriterionValues;
  readonly figure: ReturnType<typeof scoreFigure>;
  readonly samples: Float64Array;
}

function score(
  criteria: readonly Criterion[],
  contender: Contender,
  { draws, weights }: { readonly draws: Draws; readonly weights: DrawnWeights },
): Scored {
  const values = readCriterionValues(criteria, contender.id, contender.figures, draws);
  return {
    contender,
    values,
    figure: scoreFigure(values, weights),
    samples: sampleScores(values, weights, draws.samples),
  };
}

function valuesOf(
  criteria: readonly Criterion[],
  { figures }: Contender,
): Readonly<Record<Criterion, Outcome | null>> {
  const entries = criteria.map((criterion) => [criterion, figures.outcome(valueSymbol(criterion))]);
  return Object.fromEntries(entries) as Record<Criterion, Outcome | null>;
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
