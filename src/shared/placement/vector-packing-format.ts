import type { Failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { PackingProblem } from './packing-problem.ts';

/** More numbers than these are no instance of bin packing. */
const maxClasses = 100_000;
const maxDimensions = 100;
const maxItems = 10_000_000;

/**
 * Reads a plain instance of vector bin packing: the number of resources; the capacity of each; the number of
 * classes; a line a class with its size in each resource and how many there are. Some published instances have
 * sizes below 0: such an item gives room.
 *
 * @returns `field-invalid` with the place of the first number that is missing or cannot be.
 * Source: the format of the instances of Mommessin, Erlebach and Shakhlevich, Classification and evaluation
 * of the algorithms for vector bin packing, Computers & Operations Research 173 (2024).
 */
export function readVectorPacking(text: string): Result<PackingProblem, Failure> {
  const reader = new NumberReader(text);
  const dimensions = reader.whole('dimensions', 1, maxDimensions);
  const capacities = Float64Array.from({ length: dimensions }, (_, axis) =>
    reader.amount(`capacity[${axis}]`, Number.MIN_VALUE),
  );
  const classes = reader.whole('items', 0, maxClasses);
  const sizes = new Float64Array(classes * dimensions);
  const demands = new Int32Array(classes);
  let items = 0;
  for (let item = 0; item < classes && reader.failure === null; item += 1) {
    for (let axis = 0; axis < dimensions; axis += 1) {
      const size = reader.amount(`item[${item}].size[${axis}]`, -Number.MAX_VALUE);
      sizes[item * dimensions + axis] = size / (capacities[axis] ?? 1);
    }
    demands[item] = reader.whole(`item[${item}].count`, 0, maxItems);
    items += demands[item] ?? 0;
    if (items > maxItems) reader.fail('items', String(items), 0, maxItems);
  }
  reader.end();
  if (reader.failure !== null) return err(reader.failure);
  return ok({ dimensions, classes, sizes, demands });
}

/** Numbers of a text, one after the other; the first one that cannot be ends it. */
class NumberReader {
  failure: Failure | null = null;
  readonly #words: readonly string[];
  #place = 0;

  constructor(text: string) {
    this.#words = text.split(/\s+/).filter((word) => word !== '');
  }

  whole(field: string, low: number, high: number): number {
    const word = this.#next();
    const value = /^\d+$/.test(word) ? Number(word) : Number.NaN;
    if (value >= low && value <= high) return value;
    this.fail(field, word, low, high);
    return low;
  }

  amount(field: string, low: number): number {
    const word = this.#next();
    const value = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word) ? Number(word) : Number.NaN;
    if (Number.isFinite(value) && value >= low) return value;
    this.fail(field, word, low, Number.MAX_VALUE);
    return Math.max(1, low);
  }

  end(): void {
    if (this.#place < this.#words.length) this.fail('end', this.#next(), 0, 0);
  }

  fail(field: string, found: string, low: number, high: number): void {
    const expected = { kind: 'between', low, high } as const;
    this.failure ??= { code: 'field-invalid', source: null, field, found, expected };
  }

  #next(): string {
    const word = this.#words[this.#place] ?? '';
    this.#place += 1;
    return word;
  }
}
