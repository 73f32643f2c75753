import type { Estimate } from '../domain/range/range.ts';
import type { Figure } from '../domain/result/trace.ts';

/** A figure of the plan that must reach a limit, or stay within it. */
export interface Constraint {
  /** Resource or budget, for instance `memory` or `startup`. */
  readonly id: string;
  /** Whether one instance is meant, or all that are asked for. */
  readonly degree: 'here' | 'all';
  readonly symbol: string;
  readonly sense: 'at-least' | 'at-most';
  readonly limit: number;
}

/** What came of a constraint. */
export interface ConstraintOutcome {
  readonly constraint: Constraint;
  readonly figure: Figure;
  /** Share of samples that keep it. */
  readonly chance: number;
  /** Which samples keep it; null where all or none do. */
  readonly kept: Uint8Array | null;
}

/** Computed capacities may miss a whole number by the rounding of their formula; this much is forgiven. */
const rounding = 1e-9;

/** Whether a value keeps a constraint. */
export function keeps({ sense, limit }: Constraint, value: number): boolean {
  return sense === 'at-least' ? value >= limit - rounding * limit : value <= limit * (1 + rounding);
}

/**
 * Holds a figure against a constraint: by its samples, whose tails may reach beyond the ends of the figure,
 * else by its ends.
 */
export function checkConstraint(
  constraint: Constraint,
  figure: Figure,
  samples: Float64Array | number | undefined,
): ConstraintOutcome {
  if (samples === undefined || typeof samples === 'number') {
    const ends = [keeps(constraint, figure.low), keeps(constraint, figure.high)];
    const middle = typeof samples === 'number' ? samples : figure.point;
    const kept = ends[0] === ends[1] ? ends[0] : keeps(constraint, middle);
    return { constraint, figure, chance: kept ? 1 : 0, kept: null };
  }
  const kept = new Uint8Array(samples.length);
  let count = 0;
  for (let index = 0; index < samples.length; index += 1) {
    if (!keeps(constraint, samples[index] ?? Number.NaN)) continue;
    kept[index] = 1;
    count += 1;
  }
  const chance = samples.length === 0 ? 0 : count / samples.length;
  return { constraint, figure, chance, kept: chance > 0 && chance < 1 ? kept : null };
}

/** The samples that keep all constraints; null where every sample does, or none can tell. */
export function keptByAll(outcomes: readonly ConstraintOutcome[]): Uint8Array | null {
  const masks = outcomes.flatMap(({ kept }) => (kept === null ? [] : [kept]));
  const [first, ...rest] = masks;
  if (first === undefined) return null;
  if (rest.length === 0) return first;
  const all = first.slice();
  for (const mask of rest) {
    for (let index = 0; index < all.length; index += 1) {
      if (mask[index] === 0) all[index] = 0;
    }
  }
  return all;
}

/**
 * The chance that an estimate is at most a limit, by straight lines between its ends and percentiles;
 * for figures that come without samples.
 */
export function chanceAtMost(estimate: Estimate, limit: number): number {
  if (typeof estimate === 'number') return estimate <= limit ? 1 : 0;
  const { low, p5, p50, p95, high } = estimate;
  const steps = [
    [low, 0],
    [p5, 0.05],
    [p50, 0.5],
    [p95, 0.95],
    [high, 1],
  ] as const;
  if (limit < low) return 0;
  if (limit >= high) return 1;
  for (let index = 1; index < steps.length; index += 1) {
    const [from, below] = steps[index - 1] ?? steps[0];
    const [to, above] = steps[index] ?? steps[0];
    if (limit <= to)
      return to > from ? below + ((above - below) * (limit - from)) / (to - from) : above;
  }
  return 1;
}
