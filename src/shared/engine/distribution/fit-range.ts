import { exponential, logarithm } from '../../base/elementary-functions.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Range } from '../../domain/range/range.ts';
import { betaOf, betaQuantile } from './beta-distribution.ts';
import { normalQuantile } from './normal-quantile.ts';

/** A percentile somebody states: the value below which the figure lies with a probability. */
export interface Percentile {
  readonly probability: number;
  readonly value: number;
}

/** Shapes that two percentiles settle. */
export type TwoPercentileShape = 'normal' | 'lognormal' | 'uniform';
/** Shapes that three points settle. */
export type ThreePointShape = 'triangular' | 'pert' | 'beta';

/**
 * Why nothing fits: a figure is missing or none (`number`), probabilities do not rise between 0 and 1
 * (`probabilities`), values do not rise with them (`order`), a lognormal one does not start above 0
 * (`positive`), or the points are more lopsided than the shape can be (`lopsided`).
 */
export type FitProblem = 'number' | 'probabilities' | 'order' | 'positive' | 'lopsided';

const z95 = normalQuantile(0.95);

/**
 * The distribution of a shape that has two percentiles.
 *
 * Source: Cook, Determining distribution parameters from quantiles (2010), section 2: two quantiles
 * settle any location-scale family; a lognormal one is normal in its logarithm.
 */
export function fitTwoPercentiles(
  shape: TwoPercentileShape,
  lower: Percentile,
  upper: Percentile,
): Result<Range, FitProblem> {
  const numbers = [lower.probability, upper.probability, lower.value, upper.value];
  if (!numbers.every(Number.isFinite)) return err('number');
  if (!(lower.probability > 0 && upper.probability < 1)) return err('probabilities');
  if (!(lower.probability < upper.probability)) return err('probabilities');
  if (!(lower.value < upper.value)) return err('order');
  if (shape === 'lognormal' && !(lower.value > 0)) return err('positive');
  if (shape === 'uniform') {
    const width = (upper.value - lower.value) / (upper.probability - lower.probability);
    const low = lower.value - lower.probability * width;
    return ok({ low, high: low + width, distribution: shape });
  }
  const inward = shape === 'lognormal' ? logarithm : (value: number): number => value;
  const outward = shape === 'lognormal' ? exponential : (value: number): number => value;
  const score = normalQuantile(lower.probability);
  const deviation =
    (inward(upper.value) - inward(lower.value)) / (normalQuantile(upper.probability) - score);
  const mean = inward(lower.value) - deviation * score;
  const low = outward(mean - z95 * deviation);
  const high = outward(mean + z95 * deviation);
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) return err('number');
  return ok({ low, high, distribution: shape });
}

/** The distribution of a shape between two ends with its most likely value. */
export function fitEndsAndMode(
  shape: ThreePointShape,
  low: number,
  mode: number,
  high: number,
): Result<Range, FitProblem> {
  if (![low, mode, high].every(Number.isFinite)) return err('number');
  if (!(low < high && low <= mode && mode <= high)) return err('order');
  return ok(shaped(shape, low, (mode - low) / (high - low), high));
}

/** Halvings of the place of the mode: down to the last bit. */
const halvings = 60;

/**
 * The distribution of a shape with the given 10th, 50th and 90th percentile. How lopsided the three
 * lie settles the place of the mode, their distance the ends.
 *
 * Source of the quantiles: Kotz and van Dorp, Beyond Beta (2004), chapter 1 (triangular); a PERT
 * distribution is the beta one with shapes 1 + 4m and 5 - 4m (Clark 1962), and so is `beta` here.
 */
export function fitThreePercentiles(
  shape: ThreePointShape,
  at10: number,
  at50: number,
  at90: number,
): Result<Range, FitProblem> {
  if (![at10, at50, at90].every(Number.isFinite)) return err('number');
  if (!(at10 < at50 && at50 < at90)) return err('order');
  const skew = (at90 - at50) / (at50 - at10);
  const skewAt = (mode: number): number => {
    const [a, b, c] = unitQuantiles(shape, mode);
    return (c - b) / (b - a);
  };
  if (skew > skewAt(0) || skew < skewAt(1)) return err('lopsided');
  let [left, right] = [0, 1];
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (left + right) / 2;
    if (skewAt(middle) > skew) left = middle;
    else right = middle;
  }
  const mode = (left + right) / 2;
  const [a, , c] = unitQuantiles(shape, mode);
  const width = (at90 - at10) / (c - a);
  const low = at10 - a * width;
  return ok(shaped(shape, low, mode, low + width));
}

/** The 10th, 50th and 90th percentile between 0 and 1, by the place of the mode. */
function unitQuantiles(shape: ThreePointShape, mode: number): readonly [number, number, number] {
  const quantile = (probability: number): number => {
    if (shape !== 'triangular')
      return betaQuantile(probability, betaOf(1 + 4 * mode, 5 - 4 * mode));
    return probability < mode
      ? Math.sqrt(probability * mode)
      : 1 - Math.sqrt((1 - probability) * (1 - mode));
  };
  return [quantile(0.1), quantile(0.5), quantile(0.9)];
}

function shaped(shape: ThreePointShape, low: number, place: number, high: number): Range {
  if (shape === 'beta') {
    const shapes = { alpha: 1 + 4 * place, beta: 5 - 4 * place };
    return { low, high, distribution: shape, shapes };
  }
  return { low, high, mode: low + place * (high - low), distribution: shape };
}
