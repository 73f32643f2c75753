import type { Decision } from '../../domain/result/plan.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import { readCriterionValues, sampleScores, scoreFigure } from '../figures/criterion-values.ts';
import { conclude } from './conclude.ts';
import {
  middleValues,
  type DecisionSettings,
  type EvaluatedAlternative,
  type RankedAlternative,
  type ScoredAlternative,
} from './evaluated-alternative.ts';
import { rankShares } from './rank-shares.ts';
import { scoreBy } from './score-by.ts';
import { scoreModel } from './score-model.ts';

/** Alternatives in pack order, and what follows from them. */
export interface DecisionResult {
  /** All of them. */
  readonly scored: readonly ScoredAlternative[];
  /** The feasible ones. */
  readonly ranked: readonly RankedAlternative[];
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
  const scored = alternatives.map((one) => score(prepared, one, settings));
  const ranked = rank(prepared, scored, settings);
  return { scored, ranked, decision: conclude(prepared, ranked, settings) };
}

function score(
  { pack }: PreparedPack,
  alternative: EvaluatedAlternative,
  { draws, weights }: DecisionSettings,
): ScoredAlternative {
  const criteria = pack.criteria.map(({ id }) => id);
  const values = readCriterionValues(criteria, alternative.id, alternative.figures, draws);
  return {
    ...alternative,
    values,
    score: scoreFigure(values, weights),
    samples: sampleScores(values, weights, draws.samples),
  };
}

/** The feasible alternatives by every method, at the middle of every value and over the samples. */
function rank(
  prepared: PreparedPack,
  scored: readonly ScoredAlternative[],
  settings: DecisionSettings,
): readonly RankedAlternative[] {
  const feasible = scored
    .filter((one) => one.feasible)
    .map((one) => ({ ...one, model: scoreModel(prepared, one.figures.evaluation) }));
  const { shares, errors } = rankShares(prepared, feasible, settings);
  const matrix = middleValues(feasible);
  const topsis = scoreBy('topsis', matrix, settings.weights.shares);
  const promethee = scoreBy('promethee', matrix, settings.weights.shares);
  return feasible.map((one, place) => ({
    ...one,
    topsis: topsis[place] ?? null,
    promethee: promethee[place] ?? null,
    acceptability: shares[place] ?? [],
    acceptabilityErrors: errors[place] ?? [],
  }));
}
