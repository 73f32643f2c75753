/**
 * One point of the unit cube: gives its coordinates, each in [0, 1), by number from 0. A source of
 * pseudo-random or low-discrepancy numbers bound to one sample fits; the same point always gives the
 * same weights.
 */
export type UniformSource = (coordinate: number) => number;

/** Draws weights that add up to 1 from a distribution over them. */
export interface WeightSampler {
  /** Number of weights in a draw. */
  readonly criteria: number;
  /** Coordinates of the unit cube that a draw reads. */
  readonly dimensions: number;
  /** Writes the weights that belong to a point of the unit cube into the first places of `into`. */
  readonly draw: (point: UniformSource, into: Float64Array) => void;
}

/**
 * Draws of a sampler one after another: row `sample` of the result holds its weights.
 *
 * @param pointOf the point of the unit cube of a sample, by its number from 0.
 * @returns samples × criteria, row by row.
 */
export function drawWeights(
  sampler: WeightSampler,
  samples: number,
  pointOf: (sample: number) => UniformSource,
): Float64Array {
  const { criteria } = sampler;
  const all = new Float64Array(samples * criteria);
  for (let sample = 0; sample < samples; sample += 1) {
    const start = sample * criteria;
    sampler.draw(pointOf(sample), all.subarray(start, start + criteria));
  }
  return all;
}
