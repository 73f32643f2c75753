import type { Decision } from '../../domain/result/plan.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import { readCriterionValues, sampleScores, scoreFigure } from '../figures/criterion-values.ts';
import { conclude, type ConclusionSettings } from './conclude.ts';
import {
  middleValues,
  type DecisionSettings,
  type EvaluatedAlternative,
  type FeasibleAlternative,
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
  /** Those that the decision chooses from. */
  readonly ranked: readonly RankedAlternative[];
  readonly decision: Decision;
}

/**
 * Ranks the alternatives that may be chosen by weighted sum, and says how firmly the first place holds over the
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
  const decision = conclude(prepared, ranked, {
    ...settings,
    ...conditionalLeads(prepared, scored, settings),
  });
  return { scored, ranked, decision };
}

/**
 * The alternatives among which is chosen: those that can certainly be, before those that can only if
 * something unknown turns out well, before those that run here though not all instances fit.
 */
function choosable<Item extends EvaluatedAlternative>(
  alternatives: readonly Item[],
): readonly Item[] {
  const groups = [
    alternatives.filter((one) => one.feasible && !isConditional(one)),
    alternatives.filter(({ feasible }) => feasible),
    alternatives.filter((one) => one.fits.here && !isConditional(one)),
    alternatives.filter(({ fits }) => fits.here),
  ];
  return groups.find((group) => group.length > 0) ?? [];
}

const isConditional = ({ conditions }: EvaluatedAlternative): boolean => conditions.length > 0;

/** How often each conditional alternative would be first if its conditions held. */
function conditionalLeads(
  prepared: PreparedPack,
  scored: readonly ScoredAlternative[],
  settings: DecisionSettings,
): Pick<ConclusionSettings, 'conditionals' | 'feasible'> {
  const feasible = scored.filter((one) => one.feasible);
  const count = feasible.length;
  if (!feasible.some(isConditional)) return { conditionals: [], feasible: count };
  const { shares } = rankShares(prepared, withModels(prepared, feasible), settings);
  const firsts = shares.map(([share = 0]) => share);
  const best = Math.max(...firsts);
  return {
    feasible: count,
    conditionals: feasible.flatMap((one, place) => {
      if (!isConditional(one)) return [];
      const confidence = firsts[place] ?? 0;
      const leads = confidence > 0 && confidence === best;
      const conditions = one.conditions.map(({ id }) => id);
      return [{ alternative: one.id, name: one.name, confidence, leads, conditions }];
    }),
  };
}

function score(
  { pack }: PreparedPack,
  alternative: EvaluatedAlternative,
  { draws, weights }: DecisionSettings,
): ScoredAlternative {
  const criteria = pack.criteria.map(({ id }) => id);
  const values = readCriterionValues(criteria, alternative.id, alternative.figures, draws);
  const scores = sampleScores(values, weights, draws.samples);
  const { kept } = alternative;
  return {
    ...alternative,
    values,
    score: scoreFigure(values, weights),
    scores,
    samples: kept === null ? scores : penalized(scores, kept),
  };
}

/**
 * In a sample where an alternative misses a requirement it comes after all that keep theirs; scores run
 * from 0 to 1, so this much lower is last, and the order among those that miss stays.
 */
function penalized(scores: Float64Array, kept: Uint8Array): Float64Array {
  return scores.map((score, index) => (kept[index] === 0 ? score - 2 : score));
}

function withModels(
  prepared: PreparedPack,
  alternatives: readonly ScoredAlternative[],
): readonly FeasibleAlternative[] {
  return alternatives.map((one) => ({
    ...one,
    model: scoreModel(prepared, one.figures.evaluation),
  }));
}

/** The alternatives chosen from by every method, at the middle of every value and over the samples. */
function rank(
  prepared: PreparedPack,
  scored: readonly ScoredAlternative[],
  settings: DecisionSettings,
): readonly RankedAlternative[] {
  const chosenFrom = withModels(prepared, choosable(scored));
  const { shares, errors } = rankShares(prepared, chosenFrom, settings);
  const matrix = middleValues(chosenFrom);
  const topsis = scoreBy('topsis', matrix, settings.weights.shares);
  const promethee = scoreBy('promethee', matrix, settings.weights.shares);
  return chosenFrom.map((one, place) => ({
    ...one,
    topsis: topsis[place] ?? null,
    promethee: promethee[place] ?? null,
    acceptability: shares[place] ?? [],
    acceptabilityErrors: errors[place] ?? [],
  }));
}
