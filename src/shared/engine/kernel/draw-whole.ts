import type { UncertainColumn } from '../sampling/draw-columns.ts';
import type { SampleDesign } from '../sampling/sample-design.ts';
import { blockSamples, drawBlock, prepareDraw } from './draw-block.ts';
import type { Kernel } from './kernel.ts';

/** All samples of an uncertain number, drawn in the kernel: the bits of `drawColumns`. */
export function drawWhole(
  kernel: Kernel,
  design: SampleDesign,
  { name, range }: UncertainColumn,
  samples: number,
): Float64Array {
  const { memory } = kernel;
  const mark = memory.mark();
  const drawn = prepareDraw(kernel, design, name, range);
  const address = memory.allocateColumn(Math.ceil(samples / blockSamples) * blockSamples);
  for (let first = 0; first < samples; first += blockSamples) {
    drawBlock(kernel, design, drawn, address + 8 * first, { first, count: blockSamples });
  }
  const values = memory.doubles(address, samples).slice();
  memory.release(mark);
  return values;
}
