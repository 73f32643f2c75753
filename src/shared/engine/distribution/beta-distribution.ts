import { exponential, logarithm, logarithmOfOnePlus } from '../../base/elementary-functions.ts';
import { normalQuantile } from './normal-quantile.ts';

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

/**
 * Natural logarithm of the gamma function for x > 0.
 *
 * Source: Lanczos approximation with g = 7, n = 9 (Godfrey 2001).
 */
function logGamma(x: number): number {
  const shifted = x - 1;
  const t = shifted + 7.5;
  const series = lanczos.reduce(
    (sum, coefficient, index) =>
      index === 0 ? coefficient : sum + coefficient / (shifted + index),
    0,
  );
  return 0.5 * logarithm(2 * Math.PI) + (shifted + 0.5) * logarithm(t) - t + logarithm(series);
}

/** A beta distribution on [0, 1] of two shapes above 0. */
export interface Beta {
  readonly a: number;
  readonly b: number;
  /** Logarithm of Γ(a + b) / (Γ(a) Γ(b)), worked out once: the gamma functions take most of the time. */
  readonly logScale: number;
}

/** The beta distribution of two shapes above 0. */
export function betaOf(a: number, b: number): Beta {
  return { a, b, logScale: logGamma(a + b) - logGamma(a) - logGamma(b) };
}

/** x^a (1 − x)^b / B(a, b) at x in (0, 1): the density is this over x (1 − x). */
function front(x: number, { a, b, logScale }: Beta): number {
  return exponential(a * logarithm(x) + b * logarithmOfOnePlus(-x) + logScale);
}

/**
 * Cumulative beta distribution (regularized incomplete beta function), x in [0, 1].
 *
 * Source: continued fraction by the modified Lentz method, Press et al., Numerical Recipes, 3rd ed.
 * (2007), section 6.4.
 */
export function betaProbability(x: number, beta: Beta): number {
  if (x <= 0) return 0;
  return x >= 1 ? 1 : probabilityFrom(front(x, beta), x, beta);
}

function probabilityFrom(height: number, x: number, { a, b }: Beta): number {
  if (x < (a + 1) / (a + b + 2)) return (height * continuedFraction(x, a, b)) / a;
  return 1 - (height * continuedFraction(1 - x, b, a)) / b;
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= 300; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const change = d * c;
    h *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return h;
}

/** Share of the way to the nearer end below which the next step of Halley would only be rounding. */
const settled = 1e-7;

/**
 * Quantile of the beta distribution: Halley's steps, each kept inside a shrinking bracket. A step
 * leaves an error that goes with the third power of its length.
 *
 * Source: the method of Press et al., Numerical Recipes, 3rd ed. (2007), section 6.14.11.
 *
 * @param probability in the open interval (0, 1).
 */
export function betaQuantile(probability: number, beta: Beta): number {
  const { a, b } = beta;
  let low = 0;
  let high = 1;
  let x = firstGuess(probability, beta);
  for (let step = 0; step < 100; step += 1) {
    const height = front(x, beta);
    const excess = probabilityFrom(height, x, beta) - probability;
    if (excess > 0) high = x;
    else low = x;
    const newton = (excess * x * (1 - x)) / height;
    const bend = newton * ((a - 1) / x - (b - 1) / (1 - x));
    const halley = x - newton / (1 - 0.5 * Math.min(1, Math.max(-1, bend)));
    if (Math.abs(halley - x) <= settled * Math.min(x, 1 - x)) return halley;
    x = halley > low && halley < high ? halley : (low + high) / 2;
    if (high - low < 1e-16) return x;
  }
  return x;
}

/**
 * A start near the quantile: by the power that a tail follows, and for shapes above 1 by the normal
 * score of the probability.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.5.22.
 */
function firstGuess(probability: number, { a, b, logScale }: Beta): number {
  if (a > 1 && b > 1) {
    const score = normalQuantile(probability);
    const lambda = (score * score - 3) / 6;
    const [left, right] = [1 / (2 * a - 1), 1 / (2 * b - 1)];
    const h = 2 / (left + right);
    const w = (score * Math.sqrt(h + lambda)) / h + (right - left) * (lambda + 5 / 6 - 2 / (3 * h));
    const guess = a / (a + b * exponential(-2 * w));
    if (guess > 0 && guess < 1) return guess;
  }
  const lower = exponential((logarithm(probability * a) - logScale) / a);
  if (lower < a / (a + b)) return Math.max(lower, Number.MIN_VALUE);
  const upper = exponential((logarithm((1 - probability) * b) - logScale) / b);
  return upper < b / (a + b) ? 1 - Math.max(upper, 2 ** -53) : a / (a + b);
}
