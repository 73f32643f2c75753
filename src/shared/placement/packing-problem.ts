/** Sizes that fit by less than this part of a bin fit: rounding of sums of a few hundred addends. */
export const fitTolerance = 1e-9;

/**
 * Vector bin packing: items of several classes into as few equal bins as possible, every resource of a bin
 * being enough for its items together. Sizes are shares of a bin's capacity.
 */
export interface PackingProblem {
  /** Resources of a bin. */
  readonly dimensions: number;
  /** Classes of equal items. */
  readonly classes: number;
  /** Row by row: the share of each resource that one item of a class takes. */
  readonly sizes: Float64Array;
  /** Items of each class. */
  readonly demands: Int32Array;
}

/** Items of a bin, by class, one entry an item. */
export type Bin = readonly number[];

/** Share of a resource that one item of a class takes. */
export function sizeOf({ sizes, dimensions }: PackingProblem, item: number, axis: number): number {
  return sizes[item * dimensions + axis] ?? 0;
}

/** Whether some item gives room instead of taking it: then only volumes bound the number of bins. */
export function givesRoom({ sizes }: PackingProblem): boolean {
  return sizes.some((size) => size < 0);
}

/** What all items together take of each resource, in bins. */
export function volumes(problem: PackingProblem): Float64Array {
  const total = new Float64Array(problem.dimensions);
  for (let item = 0; item < problem.classes; item += 1) {
    const count = problem.demands[item] ?? 0;
    for (let axis = 0; axis < problem.dimensions; axis += 1) {
      total[axis] = (total[axis] ?? 0) + count * sizeOf(problem, item, axis);
    }
  }
  return total;
}

/** Classes whose single item is larger than a bin. */
export function oversized(problem: PackingProblem): readonly number[] {
  return Array.from({ length: problem.classes }, (_, item) => item).filter((item) =>
    Array.from({ length: problem.dimensions }, (_, axis) => sizeOf(problem, item, axis)).some(
      (size) => size > 1 + fitTolerance,
    ),
  );
}
