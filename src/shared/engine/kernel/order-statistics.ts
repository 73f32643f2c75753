import { orderStatistic } from '../distribution/percentile.ts';
import type { Kernel } from './kernel.ts';

const minBins = 64;
const maxBins = 16_384;
/** The bins span the smallest to the largest of so many values at the start of a column. */
const pilot = 512;

/** What is looked for: the values at some ranks, counted from 0, ascending and different. */
interface Search {
  readonly address: number;
  readonly count: number;
  readonly low: number;
  readonly scale: number;
  readonly bins: number;
}

/**
 * Percentiles of a column in the kernel's memory: the numbers `percentiles` gives.
 *
 * @param probabilities in [0, 1], ascending.
 */
export function kernelPercentiles(
  kernel: Kernel,
  address: number,
  count: number,
  probabilities: readonly number[],
): readonly number[] {
  const ranks = placesOf(count, probabilities);
  const found = kernelOrderStatistics(kernel, address, count, ascending(ranks));
  return percentilesFrom((rank) => found.get(rank) ?? Number.NaN, count, probabilities);
}

/** Ranks below and above the place of every percentile. */
function placesOf(count: number, probabilities: readonly number[]): readonly number[] {
  return probabilities.flatMap((probability) => {
    const place = probability * (count - 1);
    return [Math.floor(place), Math.ceil(place)];
  });
}

function ascending(ranks: readonly number[]): readonly number[] {
  return [...new Set(ranks)].toSorted((a, b) => a - b);
}

/**
 * Values of a column in the kernel's memory at some ranks of its order: the numbers that sorting gives,
 * without sorting or moving the column. Values are counted in bins; only the bins that hold a wanted rank
 * are searched. The bins span the first values of the column, the outermost hold all beyond: where values
 * are drawn independently few are, and a far outlier does not make the other bins coarse.
 *
 * @param ranks from 0 to `count - 1`, ascending, different.
 */
export function kernelOrderStatistics(
  kernel: Kernel,
  address: number,
  count: number,
  ranks: readonly number[],
): ReadonlyMap<number, number> {
  const mark = kernel.memory.mark();
  const [low, high] = extremes(kernel, address, Math.min(count, pilot));
  const bins = Math.min(maxBins, Math.max(minBins, 2 ** Math.floor(Math.log2(count / 8))));
  const scale = (bins - 1) / (high - low);
  const statistics =
    Number.isFinite(scale) && Number.isFinite(high - low)
      ? valuesAt(kernel, { address, count, low, scale, bins }, ranks)
      : sortedAt(kernel.memory.doubles(address, count).slice().sort(), ranks);
  kernel.memory.release(mark);
  return statistics;
}

function sortedAt(sorted: Float64Array, ranks: readonly number[]): ReadonlyMap<number, number> {
  return new Map(ranks.map((rank) => [rank, sorted[rank] ?? 0]));
}

/** The ranks that percentiles of so many values are read from, and those opposite to them. */
export function percentileRanks(
  count: number,
  probabilities: readonly number[],
): readonly number[] {
  const last = count - 1;
  const ranks = placesOf(count, probabilities);
  return ascending([0, last, ...ranks, ...ranks.map((rank) => last - rank)]);
}

/** Percentiles as `percentiles` gives them, from the values at the ranks around them. */
export function percentilesFrom(
  valueAt: (rank: number) => number,
  count: number,
  probabilities: readonly number[],
): number[] {
  return probabilities.map((probability) => {
    const place = probability * (count - 1);
    const below = Math.floor(place);
    const low = valueAt(below);
    return place === below ? low : low + (valueAt(below + 1) - low) * (place - below);
  });
}

function extremes(kernel: Kernel, address: number, count: number): readonly [number, number] {
  const { memory, fixed } = kernel;
  const even = count - (count % 2);
  const last = memory.doubles(address, count)[count - 1] ?? 0;
  if (even === 0) return [last, last];
  const to = memory.allocate(32);
  fixed.extremes(address, even, to);
  const [a = 0, b = 0, c = 0, d = 0] = memory.doubles(to, 4);
  return [Math.min(a, b, last), Math.max(c, d, last)];
}

/** A bin that holds wanted ranks. */
interface WantedBin {
  readonly bin: number;
  /** How many values lie in lower bins. */
  readonly before: number;
  readonly size: number;
  readonly ranks: readonly number[];
}

function valuesAt(
  kernel: Kernel,
  given: Search,
  ranks: readonly number[],
): ReadonlyMap<number, number> {
  const wanted = wantedBins(countBins(kernel, given), ranks);
  const { memory, fixed } = kernel;
  const marks = memory.allocate(given.bins);
  const ends = memory.allocate(4 * (wanted.length + 1));
  const regions = wanted.map(({ size }) => memory.allocate(8 * size));
  const marked = memory.bytes(marks, given.bins).fill(0);
  const next = memory.integers(ends, wanted.length + 1);
  wanted.forEach(({ bin }, index) => {
    marked[bin] = index + 1;
    next[index + 1] = regions[index] ?? 0;
  });
  const even = given.count - (given.count % 2);
  if (even > 0) {
    fixed.collect(given.address, even, given.low, given.scale, given.bins - 1, marks, ends);
  }
  if (even < given.count) collectLast(kernel, given, marks, ends);
  return new Map(
    wanted.flatMap(({ before, size, ranks: inside }, index) => {
      const pool = memory.doubles(regions[index] ?? 0, size);
      return inside.map((rank) => [rank, orderStatistic(pool, rank - before)] as const);
    }),
  );
}

/** What `collect` does, for the last of an odd number of values. */
function collectLast({ memory }: Kernel, given: Search, marks: number, ends: number): void {
  const last = memory.doubles(given.address, given.count)[given.count - 1] ?? 0;
  const mark = memory.bytes(marks, given.bins)[binOf(given, last)] ?? 0;
  if (mark === 0) return;
  const next = memory.integers(ends, mark + 1)[mark] ?? 0;
  memory.doubles(next, 1)[0] = last;
}

function binOf({ low, scale, bins }: Search, value: number): number {
  return Math.floor(Math.min(bins - 1, Math.max(0, (value - low) * scale)));
}

function countBins(kernel: Kernel, given: Search): Uint32Array {
  const { memory, fixed } = kernel;
  const { address, count, low, scale, bins } = given;
  const counts = memory.allocate(4 * bins);
  memory.integers(counts, bins).fill(0);
  const even = count - (count % 2);
  if (even > 0) fixed.histogram(address, even, low, scale, bins - 1, counts);
  const tallies = memory.integers(counts, bins).slice();
  if (even < count) {
    const last = memory.doubles(address, count)[count - 1] ?? 0;
    const bin = binOf(given, last);
    tallies[bin] = (tallies[bin] ?? 0) + 1;
  }
  return tallies;
}

function wantedBins(counts: Uint32Array, ranks: readonly number[]): readonly WantedBin[] {
  const wanted: WantedBin[] = [];
  let bin = 0;
  let before = 0;
  for (let next = 0; next < ranks.length && bin < counts.length; bin += 1) {
    const size = counts[bin] ?? 0;
    const end = before + size;
    if ((ranks[next] ?? 0) < end) {
      const beyond = ranks.findIndex((rank) => rank >= end);
      const last = beyond < 0 ? ranks.length : beyond;
      wanted.push({ bin, before, size, ranks: ranks.slice(next, last) });
      next = last;
    }
    before = end;
  }
  return wanted;
}
