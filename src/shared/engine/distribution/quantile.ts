import { exponential, logarithm } from '../../base/elementary-functions.ts';
import { assertNever } from '../../base/assert-never.ts';
import { centre, observationAt, type Range } from '../../domain/range/range.ts';
import { betaOf, betaQuantile } from './beta-distribution.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Maps a probability in (0, 1) to the value a parameter takes there; never falls as it rises. */
export type Quantile = (probability: number) => number;

/** z at the 95th percentile of the standard normal distribution. */
const z95 = 1.6448536269514722;

/**
 * The quantile function of a range (model section 2). Samples of a bounded distribution never leave
 * `[low, high]`; a lognormal or normal one has 5 % of its mass beyond each end, its P5 and P95.
 */
export function quantileOf(range: Range): Quantile {
  const { low, high } = range;
  if (low === high) return () => low;
  switch (range.distribution) {
    case 'point':
      return () => centre(range);
    case 'uniform':
      return (probability) => within(range, low + (high - low) * probability);
    case 'triangular':
      return triangular(range);
    case 'pert':
      return pert(range);
    case 'lognormal': {
      const mean = (logarithm(low) + logarithm(high)) / 2;
      const deviation = (logarithm(high) - logarithm(low)) / (2 * z95);
      return (probability) => exponential(mean + deviation * normalQuantile(probability));
    }
    case 'normal': {
      const deviation = (high - low) / (2 * z95);
      return (probability) => (low + high) / 2 + deviation * normalQuantile(probability);
    }
    case 'beta': {
      const { alpha, beta } = range.shapes ?? { alpha: 1, beta: 1 };
      return scaledBeta(range, alpha, beta);
    }
    case 'discrete':
      return discrete(range);
    case 'empirical': {
      const observations = range.observations ?? [low, high];
      return (probability) => within(range, observationAt(observations, probability));
    }
    default:
      return assertNever(range.distribution);
  }
}

function within({ low, high }: Range, value: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Inverse of the triangular distribution function, in closed form. */
function triangular(range: Range): Quantile {
  const { low, high } = range;
  const mode = centre(range);
  const share = (mode - low) / (high - low);
  return (probability) => {
    const value =
      probability < share
        ? low + Math.sqrt(probability * (high - low) * (mode - low))
        : high - Math.sqrt((1 - probability) * (high - low) * (high - mode));
    return within(range, value);
  };
}

/**
 * PERT: a beta distribution on [low, high] whose shape follows from the mode with weight 4 (Malcolm
 * et al. 1959; Clark 1962).
 */
function pert(range: Range): Quantile {
  const { low, high } = range;
  const width = high - low;
  const a = 1 + (4 * (centre(range) - low)) / width;
  const b = 1 + (4 * (high - centre(range))) / width;
  return scaledBeta(range, a, b);
}

/** A beta distribution between the ends of a range. */
function scaledBeta(range: Range, a: number, b: number): Quantile {
  const { low, high } = range;
  const beta = betaOf(a, b);
  return (probability) => within(range, low + (high - low) * betaQuantile(probability, beta));
}

/** The value whose step of the distribution function a probability falls on. */
function discrete({ values = [], low }: Range): Quantile {
  const sum = values.reduce((total, { probability }) => total + probability, 0);
  let reached = 0;
  const steps = values.map(({ value, probability }) => {
    reached += probability / sum;
    return { value, reached };
  });
  const last = steps.at(-1)?.value ?? low;
  return (probability) => steps.find((step) => probability <= step.reached)?.value ?? last;
}
