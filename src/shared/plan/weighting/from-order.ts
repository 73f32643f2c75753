import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { ordinalWeights } from '../../decision/weights/ordinal-weights.ts';
import { rankOrderCentroid } from '../../decision/weights/rank-order-centroid.ts';
import type { WeightInterval } from '../../decision/weights/weights.ts';
import type { Criterion } from '../../domain/criterion.ts';
import type { ObtainedWeights } from './stated-weights.ts';

type Order = readonly (readonly Criterion[])[];

/** Weights from a ranking: the centroid of all weights that keep it, taken as the weights. */
export function weightsFromRanking(
  order: Order,
  criteria: readonly Criterion[],
): Result<ObtainedWeights, Failure> {
  const shares = centroid(order, criteria);
  return shares.ok ? ok({ shares: shares.value }) : shares;
}

/**
 * Weights of which only the order is known: SMAA draws among all that keep it, the ranking uses their
 * mean.
 */
export function weightsFromOrder(
  order: Order,
  criteria: readonly Criterion[],
): Result<ObtainedWeights, Failure> {
  const kept = keptOrder(order, criteria);
  const shares = centroid(order, criteria);
  if (!shares.ok) return shares;
  const sampler = ordinalWeights(kept.map((group) => group.map((id) => criteria.indexOf(id))));
  if (!sampler.ok) return sampler;
  return ok({ shares: shares.value, sampler: sampler.value, bounds: boundsOf(kept, criteria) });
}

function centroid(
  order: Order,
  criteria: readonly Criterion[],
): Result<readonly number[], Failure> {
  const kept = keptOrder(order, criteria);
  const left = criteria.find((id) => !kept.flat().includes(id));
  if (left !== undefined) {
    const field = `weighting.order.${left}`;
    return err({
      code: 'field-invalid',
      source: null,
      field,
      found: '',
      expected: { kind: 'present' },
    });
  }
  const weights = rankOrderCentroid(kept);
  return weights.ok ? ok(criteria.map((id) => weights.value[id] ?? 0)) : weights;
}

/** The order without criteria that the pack does not have. */
function keptOrder(order: Order, criteria: readonly Criterion[]): Order {
  return order
    .map((group) => group.filter((id) => criteria.includes(id)))
    .filter((group) => group.length > 0);
}

/**
 * The least and largest share of each criterion: largest when those that must weigh as much share
 * equally with it, least when it has none, unless it is in the first group of a single one.
 */
function boundsOf(order: Order, criteria: readonly Criterion[]): readonly WeightInterval[] {
  return criteria.map((id) => {
    const place = order.findIndex((group) => group.includes(id));
    const ahead = order.slice(0, place).flat().length;
    const alone = place === 0 && order[0]?.length === 1;
    return { low: alone ? 1 / criteria.length : 0, high: 1 / (ahead + 1) };
  });
}
