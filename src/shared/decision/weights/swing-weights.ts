import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { WeightSampler } from './weight-sampler.ts';
import { normalizeWeights, type WeightInterval, type WeightsByKey } from './weights.ts';

/** Points of the swing that matters most. */
export const maxSwingPoints = 100;

/**
 * Weights from swings: how much going from the worst to the best figure of a criterion's scale is
 * worth, in points, where the swing that matters most has 100.
 *
 * @param points 0 to 100 per criterion, not all 0.
 * @returns weights that add up to 1; `field-invalid` names the points at fault.
 * Source: von Winterfeldt and Edwards, Decision Analysis and Behavioral Research (1986), section 8.2.
 */
export function swingWeights<Key extends string>(
  points: WeightsByKey<Key>,
): Result<WeightsByKey<Key>, Failure> {
  for (const [key, value] of Object.entries<number>(points)) {
    if (!(value >= 0 && value <= maxSwingPoints)) return refused(`swing.${key}`, value);
  }
  return normalizeWeights(points, 'swing');
}

/**
 * Intervals of weights from swings that are themselves intervals: the least and the largest share each
 * criterion can have. The tightest interval per criterion; taken together, they let through a few
 * weights that no single set of points gives.
 *
 * @param points low and high per criterion, 0 to 100, with at least one high above 0.
 * @returns `field-invalid` names the points at fault.
 * Source: Mustajoki, Hämäläinen and Salo, Decision support by interval SMART/SWING, Decision Sciences
 * 36 (2005).
 */
export function swingIntervals<Key extends string>(
  points: Readonly<Record<Key, WeightInterval>>,
): Result<Readonly<Record<Key, WeightInterval>>, Failure> {
  const entries = Object.entries<WeightInterval>(points);
  for (const [key, { low, high }] of entries) {
    if (!(low >= 0 && low <= maxSwingPoints)) return refused(`swing.${key}.low`, low);
    if (!(high >= 0 && high <= maxSwingPoints)) return refused(`swing.${key}.high`, high);
    if (low > high) return outOfOrder(`swing.${key}.low`, low);
  }
  const lows = entries.reduce((sum, [, { low }]) => sum + low, 0);
  const highs = entries.reduce((sum, [, { high }]) => sum + high, 0);
  if (highs === 0) return refused('swing.high', 0);
  const shares = entries.map(([key, { low, high }]): readonly [string, WeightInterval] => [
    key,
    { low: shareOf(low, highs - high), high: shareOf(high, lows - low) },
  ]);
  return ok(Object.fromEntries(shares) as Readonly<Record<Key, WeightInterval>>);
}

/**
 * Weights of which the swings are known as intervals: points drawn uniformly within each, made to add up to
 * 1. Uniform over the points that were given, not over the shares they allow, which would favour
 * shares that few of the points give.
 *
 * @param points as `swingIntervals` accepts them, one per criterion.
 * Source: Mustajoki, Hämäläinen and Salo (2005), as for `swingIntervals`.
 */
export function swingSampler(points: readonly WeightInterval[]): WeightSampler {
  const ranged = points.flatMap(({ low, high }, index) => (high > low ? [index] : []));
  return {
    criteria: points.length,
    dimensions: ranged.length,
    draw: (point, into) => {
      for (const [index, { low }] of points.entries()) into[index] = low;
      for (const [coordinate, index] of ranged.entries()) {
        const { low, high } = points[index] ?? { low: 0, high: 0 };
        into[index] = low + (high - low) * point(coordinate);
      }
      let sum = 0;
      for (let index = 0; index < points.length; index += 1) sum += into[index] ?? 0;
      for (let index = 0; index < points.length; index += 1) {
        into[index] = sum > 0 ? (into[index] ?? 0) / sum : 1 / points.length;
      }
    },
  };
}

function shareOf(points: number, others: number): number {
  return points === 0 ? 0 : points / (points + others);
}

function refused(field: string, found: number): Result<never, Failure> {
  return err({
    code: 'field-invalid',
    source: null,
    field,
    found: String(found),
    expected: { kind: 'between', low: 0, high: maxSwingPoints },
  });
}

function outOfOrder(field: string, found: number): Result<never, Failure> {
  return err({
    code: 'field-invalid',
    source: null,
    field,
    found: String(found),
    expected: { kind: 'range-order' },
  });
}
