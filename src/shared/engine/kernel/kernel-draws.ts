import type { Range } from '../../domain/range.ts';
import { centre } from '../../domain/range.ts';
import { drawUniforms } from '../draw-columns.ts';
import { sameRange } from '../draws.ts';
import { streamOf } from '../philox.ts';
import type { QuantileTable } from '../quantile-table.ts';
import { isPlainDraw, type SampleDesign } from '../sample-design.ts';
import { sampledQuantile, tableOf } from '../sampled-quantile.ts';
import type { Kernel } from './kernel.ts';

/** Samples are drawn and computed in blocks of this many: their columns stay in the cache. */
export const blockSamples = 512;

/** A column of draws in the kernel's memory. */
interface KernelColumn {
  readonly name: string;
  readonly range: Range;
  readonly address: number;
  /** Stream of its pseudo-random numbers; null where the design draws it in another way. */
  readonly stream: number | null;
  readonly table: QuantileTable | null;
  /** Address of the table's coefficients; 0 for none. */
  readonly coefficients: number;
  /** Samples drawn so far; a multiple of a block. */
  drawn: number;
}

/**
 * The draws of one evaluation in the memory of a kernel, shared by all alternatives and workloads. A
 * column is drawn block by block, when a block of it is first needed.
 */
export class KernelDraws {
  readonly #kernel: Kernel;
  readonly #design: SampleDesign;
  readonly #capacity: number;
  readonly #columns = new Map<string, KernelColumn[]>();
  /** Where the memory of these draws begins: everything above is theirs. */
  readonly base: number;

  constructor(kernel: Kernel, design: SampleDesign, samples: number) {
    this.#kernel = kernel;
    this.#design = design;
    this.#capacity = Math.ceil(samples / blockSamples) * blockSamples;
    this.base = kernel.memory.mark();
  }

  /** The column of a name over a range, made when it is new. */
  column(name: string, range: Range): KernelColumn {
    const columns = this.#columns.get(name) ?? [];
    this.#columns.set(name, columns);
    const known = columns.find((column) => sameRange(column.range, range));
    if (known) return known;
    const { memory } = this.#kernel;
    const table = tableOf(range);
    const coefficients = table ? memory.allocate(table.coefficients.byteLength) : 0;
    if (table) memory.doubles(coefficients, table.coefficients.length).set(table.coefficients);
    const address = memory.allocate(8 * this.#capacity);
    const stream = isPlainDraw(this.#design, name) ? streamOf(name) : null;
    const column = { name, range, address, stream, table, coefficients, drawn: 0 };
    columns.push(column);
    return column;
  }

  /** Draws a column up to a sample. */
  drawUpTo(column: KernelColumn, end: number): void {
    while (column.drawn < end) {
      this.#drawBlock(column, column.drawn);
      column.drawn += blockSamples;
    }
  }

  #drawBlock(column: KernelColumn, first: number): void {
    const { name, range, stream, table, coefficients } = column;
    const { memory, fixed } = this.#kernel;
    const at = column.address + 8 * first;
    const count = blockSamples;
    if (stream === null) {
      memory.doubles(at, count).set(drawUniforms(this.#design, name, { first, count }));
    } else {
      fixed.uniforms(at, count, first, stream, this.#design.seed);
    }
    if (table) return this.#kernel.tabulated(at, count, coefficients, table);
    const { low, high } = range;
    const width = high - low;
    if (range.distribution === 'uniform') {
      fixed.uniform(at, count, low, high, width);
    } else if (range.distribution === 'triangular') {
      const mode = centre(range);
      fixed.triangular(at, count, low, high, (mode - low) / width, width, mode - low, high - mode);
    } else {
      const quantile = sampledQuantile(range);
      const values = memory.doubles(at, count);
      for (let index = 0; index < count; index += 1) values[index] = quantile(values[index] ?? 0.5);
    }
  }
}
