/** Shapes a parameter's uncertainty may take (model section 2). */
export const distributions = [
  'point',
  'uniform',
  'triangular',
  'pert',
  'lognormal',
  'normal',
  'beta',
  'discrete',
  'empirical',
] as const;
export type Distribution = (typeof distributions)[number];

/** The two shapes of a beta distribution between `low` and `high`. */
export interface BetaShapes {
  readonly alpha: number;
  readonly beta: number;
}

/** One value of a discrete distribution. */
export interface WeightedValue {
  readonly value: number;
  readonly probability: number;
}

/**
 * An uncertain number: bounds, an optional most likely value, and the shape between them.
 *
 * For `lognormal` and `normal`, which have no bounds, `low` and `high` are the 5th and 95th
 * percentile, and an exact interval runs over these: it holds for the central 90 %, and samples may
 * lie outside. For `point`, they are equal; for `discrete` and `empirical`, nothing lies outside.
 */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly mode?: number;
  readonly distribution: Distribution;
  /** For `beta`. */
  readonly shapes?: BetaShapes;
  /** For `discrete`, by ascending value. */
  readonly values?: readonly WeightedValue[];
  /** For `empirical`, ascending; quantiles are interpolated between them. */
  readonly observations?: readonly number[];
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
export type Estimate = number | ResultRange;

/** A certain number as a range. */
export function point(value: number): Range {
  return { low: value, high: value, distribution: 'point' };
}

/** Two bounds with nothing known between them. */
export function uniform(low: number, high: number): Range {
  return { low, high, distribution: 'uniform' };
}

/**
 * The middle of a range: its mode when one is given, the median of a lognormal, discrete or empirical
 * one, the mean of a beta one, the midpoint of the bounds otherwise.
 */
export function centre(range: Range): number {
  const { low, high, shapes, values, observations } = range;
  if (range.mode !== undefined) return range.mode;
  switch (range.distribution) {
    case 'lognormal':
      return Math.sqrt(low * high);
    case 'beta':
      return shapes === undefined
        ? midpoint(range)
        : low + ((high - low) * shapes.alpha) / (shapes.alpha + shapes.beta);
    case 'discrete':
      return values === undefined ? midpoint(range) : valueAt(values, 0.5);
    case 'empirical':
      return observations === undefined ? midpoint(range) : observationAt(observations, 0.5);
    default:
      return midpoint(range);
  }
}

/** The smallest value up to which the probabilities, in any scale, reach a share of their sum. */
export function valueAt(values: readonly WeightedValue[], share: number): number {
  const sum = values.reduce((total, { probability }) => total + probability, 0);
  let reached = 0;
  for (const { value, probability } of values) {
    reached += probability;
    if (reached >= share * sum) return value;
  }
  return values.at(-1)?.value ?? 0;
}

/** Quantile of ascending observations, interpolated (Hyndman and Fan 1996, type 7). */
export function observationAt(observations: readonly number[], share: number): number {
  const place = share * (observations.length - 1);
  const below = observations[Math.floor(place)] ?? 0;
  const above = observations[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** The midpoint of the bounds, whatever the distribution. */
export function midpoint(range: Range): number {
  return (range.low + range.high) / 2;
}

/** What a range may be stated with; everything but the ends and the distribution may be left out. */
export interface StatedRange {
  readonly low: number;
  readonly high: number;
  readonly mode?: number | undefined;
  readonly distribution: Distribution;
  readonly shapes?: BetaShapes | undefined;
  readonly values?: readonly WeightedValue[] | undefined;
  readonly observations?: readonly number[] | undefined;
}

/**
 * A range from how it is stated, values and observations in order.
 *
 * @param convert from the stated unit; a rising function.
 */
export function rangeFrom(
  stated: StatedRange,
  convert: (value: number) => number = (value) => value,
): Range {
  const { low, high, mode, distribution, shapes, values, observations } = stated;
  return {
    low: convert(low),
    high: convert(high),
    distribution,
    ...(mode === undefined ? {} : { mode: convert(mode) }),
    ...(shapes === undefined ? {} : { shapes }),
    ...(values === undefined ? {} : { values: inOrder(values, convert) }),
    ...(observations === undefined
      ? {}
      : { observations: observations.map(convert).toSorted((left, right) => left - right) }),
  };
}

function inOrder(
  values: readonly WeightedValue[],
  convert: (value: number) => number,
): readonly WeightedValue[] {
  return values
    .map(({ value, probability }) => ({ value: convert(value), probability }))
    .toSorted((left, right) => left.value - right.value);
}
