import { power } from '../base/elementary-functions.ts';
import { fitTolerance, sizeOf, volumes, type Bin, type PackingProblem } from './packing-problem.ts';

/** How much a resource counts: alike, by its average demand, or by the square of it. */
const importances = [0, 1, 2] as const;

/** How an item suits what is left of a bin; the highest score goes in first. */
type Suitability = (size: number, left: number) => number;

const suitabilities: readonly Suitability[] = [
  /** Dot product of the item and what is left. */
  (size, left) => size * left,
  /** What would be left, as small as can be in the Euclidean norm. */
  (size, left) => -((left - size) ** 2),
  /** The largest item that fits. */
  (size) => size,
];

/**
 * The best of nine greedy packings that fill one bin after the other with the item that suits best what is
 * left of it.
 *
 * Source: Panigrahy, Talwar, Uyeda and Wieder, Heuristics for Vector Bin Packing, Microsoft Research (2011):
 * the dot product and the norm of what is left, bin by bin.
 */
export function greedyPacking(problem: PackingProblem): readonly Bin[] {
  let best: readonly Bin[] | null = null;
  for (const importance of importances) {
    const weights = importanceOf(problem, importance);
    for (const suitability of suitabilities) {
      const bins = fillBins(problem, weights, suitability);
      if (best === null || bins.length < best.length) best = bins;
    }
  }
  return best ?? [];
}

/** Weights of the resources: the average share that an item takes, to some power. */
export function importanceOf(problem: PackingProblem, exponent: number): Float64Array {
  let items = 0;
  for (const demand of problem.demands) items += demand;
  return volumes(problem).map((total) => power(total / Math.max(1, items), exponent));
}

function fillBins(
  problem: PackingProblem,
  weights: Float64Array,
  suitability: Suitability,
): readonly Bin[] {
  const left = Int32Array.from(problem.demands);
  const bins: number[][] = [];
  let open = left.reduce((sum, count) => sum + count, 0);
  while (open > 0) {
    const bin = fillBin(problem, left, weights, suitability);
    if (bin.length === 0) break;
    const times = 1 + repeats(bin, left);
    open -= times * bin.length;
    for (let time = 0; time < times; time += 1) bins.push(bin);
  }
  return bins;
}

/** Times that the same bin would be filled again, until a class runs out; takes those out of `left`. */
function repeats(bin: Bin, left: Int32Array): number {
  const counts = new Map<number, number>();
  for (const item of bin) counts.set(item, (counts.get(item) ?? 0) + 1);
  let times = Number.POSITIVE_INFINITY;
  for (const [item, count] of counts)
    times = Math.min(times, Math.floor((left[item] ?? 0) / count));
  for (const [item, count] of counts) left[item] = (left[item] ?? 0) - times * count;
  return times;
}

/** Fills one bin, and takes what goes into it out of `left`. */
function fillBin(
  problem: PackingProblem,
  left: Int32Array,
  weights: Float64Array,
  suitability: Suitability,
): number[] {
  const { classes, dimensions } = problem;
  const free = new Float64Array(dimensions).fill(1);
  const bin: number[] = [];
  for (;;) {
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let item = 0; item < classes; item += 1) {
      if ((left[item] ?? 0) === 0) continue;
      const score = scoreOf(problem, item, free, weights, suitability);
      if (score > highest) [best, highest] = [item, score];
    }
    if (best < 0) return bin;
    left[best] = (left[best] ?? 0) - 1;
    bin.push(best);
    for (let axis = 0; axis < dimensions; axis += 1) {
      free[axis] = (free[axis] ?? 0) - sizeOf(problem, best, axis);
    }
  }
}

/** How an item suits; minus infinity where it does not fit. */
function scoreOf(
  { sizes, dimensions }: PackingProblem,
  item: number,
  free: Float64Array,
  weights: Float64Array,
  suitability: Suitability,
): number {
  let score = 0;
  for (let axis = 0; axis < dimensions; axis += 1) {
    const size = sizes[item * dimensions + axis] ?? 0;
    const left = free[axis] ?? 0;
    if (size > left + fitTolerance) return Number.NEGATIVE_INFINITY;
    score += (weights[axis] ?? 0) * suitability(size, left);
  }
  return score;
}
