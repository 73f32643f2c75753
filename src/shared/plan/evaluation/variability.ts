import type { WorkloadPlan } from '../../domain/result/plan.ts';
import type { Variability, VariabilityFigure } from '../../domain/result/variability.ts';
import { startDraws, type Draws } from '../../engine/kernel/draws.ts';
import type { SampleDesign } from '../../engine/sampling/sample-design.ts';
import { slotName } from '../../engine/tape/tape.ts';
import {
  evaluateAlternative,
  sampleAlternative,
  type AlternativeEvaluation,
  type EvaluationContext,
} from '../../model/evaluate-alternative.ts';
import { missingName, readCriterionValues, sampleScores } from '../figures/criterion-values.ts';
import { readFigures } from '../figures/figures.ts';
import { figureVariability, firstPlaceVariability } from './two-dimensional-monte-carlo.ts';
import { drawStatedWeights, weightName } from '../weighting/drawn-weights.ts';
import type { StatedWeights } from '../weighting/stated-weights.ts';

/** States of the world that are drawn, and moments of time in each. */
const states = 128;
const moments = 128;

/**
 * The verdict and the winner's figures with spread over time kept apart from lack of knowledge: a
 * two-dimensional Monte Carlo evaluation in which parameters that change over time change within a state of the world,
 * and everything nobody knows, weights included, only between states.
 *
 * @returns null when there is no winner, or no uncertain parameter behind the alternatives chosen from
 *   says that it changes over time.
 */
export function evaluateVariability(
  context: EvaluationContext,
  plan: Pick<WorkloadPlan, 'alternatives' | 'decision'>,
  design: SampleDesign,
  weights: StatedWeights,
): Variability | null {
  const { recommendation, ranking } = plan.decision;
  if (recommendation === null) return null;
  const chosenFrom = new Set(ranking.map(({ alternative }) => alternative));
  const ids = plan.alternatives.flatMap(({ id }) => (chosenFrom.has(id) ? [id] : []));
  const evaluations = ids.map((id) => evaluateAlternative(context, id));
  const changing = changingNames(context, evaluations);
  if (changing.length === 0) return null;
  const nested = { inner: moments, held: heldNames(context, weights, new Set(changing)) };
  const draws = startDraws(design.seed, states * moments, { ...design, nested });
  const drawn = drawStatedWeights(weights, draws);
  const criteria = context.prepared.pack.criteria.map(({ id }) => id);
  const scores = ids.map((id) => {
    const values = readCriterionValues(criteria, id, readFigures(context, id, draws), draws);
    return sampleScores(values, drawn, draws.samples);
  });
  const winner = ids.indexOf(recommendation);
  const evaluation = evaluations[winner];
  return {
    alternative: recommendation,
    states,
    moments,
    changing,
    first: firstPlaceVariability(scores, winner, moments),
    figures: evaluation ? figuresOf(context, evaluation, draws) : [],
  };
}

function changingNames(
  { prepared }: EvaluationContext,
  evaluations: readonly AlternativeEvaluation[],
): readonly string[] {
  const used = new Set(evaluations.flatMap(({ tape }) => tape.slots.map(slotName)));
  return [...prepared.parameters.values()]
    .filter(({ id, range, uncertainty }) => {
      return uncertainty === 'variability' && range.low < range.high && used.has(id);
    })
    .map(({ id }) => id);
}

function heldNames(
  { prepared }: EvaluationContext,
  { sampler }: StatedWeights,
  changing: ReadonlySet<string>,
): readonly string[] {
  const { pack, parameters, inputs } = prepared;
  const missing = pack.alternatives.flatMap(({ id }) =>
    pack.criteria.map((criterion) => missingName(id, criterion.id)),
  );
  const weights = Array.from({ length: sampler?.dimensions ?? 0 }, (_, index) => weightName(index));
  return [...parameters.keys(), ...inputs.keys(), ...missing, ...weights].filter(
    (name) => !changing.has(name),
  );
}

/** The figures of the matrix that are uncertain, over time. */
function figuresOf(
  { prepared }: EvaluationContext,
  evaluation: AlternativeEvaluation,
  draws: Draws,
): readonly VariabilityFigure[] {
  const { criteria, formulas, parameters } = prepared.pack;
  const symbols = new Set(criteria.map(({ figure }) => figure));
  const { columns } = sampleAlternative(evaluation, draws, (symbol) => symbols.has(symbol));
  return criteria.flatMap(({ id, figure: symbol }): readonly VariabilityFigure[] => {
    const column = columns.get(symbol);
    const definition = [...formulas, ...parameters].find((one) => one.symbol === symbol);
    if (column === undefined || typeof column === 'number' || !definition) return [];
    const { unit } = definition;
    return [{ criterion: id, symbol, unit, ...figureVariability(column, moments) }];
  });
}
