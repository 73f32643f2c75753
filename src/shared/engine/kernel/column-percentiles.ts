import { percentiles } from '../distribution/percentile.ts';
import { kernelOfThread } from './kernel.ts';
import { kernelPercentiles } from './order-statistics.ts';

/**
 * Percentiles of the columns that a column falls into when it is cut into equal parts; what is left
 * over at its end is in none. The numbers of `percentiles`, several times as fast where there is a kernel.
 *
 * @param samples at least one finite value a part.
 * @param parts at least 1.
 * @param probabilities in [0, 1], ascending.
 */
export function partPercentiles(
  samples: Float64Array,
  parts: number,
  probabilities: readonly number[],
): readonly (readonly number[])[] {
  const size = Math.floor(samples.length / parts);
  const firsts = Array.from({ length: parts }, (_, part) => part * size);
  const kernel = kernelOfThread();
  if (!kernel) {
    return firsts.map((first) => percentiles(samples.subarray(first, first + size), probabilities));
  }
  const mark = kernel.memory.mark();
  const address = kernel.memory.allocateColumn(samples.length);
  kernel.memory.doubles(address, samples.length).set(samples);
  const rows = firsts.map((first) =>
    kernelPercentiles(kernel, address + 8 * first, size, probabilities),
  );
  kernel.memory.release(mark);
  return rows;
}

/** Percentiles of a whole column, as `percentiles` gives them. */
export function columnPercentiles(
  samples: Float64Array,
  probabilities: readonly number[],
): readonly number[] {
  return partPercentiles(samples, 1, probabilities)[0] ?? [];
}
