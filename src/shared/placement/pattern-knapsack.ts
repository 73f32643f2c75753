import { fitTolerance, type Bin, type PackingProblem } from './packing-problem.ts';

/** The most that items in one bin may be worth together. */
export interface BestPattern {
  /** Worth of the best bin that was found. */
  readonly value: number;
  readonly pattern: Bin;
  /** No bin is worth more. */
  readonly bound: number;
}

/** Values this close are the same: rounding of sums. */
const valueTolerance = 1e-9;
/** Steps by which the weights of the resources are tried, each a part of the one before. */
const firstStep = 0.5;
const lastStep = 0.02;
const stepRatio = 0.6;

/**
 * The most valuable bin, by depth-first search over items in the order of value for size, each branch
 * bounded by a single resource that stands for all: their sum with weights. Weights need not be the best
 * ones for the bound to hold.
 *
 * @param values worth of one item of each class, none below 0.
 * @param nodes items put in at most; then the bound is that of the branches left open.
 * Source: Kellerer, Pferschy and Pisinger, Knapsack Problems (2004), sections 2.4 and 9.2 (surrogate
 * relaxation of the multidimensional problem).
 */
export function bestPattern(
  problem: PackingProblem,
  values: Float64Array,
  weights: Float64Array,
  nodes: number,
): BestPattern {
  return new PatternSearch(problem, values, weights, nodes).run();
}

class PatternSearch {
  readonly #problem: PackingProblem;
  readonly #order: Int32Array;
  /** Worth, aggregate size and number of the items of each place in the order. */
  readonly #worth: Float64Array;
  readonly #size: Float64Array;
  readonly #count: Int32Array;
  /** Sums of all items before each place. */
  readonly #worthBefore: Float64Array;
  readonly #sizeBefore: Float64Array;
  readonly #free: Float64Array;
  readonly #current: number[] = [];
  #best: readonly number[] = [];
  #bestValue = 0;
  #open = 0;
  #nodes: number;

