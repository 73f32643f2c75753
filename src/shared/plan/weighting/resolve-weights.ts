import { assertNever } from '../../base/assert-never.ts';
import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { normalizeWeights } from '../../decision/weights/weights.ts';
import type { WeightsInput } from '../../domain/project/project.ts';
import type { WeightingInput } from '../../domain/weighting/weighting.ts';
import type { Pack } from '../../packs/pack.ts';
import { weightsFromJudgements } from './from-judgements.ts';
import { weightsFromOrder, weightsFromRanking } from './from-order.ts';
import {
  weightsFromIntervals,
  weightsFromStakeholders,
  weightsFromSwing,
  weightsFromTree,
} from './from-points.ts';
import type { ObtainedWeights, StatedWeights } from './stated-weights.ts';
import { weightingSentence, weightingTitles } from '../../wording/weighting-words.ts';

/** What a project says of its weights. */
export interface WeightStatement {
  readonly weights: WeightsInput;
  readonly weighting?: WeightingInput | undefined;
}

/**
 * The weights of the pack's criteria, in their order, as the project states them: directly (the pack's
 * own where it says nothing), or by one of the ways of `weighting`.
 *
 * @returns `field-invalid` naming the field at fault: weights that are all 0, an order that leaves a
 *   criterion out, judgements that contradict each other in form, bounds that no weights keep.
 */
export function resolveWeights(
  pack: Pack,
  { weights, weighting }: WeightStatement,
): Result<StatedWeights, Failure> {
  const obtained =
    weighting === undefined ? direct(pack, weights) : inDocument(obtain(pack, weighting));
  if (!obtained.ok) return obtained;
  const { shares, sampler, members, consistency, tree } = obtained.value;
  const bounds = obtained.value.bounds ?? shares.map((share) => ({ low: share, high: share }));
  const byCriterion = <Value>(list: readonly Value[]) =>
    Object.fromEntries(pack.criteria.map(({ id }, index) => [id, list[index]]));
  const kind = weighting?.kind ?? 'direct';
  return ok({
    shares,
    bounds,
    sampler: sampler ?? null,
    members: members ?? null,
    result: {
      kind,
      title: weightingTitles[kind],
      weights: byCriterion(shares),
      open: sampler !== undefined,
      bounds: byCriterion(bounds),
      consistency: consistency ?? null,
      tree: tree ?? null,
      sentence: weightingSentence(kind, consistency?.sentence ?? null, members?.length ?? 0),
    },
  });
}

/** Where a project's document has the fields that the ways of weighting name by themselves. */
const places: readonly (readonly [RegExp, string])[] = [
  [/^swing\b/, 'weighting.points'],
  [/^weights\.order\b/, 'weighting.order'],
  [/^(groups|criteria\.id)\b/, 'weighting.groups'],
  [/^stakeholders\b/, 'weighting.members'],
];

function inDocument(obtained: Result<ObtainedWeights, Failure>): Result<ObtainedWeights, Failure> {
  if (obtained.ok || obtained.error.code !== 'field-invalid') return obtained;
  const { field } = obtained.error;
  const [pattern, place] = places.find(([part]) => part.test(field)) ?? [field, field];
  return err({ ...obtained.error, field: field.replace(pattern, place) });
}

function direct(pack: Pack, stated: WeightsInput): Result<ObtainedWeights, Failure> {
  const given = pack.criteria.map(({ id, weight }) => [id, stated[id] ?? weight] as const);
  const normalized = normalizeWeights<string>(Object.fromEntries(given));
  if (!normalized.ok) return normalized;
  return ok({ shares: pack.criteria.map(({ id }) => normalized.value[id] ?? 0) });
}

function obtain(pack: Pack, weighting: WeightingInput): Result<ObtainedWeights, Failure> {
  const criteria = pack.criteria.map(({ id }) => id);
  switch (weighting.kind) {
    case 'ranking':
      return weightsFromRanking(weighting.order, criteria);
    case 'ordinal':
      return weightsFromOrder(weighting.order, criteria);
    case 'swing':
      return weightsFromSwing(weighting, criteria);
    case 'pairwise':
      return weightsFromJudgements(weighting, pack.criteria);
    case 'intervals':
      return weightsFromIntervals(weighting, criteria);
    case 'tree':
      return weightsFromTree(weighting, criteria);
    case 'stakeholders':
      return weightsFromStakeholders(weighting, criteria);
    default:
      return assertNever(weighting);
  }
}
