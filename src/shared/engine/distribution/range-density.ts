import type { Range } from '../../domain/range/range.ts';
import { quantileOf } from './quantile.ts';

/** One point of a curve: a value and the density there, in shares of the highest one. */
export interface DensityPoint {
  readonly value: number;
  readonly height: number;
}

/** What a range looks like: its percentiles, and its density as bars of equal width. */
export interface RangePicture {
  readonly at5: number;
  readonly at50: number;
  readonly at95: number;
  readonly density: readonly DensityPoint[];
}

const bars = 48;
/** Between these shares of the probability the picture runs; beyond, an unbounded one never ends. */
const tailShare = 0.001;
const slices = 4000;

/**
 * A picture of a range: the probability in each of 48 equal bars between its 0.1st and 99.9th
 * percentile, from its quantile function, so that it shows what is drawn.
 *
 * @param range one without a problem (`rangeProblem`).
 */
export function pictureOf(range: Range): RangePicture {
  const quantile = quantileOf(range);
  const low = quantile(tailShare);
  const high = quantile(1 - tailShare);
  const heights = new Float64Array(bars);
  for (let slice = 0; slice < slices; slice += 1) {
    const value = quantile((slice + 0.5) / slices);
    const place = high > low ? Math.floor(((value - low) / (high - low)) * bars) : 0;
    const bar = Math.min(bars - 1, Math.max(0, place));
    if (value >= low && value <= high) heights[bar] = (heights[bar] ?? 0) + 1;
  }
  const highest = Math.max(...heights, 1);
  return {
    at5: quantile(0.05),
    at50: quantile(0.5),
    at95: quantile(0.95),
    density: Array.from(heights, (height, bar) => ({
      value: low + ((bar + 0.5) / bars) * (high - low),
      height: height / highest,
    })),
  };
}
