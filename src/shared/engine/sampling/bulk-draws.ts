import { blockState, generatorLanes, Xoshiro } from './xoshiro.ts';
import { streamOf } from './philox.ts';

/** Samples that share a state of the generator to start from. */
export const bulkBlock = 512;

/** Stream of the generator's states. */
export const bulkStream = streamOf('bulk draws');

/** Bounds between which values are uniform. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Independent uniform values between bounds, a column each: many at once, where naming each and
 * drawing it by itself would take most of the time. A value is a function of the seed, of its place
 * in the list and of the sample.
 */
export function drawBulk(
  seed: number,
  ranges: readonly Bounds[],
  samples: number,
): readonly Float64Array[] {
  const columns = ranges.map(() => new Float64Array(samples));
  for (let first = 0; first < samples; first += bulkBlock) {
    const generator = new Xoshiro(blockState(seed, bulkStream, first / bulkBlock));
    ranges.forEach(({ low, high }, index) => {
      const column = columns[index];
      const width = high - low;
      for (let step = 0; step < bulkBlock; step += generatorLanes) {
        generator.next().forEach((word, lane) => {
          const value = low + width * ((word + 0.5) / 2 ** 32);
          if (column) column[first + step + lane] = Math.min(high, Math.max(low, value));
        });
      }
    });
  }
  return columns;
}
