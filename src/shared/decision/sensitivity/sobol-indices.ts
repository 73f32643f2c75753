import type { SampleEstimate } from '../../domain/result/sample-estimate.ts';
import { estimateMean, meanOf } from './estimate.ts';

/** Shares of an output's variance that one input accounts for. */
export interface SobolIndex {
  /** By itself: what the variance would fall by, on average, if the input were known. */
  readonly first: SampleEstimate;
  /** Together with others: what would be left, on average, if all others were known. */
  readonly total: SampleEstimate;
}

/** The indices of every input. */
export interface SobolIndices {
  readonly mean: number;
  /** In the squared unit of the output. */
  readonly variance: number;
  /** One per input; null when the output does not vary. */
  readonly inputs: readonly SobolIndex[] | null;
}

/** The outputs of a model at the points that the estimators need; all columns of one length. */
export interface SobolOutputs {
  /** At the points of the first matrix. */
  readonly base: Float64Array;
  /** At the points of the second, independent matrix. */
  readonly other: Float64Array;
  /** For each input: at the points of the first, that input taken from the second. */
  readonly mixed: readonly Float64Array[];
}

/**
 * First-order and total Sobol indices with their standard errors.
 *
 * First order after Saltelli et al.: mean of other · (mixed − base), with the mean output taken off
 * first, which lowers its error. Total after Jansen: half the mean of (base − mixed)². Errors by the
 * delta method for a ratio of means; low-discrepancy points make the true ones smaller.
 *
 * Sources: Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola, Variance based sensitivity
 * analysis of model output, Computer Physics Communications 181 (2010), table 2 (b) and (f); Jansen,
 * Analysis of variance designs for model output, Computer Physics Communications 117 (1999).
 */
export function sobolIndices({ base, other, mixed }: SobolOutputs): SobolIndices {
  const mean = (meanOf(base) + meanOf(other)) / 2;
  const spread = base.map((value, sample) => {
    const beside = (other[sample] ?? 0) - mean;
    return ((value - mean) * (value - mean) + beside * beside) / 2;
  });
  const variance = meanOf(spread);
  if (variance <= (mean * rounding) ** 2) return { mean, variance: 0, inputs: null };
  const inputs = mixed.map((column): SobolIndex => {
    const alone = column.map(
      (value, sample) => ((other[sample] ?? 0) - mean) * (value - (base[sample] ?? 0)),
    );
    const together = column.map((value, sample) => (value - (base[sample] ?? 0)) ** 2 / 2);
    return { first: ratioOf(alone, spread, variance), total: ratioOf(together, spread, variance) };
  });
  return { mean, variance, inputs };
}

/** Spread of an output, relative to its mean, that is rounding. */
const rounding = 1e-12;

/** The ratio of two means over the same samples, the second one known, with its standard error. */
function ratioOf(upper: Float64Array, lower: Float64Array, lowerMean: number): SampleEstimate {
  const value = meanOf(upper) / lowerMean;
  const deviations = upper.map((term, sample) => term - value * (lower[sample] ?? 0));
  return { value, standardError: estimateMean(deviations).standardError / lowerMean };
}
