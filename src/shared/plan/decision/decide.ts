import type { Decision } from '../../domain/result/decision.ts';
import type { PreparedPack } from '../../engine/formula/prepared-pack.ts';
import { readCriterionValues, sampleScores, scoreFigure } from '../figures/criterion-values.ts';
import { conclude, type ConditionalLead } from './conclude.ts';
import {
  middleValues,
  type DecisionSettings,
  type EvaluatedAlternative,
  type FeasibleAlternative,
  type RankedAlternative,
  type ScoredAlternative,
} from './evaluated-alternative.ts';
import { firstModelAnswer } from './first-model.ts';
import { rankShares } from './rank-shares.ts';
import { scoreBy } from './score-by.ts';
import { scoreModel } from './score-model.ts';

/** Alternatives in pack order, and what follows from them. */
export interface DecisionResult {
  /** All of them. */
  readonly scored: readonly ScoredAlternative[];
  /** Those that are chosen from. */
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
  const ranked = rank(prepared, choosable(scored), settings);
  const feasible = scored.filter((one) => one.feasible);
  const decision = conclude(prepared, ranked, {
    ...settings,
    feasible: feasible.length,
    conditionals: conditionalLeads(prepared, feasible, settings),
  });
  const firstModel = firstModelAnswer(prepared, scored, decision, settings);
  return { scored, ranked, decision: { ...decision, firstModel } };
}

function score(
  { pack }: PreparedPack,
  alternative: EvaluatedAlternative,
  { draws, weights }: DecisionSettings,
): ScoredAlternative {
  const criteria = pack.criteria.map(({ id }) => id);
  const values = readCriterionValues(criteria, alternative.id, alternative.figures, draws);
  const scores = sampleScores(values, weights, draws.samples);
  const samples = alternative.kept === null ? scores : penalized(scores, alternative.kept);
  return { ...alternative, values, score: scoreFigure(values, weights), scores, samples };
}

/**
 * In a sample where an alternative misses a requirement it comes after all that keep theirs; scores run
 * from 0 to 1, so this much lower is last, and the order among those that miss stays.
 */
function penalized(scores: Float64Array, kept: Uint8Array): Float64Array {
  return scores.map((score, index) => (kept[index] === 0 ? score - 2 : score));
}

/**
 * The alternatives among which is chosen: those that can certainly be, before those that can only if
 * something unknown turns out well, before those that run here though not all instances fit.
 */
function choosable(scored: readonly ScoredAlternative[]): readonly ScoredAlternative[] {
  const isCertain = ({ conditions }: ScoredAlternative): boolean => conditions.length === 0;
  const groups = [
    scored.filter((one) => one.feasible && isCertain(one)),
    scored.filter((one) => one.feasible),
    scored.filter((one) => one.fits.here && isCertain(one)),
    scored.filter((one) => one.fits.here),
  ];
  return groups.find((group) => group.length > 0) ?? [];
}

/** How often each conditional alternative would be first if its conditions held. */
function conditionalLeads(
  prepared: PreparedPack,
  feasible: readonly ScoredAlternative[],
  settings: DecisionSettings,
): readonly ConditionalLead[] {
  const open = feasible.filter(({ conditions }) => conditions.length > 0);
  if (open.length === 0) return [];
  const { shares } = rankShares(prepared, modelled(prepared, feasible), settings);
  const firsts = shares.map(([share = 0]) => share);
  const best = Math.max(...firsts);
  return open.map((one) => {
    const confidence = firsts[feasible.indexOf(one)] ?? 0;
    return {
      alternative: one.id,
      name: one.name,
      confidence,
      leads: confidence > 0 && confidence === best,
      conditions: one.conditions.map(({ id }) => id),
    };
  });
}

function modelled(
  prepared: PreparedPack,
  scored: readonly ScoredAlternative[],
): readonly FeasibleAlternative[] {
  return scored.map((one) => ({ ...one, model: scoreModel(prepared, one.figures.evaluation) }));
}

/** The alternatives that are chosen from, by every method, at the middle of every value and over the samples. */
function rank(
  prepared: PreparedPack,
  chosen: readonly ScoredAlternative[],
  settings: DecisionSettings,
): readonly RankedAlternative[] {
  const feasible = modelled(prepared, chosen);
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
