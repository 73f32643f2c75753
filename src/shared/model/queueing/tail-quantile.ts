import { logarithm } from '../../base/elementary-functions.ts';

/** A point between the bounds is tried at most this often: bisection alone would need fewer. */
const maxSteps = 200;

/**
 * Where a falling tail probability reaches a target: the secant method on its logarithm, which is
 * nearly a straight line for waiting times, kept between bounds.
 *
 * @param tail probability of exceeding a time; 1 at 0.
 * @param target in (0, 1).
 * @param start a first guess above 0.
 * @param bound a time at which the tail is surely at or below the target.
 * @param step relative change of the time at which the last secant is taken; its error is smaller by far.
 */
export function tailQuantile(
  tail: (time: number) => number,
  target: number,
  start: number,
  bound: number,
  step: number,
): number {
  const aim = logarithm(target);
  let low = 0;
  let high = bound;
  let previous = 0;
  let previousMiss = -aim;
  let time = start;
  for (let count = 0; count < maxSteps && high - low > step * high; count += 1) {
    const miss = logarithm(Math.max(tail(time), Number.MIN_VALUE)) - aim;
    if (miss > 0) low = time;
    else high = time;
    const secant = time - (miss * (time - previous)) / (miss - previousMiss);
    const next = secant > low && secant < high ? secant : (low + high) / 2;
    if (Math.abs(next - time) <= step * time) return next;
    previous = time;
    previousMiss = miss;
    time = next;
  }
  return time;
}
