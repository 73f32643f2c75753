import { exponential, logarithm, logarithmOfOnePlus } from '../base/elementary-functions.ts';
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
export function logGamma(x: number): number {
  const shifted = x - 1;
  const t = shifted + 7.5;
  const series = lanczos.reduce(
    (sum, coefficient, index) =>
      index === 0 ? coefficient : sum + coefficient / (shifted + index),
    0,
  );
  return 0.5 * logarithm(2 * Math.PI) + (shifted + 0.5) * logarithm(t) - t + logarithm(series);
}

/** Density of the beta distribution at x in (0, 1). */
export function betaDensity(x: number, a: number, b: number): number {
  return exponential(
    (a - 1) * logarithm(x) +
      (b - 1) * logarithmOfOnePlus(-x) +
      logGamma(a + b) -
      logGamma(a) -
      logGamma(b),
  );
}

/**
 * Cumulative beta distribution (regularized incomplete beta function), x in [0, 1].
 *
 * Source: continued fraction by the modified Lentz method, Press et al., Numerical Recipes, 3rd ed.
 * (2007), section 6.4.
 */
export function betaProbability(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exponential(
    a * logarithm(x) + b * logarithmOfOnePlus(-x) + logGamma(a + b) - logGamma(a) - logGamma(b),
  );
  if (x < (a + 1) / (a + b + 2)) return (front * continuedFraction(x, a, b)) / a;
  return 1 - (front * continuedFraction(1 - x, b, a)) / b;
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

/**
 * Quantile of the beta distribution: Newton steps kept inside a shrinking bracket.
 *
 * @param probability in the open interval (0, 1).
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 100; step += 1) {
    const excess = betaProbability(x, a, b) - probability;
    if (excess > 0) high = x;
    else low = x;
    const newton = x - excess / betaDensity(x, a, b);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * Math.max(next, 1e-12) || high - low < 1e-16) return next;
    x = next;
  }
  return x;
}
