import type { Range } from '../../domain/range/range.ts';
import { sameRange } from '../distribution/same-range.ts';
import type { SampleDesign } from '../sampling/sample-design.ts';
import { blockSamples, drawBlock, prepareDraw, type DrawnNumber } from './draw-block.ts';
import type { Kernel } from './kernel.ts';

/** A column of draws in the kernel's memory. */
interface KernelColumn {
  readonly drawn: DrawnNumber;
  readonly range: Range;
  readonly address: number;
  /** Samples drawn so far; a multiple of a block. */
  filled: number;
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
    const cached = columns.find((column) => sameRange(column.range, range));
    if (cached) return cached;
    const drawn = prepareDraw(this.#kernel, this.#design, name, range);
    const address = this.#kernel.memory.allocateColumn(this.#capacity);
    const column: KernelColumn = { drawn, range, address, filled: 0 };
    columns.push(column);
    return column;
  }

  /** Draws a column up to a sample. */
  drawUpTo(column: KernelColumn, end: number): void {
    while (column.filled < end) {
      const block = { first: column.filled, count: blockSamples };
      const at = column.address + 8 * column.filled;
      drawBlock(this.#kernel, this.#design, column.drawn, at, block);
      column.filled += blockSamples;
    }
  }
}
