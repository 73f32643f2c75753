import { text } from '../../base/text.ts';
import { gradeVerdict, robustnessSentence } from '../../decision/verdict/robustness.ts';
import { verdictSampling } from '../../decision/verdict/sample-size.ts';
import { verdictStanding } from '../../decision/verdict/standing.ts';
import { verdictOf, verdictSentence } from '../../decision/verdict/verdict.ts';
import type { Criterion } from '../../domain/criterion.ts';
import type { Decision } from '../../domain/result/plan.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import {
  middleValues,
  type DecisionSettings,
  type RankedAlternative,
} from './evaluated-alternative.ts';
import { checkRobustness } from './robustness-checks.ts';
import { findMeasureNext } from './measure-next.ts';

/**
 * Draws the conclusion from a ranking: the recommendation, how often and how robustly it holds, and
 * which figure to measure next.
 *
 * @param feasible in pack order.
 */
export function conclude(
  prepared: PreparedPack,
  feasible: readonly RankedAlternative[],
  { weights, draws, standardError }: DecisionSettings,
): Decision {
  const ranking = feasible.toSorted((left, right) => right.score.point - left.score.point);
  const [first, ...others] = ranking;
  const { shares } = weights;
  const criteria = prepared.pack.criteria.map(({ id }, index) => [id, shares[index] ?? 0] as const);
  const models = feasible.map(({ model }) => model);
  const recommended = first ? feasible.indexOf(first) : -1;
  const matrix = middleValues(feasible);
  const robustnessChecks = checkRobustness({
    prepared,
    models,
    matrix,
    weights: shares,
    recommended,
  });
  const confidence = first ? (first.acceptability[0] ?? 0) : null;
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
      others.filter(({ score }) => isTie(first, score.point)).map(({ name }) => name),
    ),
    sampling: first
      ? verdictSampling(
          confidence ?? 0,
          first.acceptabilityErrors[0] ?? 0,
          draws.samples,
          standardError,
        )
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
    ranking: ranking.map(({ id, score }) => ({ alternative: id, score: score.point })),
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

function isTie(first: RankedAlternative | undefined, score: number): boolean {
  return first !== undefined && first.score.point - score <= tieWidth;
}
