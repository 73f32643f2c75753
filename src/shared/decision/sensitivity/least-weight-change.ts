import { difference, dot } from '../scoring/dot.ts';

/** The nearest weights at which a rival draws level. */
export interface WeightChange {
  /** Weights that add up to 1, none negative. */
  readonly weights: readonly number[];
  /** Its distance from the present weights, the sum of absolute changes. */
  readonly distance: number;
}

/**
 * The least weight that must be moved for a rival to draw level with an alternative that is ahead:
 * exact, measured by the sum of absolute changes (moving 0.1 from one criterion to another is 0.2).
 *
 * Every unit of weight does most when it goes to the criterion where the rival leads most, and is taken
 * from where the rival is furthest behind; so weight is taken in that order until they are level.
 *
 * @param ahead values of the alternative that leads with these weights, one per criterion.
 * @param rival values of the other, in the same order.
 * @param weights adding up to 1.
 * @returns distance 0 when the rival is level or ahead already; null when no weights bring it level,
 *   since it is behind on every criterion.
 */
export function minShift(
  ahead: readonly number[],
  rival: readonly number[],
  weights: readonly number[],
): WeightChange | null {
  const leads = difference(ahead, rival);
  let lead = dot(leads, weights);
  if (lead <= 0) return { weights, distance: 0 };
  const target = indexOfLeast(leads);
  const least = leads[target] ?? 0;
  if (least > 0) return null;
  const changed = [...weights];
  const order = leads.map((_, index) => index).sort((a, b) => (leads[b] ?? 0) - (leads[a] ?? 0));
  for (const source of order) {
    const gain = (leads[source] ?? 0) - least;
    if (lead <= 0 || gain <= 0) break;
    const moved = Math.min(changed[source] ?? 0, lead / gain);
    changed[source] = (changed[source] ?? 0) - moved;
    changed[target] = (changed[target] ?? 0) + moved;
    lead -= moved * gain;
  }
  const distance = weights.reduce(
    (sum, weight, index) => sum + Math.abs(weight - (changed[index] ?? 0)),
    0,
  );
  return { weights: changed, distance };
}

function indexOfLeast(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value < (values[best] ?? 0) ? index : best), 0);
}
