import { power } from '../../base/elementary-functions.ts';
import { normalQuantile } from '../../engine/distribution/normal-quantile.ts';
import {
  maxDeviations,
  probabilityUpTo,
  termsFor,
  type ComplexValue,
  type Transform,
} from './laplace-inversion.ts';
import type { Wait } from './multi-server-queue.ts';
import { tailQuantile } from './tail-quantile.ts';

/**
 * Independent times that add up: a wait for a server and an exponential service; and for every disk
 * operation a wait and an exponential time that the disk is busy.
 */
export interface SummedTimes {
  readonly serviceSeconds: number;
  readonly wait: Wait;
  readonly diskWait: Wait;
  readonly busySeconds: number;
  /** Disk operations, on average. */
  readonly operations: number;
}

/**
 * The time that a share of the sums stay below, in seconds: by inversion of the Laplace transform, or,
 * where so many operations add up that their sum hardly varies, from mean, variance and skewness
 * (Cornish, Fisher 1938).
 *
 * @param share in (0, 1), for instance 0.95.
 */
export function summedPercentile(times: SummedTimes, share: number): number {
  const { mean, deviation, skewness } = momentsOf(times);
  const quantile = normalQuantile(share);
  const expanded = mean + deviation * (quantile + ((quantile * quantile - 1) * skewness) / 6);
  // Cantelli's inequality bounds the time from above.
  const bound = mean + deviation * Math.sqrt(share / (1 - share));
  if (bound > maxDeviations * deviation) return expanded;
  const terms = termsFor(Math.max(expanded, mean) / deviation);
  const transform = transformOf(times);
  const tail = (time: number): number => 1 - probabilityUpTo(transform, time, terms);
  const start = expanded < bound ? expanded : mean;
  return tailQuantile(tail, 1 - share, start, bound, 1e-6);
}

/** Mean, standard deviation and skewness: the cumulants of independent times add up. */
function momentsOf(times: SummedTimes) {
  const { serviceSeconds, wait, diskWait, busySeconds, operations } = times;
  const cumulant = (order: 1 | 2 | 3): number =>
    exponentialCumulant(serviceSeconds, order) +
    waitCumulant(wait, order) +
    operations * (exponentialCumulant(busySeconds, order) + waitCumulant(diskWait, order));
  const deviation = Math.sqrt(cumulant(2));
  return { mean: cumulant(1), deviation, skewness: cumulant(3) / power(deviation, 3) };
}

function exponentialCumulant(mean: number, order: 1 | 2 | 3): number {
  return (order === 3 ? 2 : 1) * power(mean, order);
}

/** A wait is 0 but for a chance p, then exponential. */
function waitCumulant({ chance: p, rate }: Wait, order: 1 | 2 | 3): number {
  const factor = order === 1 ? p : order === 2 ? p * (2 - p) : p * (6 - 6 * p + 2 * p * p);
  return factor / power(rate, order);
}

/**
 * The transform of the sum: the product of those of its parts, r / (r + s) for the service and
 * (1 - p) + p r / (r + s) = (r + (1 - p) s) / (r + s) for a wait. A number of operations that is not
 * whole is the whole number below, and one more in that share of the requests.
 */
function transformOf(times: SummedTimes): Transform {
  const { serviceSeconds, wait, diskWait, busySeconds, operations } = times;
  const rate = 1 / serviceSeconds;
  const whole = Math.floor(operations);
  const part = operations - whole;
  const factor: ComplexValue = { re: 0, im: 0 };
  return (re, im, value) => {
    // Service and wait for a server over one denominator.
    const leftRe = rate + re;
    const rightRe = wait.rate + re;
    const idle = 1 - wait.chance;
    divide(
      value,
      rate * (wait.rate + idle * re),
      rate * idle * im,
      leftRe * rightRe - im * im,
      im * (leftRe + rightRe),
    );
    const free = 1 - diskWait.chance;
    const besideRe = diskWait.rate + re;
    const busyRe = 1 + busySeconds * re;
    const busyIm = busySeconds * im;
    divide(
      factor,
      diskWait.rate + free * re,
      free * im,
      besideRe * busyRe - im * busyIm,
      besideRe * busyIm + im * busyRe,
    );
    if (part > 0) {
      multiply(value, 1 - part + part * factor.re, part * factor.im);
    }
    for (let rest = whole; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) multiply(value, factor.re, factor.im);
      if (rest > 1) multiply(factor, factor.re, factor.im);
    }
  };
}

function divide(
  quotient: ComplexValue,
  aboveRe: number,
  aboveIm: number,
  belowRe: number,
  belowIm: number,
): void {
  const size = belowRe * belowRe + belowIm * belowIm;
  quotient.re = (aboveRe * belowRe + aboveIm * belowIm) / size;
  quotient.im = (aboveIm * belowRe - aboveRe * belowIm) / size;
}

function multiply(value: ComplexValue, re: number, im: number): void {
  const real = value.re * re - value.im * im;
  value.im = value.re * im + value.im * re;
  value.re = real;
}
