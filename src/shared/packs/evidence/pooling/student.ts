import { exponential } from '../../../base/elementary-functions.ts';

/** 95 % quantile of the standard normal distribution. */
const z = 1.6448536269514722;

/**
 * 95 % quantile of Student's distribution.
 * Source: Abramowitz and Stegun 26.7.5; good to 0.01 from three degrees of freedom on.
 */
export function upperStudent(freedom: number): number {
  const square = z * z;
  const first = (z * (square + 1)) / 4;
  const second = (z * ((5 * square + 16) * square + 3)) / 96;
  const third = (z * (((3 * square + 19) * square + 17) * square - 15)) / 384;
  return z + (first + (second + third / freedom) / freedom) / freedom;
}

/** Density of the standard normal distribution. */
function density(x: number): number {
  return exponential((-x * x) / 2) / 2.5066282746310002;
}

/** Share of the standard normal distribution below x (Abramowitz and Stegun 26.2.17; 7.5e-8). */
export function normalShare(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail =
    density(x) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x < 0 ? tail : 1 - tail;
}

/** Mean and variance of a standard normal variable known to lie below the cut. */
export function belowCut(cut: number): { readonly mean: number; readonly variance: number } {
  const share = normalShare(cut);
  // So far out the truncated distribution hugs its cut; the quotient would be 0 by 0.
  if (share < 1e-6) return { mean: cut, variance: 0 };
  const hazard = density(cut) / share;
  return { mean: -hazard, variance: Math.max(0, 1 - cut * hazard - hazard * hazard) };
}
