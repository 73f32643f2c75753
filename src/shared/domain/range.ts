/** Shapes a parameter's uncertainty may take (model section 2). */
export const distributions = ['point', 'uniform', 'triangular', 'pert', 'lognormal'] as const;
export type Distribution = (typeof distributions)[number];

/**
 * An uncertain number: bounds, an optional most likely value, and the shape between them.
 * For `lognormal`, `low` and `high` are the 5th and 95th percentile; for `point`, they are equal.
 */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly mode?: number;
  readonly distribution: Distribution;
}

/** A result of the model: exact interval ends, and percentiles from the samples. */
export interface ResultRange {
  readonly low: number;
  readonly high: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** A plain number where nothing is uncertain, a range otherwise (contract: `R`). */
export type Outcome = number | ResultRange;

/** A certain number as a range. */
export function point(value: number): Range {
  return { low: value, high: value, distribution: 'point' };
}

/** Two bounds with nothing known between them. */
export function uniform(low: number, high: number): Range {
  return { low, high, distribution: 'uniform' };
}

/**
 * The middle of a range: its mode when one is given, the median of a lognormal one, the midpoint of
 * the bounds otherwise.
 */
export function centre(range: Range): number {
  if (range.mode !== undefined) return range.mode;
  if (range.distribution === 'lognormal') return Math.sqrt(range.low * range.high);
  return (range.low + range.high) / 2;
}

/** The midpoint of the bounds, whatever the distribution. */
export function midpoint(range: Range): number {
  return (range.low + range.high) / 2;
}
