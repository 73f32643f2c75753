import { euclideanLength } from '../../base/elementary-functions.ts';
import { difference, dot } from '../scoring/dot.ts';

/** The nearest weights at which a rival draws level. */
export interface WeightChange {
  /** Weights that add up to 1, none negative. */
  readonly weights: readonly number[];
  /** Its distance from the present weights, in the measure asked for. */
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

/**
 * The nearest weights, in a straight line, at which a rival draws level: exact. The present weights
 * are moved along the difference of the two alternatives and back onto the simplex (its nearest
 * point); the lead falls in straight pieces with the length of the move, and the root is solved for in
 * the piece where it lies.
 *
 * Parameters and result as for `leastShift`; distance is Euclidean.
 * Source of the projection: Held, Wolfe and Crowder, Validation of subgradient optimization,
 * Mathematical Programming 6 (1974).
 */
export function nearestLevelWeights(
  ahead: readonly number[],
  rival: readonly number[],
  weights: readonly number[],
): WeightChange | null {
  const leads = difference(ahead, rival);
  if (dot(leads, weights) <= 0) return { weights, distance: 0 };
  if (Math.min(...leads) > 0) return null;
  const moved = (step: number): readonly number[] =>
    ontoSimplex(weights.map((weight, index) => weight - step * (leads[index] ?? 0)));
  const level = moved(levelStep(leads, moved));
  return { weights: level, distance: euclideanLength(difference(level, weights)) };
}

/** The step at which the lead is 0: found between bounds by halving, finished within its piece. */
function levelStep(leads: readonly number[], moved: (step: number) => readonly number[]): number {
  const leadAt = (step: number): number => dot(leads, moved(step));
  let low = 0;
  let high = 1;
  // The lead may only tend to 0 (a rival level at best): then the largest step is near enough.
  while (leadAt(high) > 0 && high < 1e12) high *= 2;
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (leadAt(middle) > 0) low = middle;
    else high = middle;
  }
  const [atLow, atHigh] = [leadAt(low), leadAt(high)];
  return atLow === atHigh ? high : low + ((high - low) * atLow) / (atLow - atHigh);
}

/** The point of the simplex nearest to a point whose coordinates add up to anything. */
function ontoSimplex(point: readonly number[]): readonly number[] {
  const sorted = point.toSorted((left, right) => right - left);
  let sum = 0;
  let shift = 0;
  for (const [place, value] of sorted.entries()) {
    sum += value;
    const candidate = (sum - 1) / (place + 1);
    if (value - candidate > 0) shift = candidate;
  }
  return point.map((value) => Math.max(0, value - shift));
}

function indexOfLeast(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value < (values[best] ?? 0) ? index : best), 0);
}
