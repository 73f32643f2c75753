import type { UniformSource, WeightSampler } from './weight-sampler.ts';

/**
 * Weights of which nothing is known: uniform on the simplex of weights that are not negative and add
 * up to 1. They are the gaps between sorted uniform numbers; dividing uniform numbers by their sum
 * instead would shun the corners, where one criterion counts most.
 *
 * @param criteria at least 1.
 * Source: Devroye, Non-Uniform Random Variate Generation (1986), theorem V.2.1.
 */
export function uniformWeights(criteria: number): WeightSampler {
  const dimensions = Math.max(0, criteria - 1);
  return {
    criteria,
    dimensions,
    draw: (point, into) => {
      writeGaps(point, dimensions, into);
    },
  };
}

/** Writes the `cuts + 1` gaps that the first `cuts` coordinates leave in the unit interval. */
export function writeGaps(point: UniformSource, cuts: number, into: Float64Array): void {
  for (let cut = 0; cut < cuts; cut += 1) into[cut] = point(cut);
  into.subarray(0, cuts).sort();
  into[cuts] = 1;
  for (let gap = cuts; gap > 0; gap -= 1) into[gap] = (into[gap] ?? 0) - (into[gap - 1] ?? 0);
}
