import type { Expectation, Failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { PackingProblem } from './packing-problem.ts';

/** More numbers than these are no instance of bin packing. */
const maxClasses = 100_000;
const maxDimensions = 100;
const maxItems = 10_000_000;
/** Capacities and sizes beyond these are slips, and lose the digits that tell items apart. */
const minCapacity = 1e-9;
const maxAmount = 1e15;

/**
 * Reads a plain instance of vector bin packing: the number of resources; the capacity of each; the number of
 * classes; a line a class with its size in each resource and how many there are. Some published instances have
 * sizes below 0: such an item gives room.
 *
 * @param source the name of the file, for what is wrong in it.
 * @returns `field-invalid` with the place of the first number that is missing or cannot be.
 * Source: the format of the instances of Mommessin, Erlebach and Shakhlevich, Classification and evaluation
 * of the algorithms for vector bin packing, Computers & Operations Research 173 (2024).
 */
export function readVectorPacking(
  text: string,
  source: string | null = null,
): Result<PackingProblem, Failure> {
  const reader = new NumberReader(text, source);
  const dimensions = reader.whole('dimensions', 1, maxDimensions);
  const capacities = Float64Array.from({ length: dimensions }, (_, axis) =>
    reader.amount(`capacity[${axis}]`, minCapacity),
  );
  const classes = reader.whole('items', 0, maxClasses);
  const sizes = new Float64Array(classes * dimensions);
  const demands = new Int32Array(classes);
  let items = 0;
  for (let item = 0; item < classes && reader.failure === null; item += 1) {
    for (let axis = 0; axis < dimensions; axis += 1) {
      const size = reader.amount(`item[${item}].size[${axis}]`, -maxAmount);
      sizes[item * dimensions + axis] = size / (capacities[axis] ?? 1);
    }
    demands[item] = reader.whole(`item[${item}].count`, 0, maxItems);
    items += demands[item] ?? 0;
    if (items > maxItems) {
      reader.fail('items', String(items), { kind: 'between', low: 0, high: maxItems });
    }
  }
  reader.end(classes, dimensions);
  if (reader.failure !== null) return err(reader.failure);
  return ok({ dimensions, classes, sizes, demands });
}

/** Numbers of a text, one after the other; the first one that cannot be ends it. */
class NumberReader {
  failure: Failure | null = null;
  readonly #words: readonly string[];
  readonly #source: string | null;
  #place = 0;

  constructor(text: string, source: string | null) {
    this.#words = text.split(/\s+/).filter((word) => word !== '');
    this.#source = source;
  }

  whole(field: string, low: number, high: number): number {
    return this.#read(field, /^-?\d+$/, 'integer', low, high);
  }

  amount(field: string, low: number): number {
    return this.#read(field, /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/, 'number', low, maxAmount);
  }

  /** Holds the number of classes against the lines that there are. */
  end(classes: number, dimensions: number): void {
    const left = this.#words.length - this.#place;
    if (left <= 0) return;
    const low = classes + Math.ceil(left / (dimensions + 1));
    this.fail('items', String(classes), { kind: 'at-least', low });
  }

  fail(field: string, found: string, expected: Expectation): void {
    this.failure ??= { code: 'field-invalid', source: this.#source, field, found, expected };
  }

  #read(
    field: string,
    grammar: RegExp,
    type: 'integer' | 'number',
    low: number,
    high: number,
  ): number {
    const word = this.#words[this.#place];
    this.#place += 1;
    const value = word !== undefined && grammar.test(word) ? Number(word) : Number.NaN;
    if (value >= low && value <= high) return value;
    if (word === undefined) this.fail(field, '', { kind: 'present' });
    else if (Number.isNaN(value)) this.fail(field, word, { kind: 'type', type });
    else this.fail(field, word, { kind: 'between', low, high });
    return Math.max(1, low);
  }
}
