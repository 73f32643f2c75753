import { uniformsFrom } from '../engine/sampling/philox.ts';
import { importanceOf } from './greedy-packing.ts';
import { type Bin, type PackingProblem } from './packing-problem.ts';
import { PartialPacking } from './partial-packing.ts';

/** When a search ends without an answer. */
export interface SearchBudget {
  /** Exchanges at most; the same number gives the same packing. */
  readonly iterations: number;
  /** Asked now and then; the search ends sooner where it says so. */
  readonly expired: () => boolean;
}

/** Exchanges for which an item that came in stays in: so many at least, and up to so many more. */
const shortestStay = 5;
const longerStay = 10;
/** By how much an item grows each time it is thrown out: what keeps coming back is settled elsewhere. */
const growth = 0.02;
/** A share of an item's weight by which equal exchanges are told apart. */
const jitter = 1e-3;
const askEvery = 32;

/** An exchange: an item from outside goes in, up to two come out. */
interface Exchange {
  readonly item: number;
  readonly bin: number;
  readonly leaving: number;
  readonly alsoLeaving: number;
  readonly cost: number;
}

/**
 * Packs all items into the bins at hand by exchanges between them and what is left outside: an item goes
 * in, and the lightest one or two that make room come out and stay out of that bin for a while.
 *
 * @param bins as many as may be used, filled so far as they are.
 * @returns the bins, or null where the budget ends first.
 * Source: after Buljubašić and Vasquez, Consistent neighborhood search for one-dimensional bin packing and
 * two-dimensional vector packing, Computers & Operations Research 76 (2016).
 */
export function packInto(
  problem: PackingProblem,
  bins: readonly Bin[],
  outside: readonly number[],
  budget: SearchBudget,
): readonly Bin[] | null {
  const packing = new PartialPacking(problem, bins, outside);
  const search = new EjectionSearch(problem, packing, bins.length);
  for (let iteration = 1; packing.outside.length > 0; iteration += 1) {
    if (iteration > budget.iterations) return null;
    if (iteration % askEvery === 0 && budget.expired()) return null;
    search.step(iteration);
  }
  return packing.bins;
}

class EjectionSearch {
  readonly #packing: PartialPacking;
  readonly #weights: Float64Array;
  readonly #grown: Float64Array;
  readonly #stays: Int32Array;
  readonly #draws: Float64Array;
  #draw = 0;

  constructor(problem: PackingProblem, packing: PartialPacking, bins: number) {
    this.#packing = packing;
    this.#weights = weightsOf(problem);
    this.#grown = new Float64Array(problem.classes).fill(1);
    this.#stays = new Int32Array(problem.classes);
    this.#draws = uniformsFrom(bins, problem.classes, { first: 0, count: 4096 });
  }

  step(iteration: number): void {
    const best = this.#bestExchange(iteration);
    if (best === null) return this.#makeRoom();
    const { item, bin, leaving, alsoLeaving } = best;
    this.#packing.pick(item);
    for (const one of [leaving, alsoLeaving]) {
      if (one < 0) continue;
      this.#packing.takeOut(bin, one);
      this.#grown[one] = (this.#grown[one] ?? 1) + growth;
    }
    this.#packing.put(bin, item);
    this.#stays[item] = iteration + shortestStay + Math.floor(longerStay * this.#random());
  }

  #bestExchange(iteration: number): Exchange | null {
    let best: Exchange | null = null;
    for (const item of this.#packing.outside) {
      for (let bin = 0; bin < this.#packing.bins.length; bin += 1) {
        if (this.#packing.fits(bin, item, -1, -1)) {
          return { item, bin, leaving: -1, alsoLeaving: -1, cost: 0 };
        }
        best = this.#exchangeIn(item, bin, iteration, best);
      }
    }
    return best;
  }

  /** The best exchange of an item into one bin, where it is better than the best so far. */
  #exchangeIn(
    item: number,
    bin: number,
    iteration: number,
    sofar: Exchange | null,
  ): Exchange | null {
    const items = this.#packing.bins[bin] ?? [];
    const gain = this.#heaviness(item);
    const tie = jitter * (this.#weights[item] ?? 0);
    let best = sofar;
    for (let first = 0; first < items.length; first += 1) {
      const leaving = items[first] ?? -1;
      if ((this.#stays[leaving] ?? 0) > iteration) continue;
      const cost = this.#heaviness(leaving) - gain;
      if (best !== null && cost >= best.cost) continue;
      if (this.#packing.fits(bin, item, leaving, -1)) {
        const shown = cost + tie * this.#random();
        if (best === null || shown < best.cost) {
          best = { item, bin, leaving, alsoLeaving: -1, cost: shown };
        }
        continue;
      }
      for (let second = first + 1; second < items.length; second += 1) {
        const alsoLeaving = items[second] ?? -1;
        const both = cost + this.#heaviness(alsoLeaving);
        if ((this.#stays[alsoLeaving] ?? 0) > iteration) continue;
        if (best !== null && both >= best.cost) continue;
        if (!this.#packing.fits(bin, item, leaving, alsoLeaving)) continue;
        const shown = both + tie * this.#random();
        if (best === null || shown < best.cost) {
          best = { item, bin, leaving, alsoLeaving, cost: shown };
        }
      }
    }
    return best;
  }

  /** Where nothing may leave any bin: all may again, and one comes out. */
  #makeRoom(): void {
    this.#stays.fill(0);
    const { bins } = this.#packing;
    const bin = Math.floor(bins.length * this.#random());
    const items = bins[bin] ?? [];
    const item = items[Math.floor(items.length * this.#random())];
    if (item !== undefined) this.#packing.takeOut(bin, item);
  }

  #heaviness(item: number): number {
    return (this.#weights[item] ?? 0) * (this.#grown[item] ?? 1);
  }

  #random(): number {
    this.#draw = (this.#draw + 1) % this.#draws.length;
    return this.#draws[this.#draw] ?? 0;
  }
}

/** What leaving an item outside costs: its sizes, each resource by the square of how scarce it is. */
function weightsOf(problem: PackingProblem): Float64Array {
  const { sizes, dimensions, classes } = problem;
  const importance = importanceOf(problem, 2);
  return Float64Array.from({ length: classes }, (_, item) => {
    let weight = 0;
    for (let axis = 0; axis < dimensions; axis += 1) {
      weight += (importance[axis] ?? 0) * (sizes[item * dimensions + axis] ?? 0);
    }
    return weight;
  });
}
