import type { Range } from '../../domain/range/range.ts';
import { centre } from '../../domain/range/range.ts';
import { drawUniforms, type SampleBlock } from '../sampling/draw-columns.ts';
import { streamOf } from '../sampling/philox.ts';
import type { QuantileTable } from '../distribution/quantile-table.ts';
import { isPlainDraw, type SampleDesign } from '../sampling/sample-design.ts';
import { sampledQuantile, tableOf } from '../distribution/sampled-quantile.ts';
import type { Kernel } from './kernel.ts';

/** Samples are drawn and computed in blocks of this many: their columns stay in the cache. */
export const blockSamples = 512;

/** An uncertain number as the kernel draws it. */
export interface DrawnNumber {
  readonly name: string;
  /** Its range; null for a uniform number between 0 and 1. */
  readonly range: Range | null;
  /** Stream of its pseudo-random numbers; null where the design draws it in another way. */
  readonly stream: number | null;
  readonly table: QuantileTable | null;
  /** Address of the table's coefficients; 0 for none. */
  readonly coefficients: number;
}

/** Prepares a number for drawing; its table takes memory. */
export function prepareDraw(
  { memory }: Kernel,
  design: SampleDesign,
  name: string,
  range: Range | null,
): DrawnNumber {
  const table = range ? tableOf(range) : null;
  const coefficients = table ? memory.allocate(table.coefficients.byteLength) : 0;
  if (table) memory.doubles(coefficients, table.coefficients.length).set(table.coefficients);
  const stream = isPlainDraw(design, name) ? streamOf(name) : null;
  return { name, range, stream, table, coefficients };
}

/** Writes a block of draws from an address on. The block starts and ends at a multiple of 16. */
export function drawBlock(
  kernel: Kernel,
  design: SampleDesign,
  { name, range, stream, table, coefficients }: DrawnNumber,
  at: number,
  block: SampleBlock,
): void {
  const { memory, fixed } = kernel;
  const { first, count } = block;
  if (stream === null) memory.doubles(at, count).set(drawUniforms(design, name, block));
  else fixed.uniforms(at, count, first, stream, design.seed);
  if (!range) return;
  if (table) return kernel.tabulated(at, count, coefficients, table);
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
