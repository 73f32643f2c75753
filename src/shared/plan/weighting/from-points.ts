import type { Failure } from '../../base/failure.ts';
import { ok, type Result } from '../../base/result.ts';
import { treeWeights } from '../../decision/weights/criteria-tree.ts';
import { intervalWeights } from '../../decision/weights/interval-weights.ts';
import { mergeStakeholders } from '../../decision/weights/stakeholder-weights.ts';
import {
  swingIntervals,
  swingSampler,
  swingWeights,
} from '../../decision/weights/swing-weights.ts';
import type { WeightInterval } from '../../decision/weights/weights.ts';
import type { Criterion } from '../../domain/criterion.ts';
import type { WeightingInput } from '../../domain/weighting/weighting.ts';
import type { ObtainedWeights } from './stated-weights.ts';

type InputOf<Kind extends WeightingInput['kind']> = Extract<
  WeightingInput,
  { readonly kind: Kind }
>;

/** Weights from swings in points; where some are ranges, SMAA draws among the shares they allow. */
export function weightsFromSwing(
  { points }: InputOf<'swing'>,
  criteria: readonly Criterion[],
): Result<ObtainedWeights, Failure> {
  const ranges = criteria.map((id): readonly [Criterion, WeightInterval] => {
    const given = points[id] ?? 0;
    return [id, typeof given === 'number' ? { low: given, high: given } : given];
  });
  const middles = ranges.map(([id, { low, high }]) => [id, (low + high) / 2] as const);
  const shares = swingWeights<string>(Object.fromEntries(middles));
  if (!shares.ok) return shares;
  const list = criteria.map((id) => shares.value[id] ?? 0);
  if (ranges.every(([, { low, high }]) => low === high)) return ok({ shares: list });
  const intervals = swingIntervals<string>(Object.fromEntries(ranges));
  if (!intervals.ok) return intervals;
  const bounds = criteria.map((id) => intervals.value[id] ?? { low: 0, high: 1 });
  const sampler = swingSampler(ranges.map(([, range]) => range));
  return ok({ shares: list, sampler, bounds });
}

/**
 * Weights of which intervals are known. The ranking uses the set that lies at the same share of the
 * way from low to high for every criterion; SMAA draws among all of them.
 */
export function weightsFromIntervals(
  { intervals }: InputOf<'intervals'>,
  criteria: readonly Criterion[],
): Result<ObtainedWeights, Failure> {
  const bounds = criteria.map((id) => intervals[id] ?? { low: 0, high: 1 });
  const sampler = intervalWeights(bounds);
  if (!sampler.ok) return namedField(sampler.error, criteria);
  const lows = bounds.reduce((sum, { low }) => sum + low, 0);
  const width = bounds.reduce((sum, { low, high }) => sum + high - low, 0);
  const way = width > 0 ? (1 - lows) / width : 0;
  const shares = bounds.map(({ low, high }) => low + (high - low) * way);
  return ok({ shares, sampler: sampler.value, bounds });
}

/** The failure with the criterion's name in place of its number. */
function namedField(failure: Failure, criteria: readonly Criterion[]): Result<never, Failure> {
  if (failure.code !== 'field-invalid') return { ok: false, error: failure };
  const field = failure.field.replace(
    /^weights(?:\.(\d+))?/,
    (_, place: string | undefined) =>
      `weighting.intervals${place === undefined ? '' : `.${criteria[Number(place)] ?? place}`}`,
  );
  return { ok: false, error: { ...failure, field } };
}

/** Weights of a tree of two levels; criteria that no group has weigh nothing. */
export function weightsFromTree(
  { groups }: InputOf<'tree'>,
  criteria: readonly Criterion[],
): Result<ObtainedWeights, Failure> {
  const kept = groups
    .map((group) => ({
      ...group,
      criteria: group.criteria.filter(({ id }) => criteria.includes(id)),
    }))
    .filter((group) => group.criteria.length > 0);
  const tree = treeWeights(kept);
  if (!tree.ok) return tree;
  const places = tree.value.criteria;
  return ok({
    shares: criteria.map((id) => places.find((place) => place.id === id)?.global ?? 0),
    tree: places.map(({ id, group, local, global }) => ({
      criterion: id as Criterion,
      group,
      local,
      global,
    })),
  });
}

/** Several people's weights: the ranking uses their mean. */
export function weightsFromStakeholders(
  { members }: InputOf<'stakeholders'>,
  criteria: readonly Criterion[],
): Result<ObtainedWeights, Failure> {
  const group = mergeStakeholders(criteria, members);
  if (!group.ok) return group;
  return ok({
    shares: criteria.map((id) => group.value.weights[id]),
    members: group.value.members.map(({ id, weights }) => ({
      id,
      weights: criteria.map((criterion) => weights[criterion]),
    })),
  });
}
