import { power } from '../../base/elementary-functions.ts';
/**
 * Distribution functions from Laplace transforms, by Fourier series with Euler summation.
 *
 * Source: Abate, Whitt, A Unified Framework for Numerically Inverting Laplace Transforms, INFORMS
 * Journal on Computing 18(4), 2006, section 5 (the Euler algorithm). More terms before the averaged
 * ones resolve narrow distributions, as in Abate, Whitt 1995, section 1. The nodes need no sine.
 */

/** M of the algorithm: a discretization error of 10^(-2M/3), terms that are averaged. A multiple of 3. */
const accuracy = 12;

/** Terms before the averaged ones, at least and at most. */
const minTerms = accuracy;
const maxTerms = 400;

/** A complex number that a transform fills in: made once, for thousands of evaluations. */
export interface ComplexValue {
  re: number;
  im: number;
}

/** Writes the Laplace-Stieltjes transform of a distribution at `re + i im` into `value`. */
export type Transform = (re: number, im: number, value: ComplexValue) => void;

/** Node k is at (a, k π), divided by the time. */
const nodeReal = (accuracy * Math.LN10) / 3;

/** Real and imaginary factor of every node, before averaging: 10^(M/3) (-1)^k / node. */
const factors = nodeFactors();

function nodeFactors(): { readonly re: Float64Array; readonly im: Float64Array } {
  const length = maxTerms + accuracy + 1;
  const re = new Float64Array(length);
  const im = new Float64Array(length);
  const scale = power(10, accuracy / 3);
  for (let node = 0; node < length; node += 1) {
    const height = Math.PI * node;
    const size = nodeReal * nodeReal + height * height;
    const sign = (node % 2 === 0 ? scale : -scale) * (node === 0 ? 0.5 : 1);
    re[node] = (sign * nodeReal) / size;
    im[node] = (sign * height) / size;
  }
  return { re, im };
}

/** Weights of the averaged terms: tails of the binomial distribution of M fair coins, falling. */
const averaging = binomialTails();

function binomialTails(): Float64Array {
  const tails = new Float64Array(accuracy);
  let coefficient = 1;
  let sum = 0;
  for (let place = accuracy - 1; place >= 0; place -= 1) {
    sum += coefficient;
    tails[place] = sum / power(2, accuracy);
    const chosen = accuracy - place;
    coefficient *= (accuracy - chosen + 1) / chosen;
  }
  return tails;
}

/** Terms that resolve a distribution of which `time` is so many standard deviations. */
export function termsFor(deviations: number): number {
  return Math.min(maxTerms, Math.max(minTerms, Math.ceil(4 * deviations)));
}

/** The widest `deviations` that the terms still resolve. */
export const maxDeviations = maxTerms / 4;

/**
 * Probability that a non-negative variable is at most `time`, to about seven digits. The distribution
 * has to be smooth at times above 0.
 *
 * @param terms see `termsFor`.
 */
export function probabilityUpTo(transform: Transform, time: number, terms: number): number {
  const value: ComplexValue = { re: 0, im: 0 };
  let sum = 0;
  for (let node = 0; node <= terms + accuracy; node += 1) {
    transform(nodeReal / time, (Math.PI * node) / time, value);
    const weight = node <= terms ? 1 : (averaging[node - terms - 1] ?? 0);
    sum += weight * (value.re * (factors.re[node] ?? 0) + value.im * (factors.im[node] ?? 0));
  }
  return Math.min(1, Math.max(0, sum));
}
