import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { WeightsByKey } from './weights.ts';

/**
 * Weights from an order of importance alone: the mean of all weights that keep it (the centre of
 * gravity of that part of the simplex). Criteria of one group are as important as each other and share
 * the mean of the places they occupy.
 *
 * For n criteria, place k has the weight (1/n) · Σ_{i=k..n} 1/i.
 *
 * @param order groups of criteria, most important first; every criterion once.
 * @returns weights that add up to 1; `field-invalid` when there is no criterion, or one occurs twice.
 * Source: Barron and Barrett, Decision quality using ranked attribute weights, Management Science 42
 * (1996).
 */
export function rankOrderCentroid<Key extends string>(
  order: readonly (readonly Key[])[],
): Result<WeightsByKey<Key>, Failure> {
  const listed = order.flat();
  const twice = listed.find((key, place) => listed.indexOf(key) !== place);
  if (twice !== undefined) return refused(twice, { kind: 'unique' });
  if (listed.length === 0) return refused('', { kind: 'present' });
  const places = centroidWeights(listed.length);
  const weights: (readonly [Key, number])[] = [];
  for (const group of order) {
    const taken = places.slice(weights.length, weights.length + group.length);
    const mean = taken.reduce((sum, weight) => sum + weight, 0) / group.length;
    for (const key of group) weights.push([key, mean]);
  }
  return ok(Object.fromEntries(weights) as WeightsByKey<Key>);
}

/** The centroid weights of the places 1 to `count`, adding up to 1. */
export function centroidWeights(count: number): readonly number[] {
  const weights: number[] = [];
  let sum = 0;
  for (let place = count; place >= 1; place -= 1) {
    sum += 1 / place;
    weights.unshift(sum / count);
  }
  return weights;
}

function refused(
  found: string,
  expected: { readonly kind: 'present' } | { readonly kind: 'unique' },
): Result<never, Failure> {
  return err({ code: 'field-invalid', source: null, field: 'weights.order', found, expected });
}
