import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';

/** Weights by criterion (or by any other key). */
export type WeightsByKey<Key extends string> = Readonly<Record<Key, number>>;

/** Least and largest share of all weight that a criterion may have, 0 to 1. */
export interface WeightInterval {
  readonly low: number;
  readonly high: number;
}

/** Smallest total that weights can be divided by without losing their proportions. */
const minWeight = 1e-6;

/**
 * Weights that add up to 1, in the proportions of the given ones.
 *
 * @param weights not negative, not all 0; their unit and sum do not matter.
 * @returns `field-invalid` naming the first weight that is negative or not a finite number, or
 *   `weights` when there is none above 0.
 */
export function normalizeWeights<Key extends string>(
  weights: WeightsByKey<Key>,
  field = 'weights',
): Result<WeightsByKey<Key>, Failure> {
  const entries = Object.entries<number>(weights);
  for (const [key, weight] of entries) {
    if (!Number.isFinite(weight) || weight < 0) return refused(`${field}.${key}`, weight, 0);
  }
  // Dividing by the largest first keeps the sum finite whatever the unit.
  const largest = entries.reduce((most, [, weight]) => Math.max(most, weight), 0);
  if (largest === 0) return refused(field, 0, minWeight);
  const total = entries.reduce((sum, [, weight]) => sum + weight / largest, 0);
  const shares = entries.map(([key, weight]) => [key, weight / largest / total] as const);
  return ok(Object.fromEntries(shares) as WeightsByKey<Key>);
}

/** `normalizeWeights` of a list, in its order; the field at fault is named by its place. */
export function normalizeWeightList(
  weights: readonly number[],
  field = 'weights',
): Result<readonly number[], Failure> {
  const keyed = Object.fromEntries(weights.map((weight, index) => [String(index), weight]));
  const normalized = normalizeWeights(keyed, field);
  if (!normalized.ok) return normalized;
  const shares = normalized.value;
  return ok(weights.map((_, index) => shares[String(index)] ?? 0));
}

function refused(field: string, found: number, low: number): Result<never, Failure> {
  return err({
    code: 'field-invalid',
    source: null,
    field,
    found: String(found),
    expected: { kind: 'at-least', low },
  });
}
