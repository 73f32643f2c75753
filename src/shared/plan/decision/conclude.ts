import { text, type Text } from '../../base/text.ts';
import { gradeVerdict, robustnessSentence } from '../../decision/verdict/robustness.ts';
import { verdictSampling } from '../../decision/verdict/sample-size.ts';
import { verdictStanding } from '../../decision/verdict/standing.ts';
import { verdictOf, verdictSentence } from '../../decision/verdict/verdict.ts';
import type { Criterion } from '../../domain/criterion.ts';
import type { Decision } from '../../domain/result/plan.ts';
import type { Draws } from '../../engine/kernel/draws.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import type { AlternativeEvaluation } from '../../model/evaluate-alternative.ts';
import { checkRobustness } from './robustness-checks.ts';
import { findMeasureNext } from './measure-next.ts';
import { scoreModel } from './score-model.ts';
import type { DrawnWeights } from '../weighting/drawn-weights.ts';

/** A feasible alternative as the ranking left it. */
export interface Ranked {
  readonly id: string;
  readonly name: Text;
  readonly evaluation: AlternativeEvaluation;
  /** Values on every criterion at the middle of the figures. */
  readonly values: readonly number[];
  /** Weighted sum at the middle of the figures. */
  readonly score: number;
  /** Weighted sums over the samples. */
  readonly samples: Float64Array;
  /** Share of samples in which it is first. */
  readonly confidence: number;
  /** Standard error of that share. */
  readonly error: number;
}

/** What a conclusion depends on besides the ranking. */
export interface ConclusionSettings {
  readonly weights: DrawnWeights;
  readonly draws: Draws;
  /** Standard error of the verdict's share up to which samples are enough. */
  readonly standardError: number;
}

/**
 * Draws the conclusion from a ranking: the recommendation, how often and how robustly it holds, and
 * which figure to measure next.
 *
 * @param feasible in pack order.
 */
export function conclude(
  prepared: PreparedPack,
  feasible: readonly Ranked[],
  { weights, draws, standardError }: ConclusionSettings,
): Decision {
  const ranking = feasible.toSorted((left, right) => right.score - left.score);
  const [first, ...others] = ranking;
  const { shares } = weights;
  const criteria = prepared.pack.criteria.map(({ id }, index) => [id, shares[index] ?? 0] as const);
  const models = feasible.map(({ evaluation }) => scoreModel(prepared, evaluation));
  const recommended = first ? feasible.indexOf(first) : -1;
  const matrix = feasible.map(({ values }) => values);
  const robustnessChecks = checkRobustness({
    prepared,
    models,
    matrix,
    weights: shares,
    recommended,
  });
  const confidence = first?.confidence ?? null;
  const graded = gradeVerdict(first?.id ?? null, confidence, robustnessChecks);
  const verdict = verdictOf(confidence);
  const names = Object.fromEntries(feasible.map(({ id, name }) => [id, name]));
  return {
    recommendation: first?.id ?? null,
    confidence,
    verdict,
    standing: verdictStanding({
      feasible: feasible.length,
      verdict,
      robustness: graded.robustness,
    }),
    because: verdictSentence(
      verdict,
      first?.name ?? null,
      confidence,
      graded.robustness,
      others.filter(({ score }) => isTie(first, score)).map(({ name }) => name),
    ),
    sampling: first
      ? verdictSampling(first.confidence, first.error, draws.samples, standardError)
      : null,
    robustness: graded.robustness,
    headline: graded.headline,
    attacks: robustnessChecks,
    firmness: first
      ? robustnessSentence(graded, robustnessChecks.length, names)
      : text(
          'No alternative is feasible: there is nothing to grade.',
          '没有可行的备选方案，无从评级。',
        ),
    weights: Object.fromEntries(criteria) as Record<Criterion, number>,
    ranking: ranking.map(({ id, score }) => ({ alternative: id, score })),
    measureNext: findMeasureNext({
      prepared,
      models,
      recommended,
      weights: shares,
      draws,
      scores: feasible.map(({ samples }) => samples),
    }),
  };
}

/** Scores closer than this differ by rounding alone. */
const tieWidth = 1e-12;

function isTie(first: Ranked | undefined, score: number): boolean {
  return first !== undefined && first.score - score <= tieWidth;
}
