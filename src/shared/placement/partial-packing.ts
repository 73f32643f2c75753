import { fitTolerance, type Bin, type PackingProblem } from './packing-problem.ts';

/** A fixed number of bins with items in them, and what is left outside. */
export class PartialPacking {
  readonly bins: number[][];
  /** Items in no bin. */
  readonly outside: number[] = [];
  readonly #problem: PackingProblem;
  readonly #loads: Float64Array;

  constructor(problem: PackingProblem, bins: readonly Bin[], outside: readonly number[]) {
    this.#problem = problem;
    this.#loads = new Float64Array(bins.length * problem.dimensions);
    this.bins = bins.map(() => []);
    for (const [bin, items] of bins.entries()) for (const item of items) this.put(bin, item);
    this.outside.push(...outside);
  }

  put(bin: number, item: number): void {
    this.bins[bin]?.push(item);
    this.#load(bin, item, 1);
  }

  takeOut(bin: number, item: number): void {
    const items = this.bins[bin] ?? [];
    items.splice(items.indexOf(item), 1);
    this.#load(bin, item, -1);
    this.outside.push(item);
  }

  /** Takes an item from outside; it is put nowhere. */
  pick(item: number): void {
    this.outside.splice(this.outside.indexOf(item), 1);
  }

  /** Whether an item fits a bin once others, -1 for none, have left it. */
  fits(bin: number, item: number, leaving: number, alsoLeaving: number): boolean {
    const { sizes, dimensions } = this.#problem;
    const at = bin * dimensions;
    for (let axis = 0; axis < dimensions; axis += 1) {
      let load = (this.#loads[at + axis] ?? 0) + (sizes[item * dimensions + axis] ?? 0);
      if (leaving >= 0) load -= sizes[leaving * dimensions + axis] ?? 0;
      if (alsoLeaving >= 0) load -= sizes[alsoLeaving * dimensions + axis] ?? 0;
      if (load > 1 + fitTolerance) return false;
    }
    return true;
  }

  #load(bin: number, item: number, sign: 1 | -1): void {
    const { sizes, dimensions } = this.#problem;
    const at = bin * dimensions;
    for (let axis = 0; axis < dimensions; axis += 1) {
      this.#loads[at + axis] =
        (this.#loads[at + axis] ?? 0) + sign * (sizes[item * dimensions + axis] ?? 0);
    }
  }
}