  constructor(problem: PackingProblem, values: Float64Array, weights: Float64Array, nodes: number) {
    this.#problem = problem;
    this.#nodes = nodes;
    this.#free = new Float64Array(problem.dimensions).fill(1);
    const aggregate = aggregateSizes(problem, weights);
    this.#order = valueOrder(problem, values, aggregate);
    const places = this.#order.length;
    this.#worth = new Float64Array(places);
    this.#size = new Float64Array(places);
    this.#count = new Int32Array(places);
    this.#worthBefore = new Float64Array(places + 1);
    this.#sizeBefore = new Float64Array(places + 1);
    this.#order.forEach((item, place) => {
      const count = problem.demands[item] ?? 0;
      this.#worth[place] = values[item] ?? 0;
      this.#size[place] = aggregate[item] ?? 0;
      this.#count[place] = count;
      this.#worthBefore[place + 1] = (this.#worthBefore[place] ?? 0) + count * (values[item] ?? 0);
      this.#sizeBefore[place + 1] = (this.#sizeBefore[place] ?? 0) + count * (aggregate[item] ?? 0);
    });
  }

  run(): BestPattern {
    this.#descend(0, 0, 0, 1);
    return {
      value: this.#bestValue,
      pattern: this.#best,
      bound: Math.max(this.#bestValue, this.#open),
    };
  }

  /** Puts in what can come next: from a place on, of which so many are in already. */
  #descend(from: number, used: number, value: number, left: number): void {
    if (value > this.#bestValue + valueTolerance) {
      this.#bestValue = value;
      this.#best = [...this.#current];
    }
    for (let place = from; place < this.#order.length; place += 1) {
      const taken = place === from ? used : 0;
      const bound = value + this.#boundFrom(place, taken, left);
      if (bound <= this.#bestValue + valueTolerance) return;
      if (this.#nodes <= 0) {
        this.#open = Math.max(this.#open, bound);
        return;
      }
      const item = this.#order[place] ?? 0;
      if (taken >= (this.#count[place] ?? 0) || !this.#fits(item)) continue;
      this.#nodes -= 1;
      this.#load(item, 1);
      this.#current.push(item);
      this.#descend(
        place,
        taken + 1,
        value + (this.#worth[place] ?? 0),
        left - (this.#size[place] ?? 0),
      );
      this.#current.pop();
      this.#load(item, -1);
    }
  }

  /** What the items from a place on add at most to so much room of the aggregate resource. */
  #boundFrom(place: number, taken: number, left: number): number {
    const room = left + fitTolerance;
    const usedWorth = (this.#worthBefore[place] ?? 0) + taken * (this.#worth[place] ?? 0);
    const usedSize = (this.#sizeBefore[place] ?? 0) + taken * (this.#size[place] ?? 0);
    let low = place;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#sizeBefore[middle] ?? 0) - usedSize <= room) low = middle;
      else high = middle - 1;
    }
    const whole = Math.max(0, (this.#worthBefore[low] ?? 0) - usedWorth);
    const rest = room - Math.max(0, (this.#sizeBefore[low] ?? 0) - usedSize);
    const size = this.#size[low] ?? 0;
    if (low >= this.#order.length || size <= 0) return whole;
    return whole + ((this.#worth[low] ?? 0) * Math.max(0, rest)) / size;
  }

  #fits(item: number): boolean {
    const { sizes, dimensions } = this.#problem;
    for (let axis = 0; axis < dimensions; axis += 1) {
      if ((sizes[item * dimensions + axis] ?? 0) > (this.#free[axis] ?? 0) + fitTolerance) {
        return false;
      }
    }
    return true;
  }

  #load(item: number, sign: 1 | -1): void {
    const { sizes, dimensions } = this.#problem;
    for (let axis = 0; axis < dimensions; axis += 1) {
      this.#free[axis] = (this.#free[axis] ?? 0) - sign * (sizes[item * dimensions + axis] ?? 0);
    }
  }
}

/** Size of one item of each class in the resource that stands for all. */
export function aggregateSizes(problem: PackingProblem, weights: Float64Array): Float64Array {
  const { sizes, dimensions, classes } = problem;
  return Float64Array.from({ length: classes }, (_, item) => {
    let size = 0;
    for (let axis = 0; axis < dimensions; axis += 1) {
      size += (weights[axis] ?? 0) * (sizes[item * dimensions + axis] ?? 0);
    }
    return size;
  });
}

/** Classes of any worth, the most valuable for their size first. */
function valueOrder(
  { classes, demands }: PackingProblem,
  values: Float64Array,
  aggregate: Float64Array,
): Int32Array {
  const ratio = (item: number): number =>
    (aggregate[item] ?? 0) > 0
      ? (values[item] ?? 0) / (aggregate[item] ?? 1)
      : Number.POSITIVE_INFINITY;
  const worthy = Array.from({ length: classes }, (_, item) => item).filter(
    (item) => (values[item] ?? 0) > 0 && (demands[item] ?? 0) > 0,
  );
  return Int32Array.from(worthy.toSorted((one, other) => ratio(other) - ratio(one) || one - other));
}

/**
 * Weights of the resources, adding up to 1, under which the resource that stands for all bounds a bin's worth
 * well: found by trying each resource heavier and lighter.
 */
export function surrogateWeights(problem: PackingProblem, values: Float64Array): Float64Array {
  const { dimensions } = problem;
  let weights = new Float64Array(dimensions).fill(1 / dimensions);
  let best = rootBound(problem, values, weights);
  for (let step = firstStep; step > lastStep; step *= stepRatio) {
    for (let axis = 0; axis < dimensions; axis += 1) {
      for (const factor of [1 + step, 1 / (1 + step)]) {
        const tried = scaled(weights, axis, factor);
        const bound = rootBound(problem, values, tried);
        if (bound < best) [weights, best] = [tried, bound];
      }
    }
  }
  return weights;
}

function scaled(weights: Float64Array, axis: number, factor: number): Float64Array<ArrayBuffer> {
  const raised = Float64Array.from(weights, (weight, at) =>
    at === axis ? weight * factor : weight,
  );
  const sum = raised.reduce((total, weight) => total + weight, 0);
  return raised.map((weight) => weight / sum);
}

/** Worth of a bin at most, items being taken in fractions. */
function rootBound(problem: PackingProblem, values: Float64Array, weights: Float64Array): number {
  const aggregate = aggregateSizes(problem, weights);
  let room = 1;
  let worth = 0;
  for (const item of valueOrder(problem, values, aggregate)) {
    const size = (problem.demands[item] ?? 0) * (aggregate[item] ?? 0);
    const value = (problem.demands[item] ?? 0) * (values[item] ?? 0);
    if (size > room) return worth + (value * room) / size;
    room -= size;
    worth += value;
  }
  return worth;
}
