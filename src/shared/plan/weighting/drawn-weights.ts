import { drawWeights } from '../../decision/weight-sampler.ts';
import { streamOf, uniformAt } from '../../engine/philox.ts';
import type { StatedWeights } from './stated-weights.ts';

/** The weights of an evaluation with a set of them per sample, where more than one agrees. */
export interface DrawnWeights extends StatedWeights {
  /** Samples × criteria, row by row; null when the weights are certain. */
  readonly draws: Float64Array | null;
}

/** Draws weights beside the samples of the figures; a pure function of seed and sample number. */
export function drawStatedWeights(
  stated: StatedWeights,
  { seed, samples }: { readonly seed: number; readonly samples: number },
): DrawnWeights {
  const { sampler } = stated;
  if (sampler === null) return { ...stated, draws: null };
  return {
    ...stated,
    draws: drawWeights(sampler, samples, weightPoints(seed, sampler.dimensions)),
  };
}

/** Points of the unit cube for weights, by sample number: a stream of their own per coordinate. */
export function weightPoints(
  seed: number,
  dimensions: number,
): (sample: number) => (coordinate: number) => number {
  const streams = Array.from({ length: dimensions }, (_, index) => streamOf(`weights ${index}`));
  return (sample) => (coordinate) => uniformAt(seed, streams[coordinate] ?? 0, sample);
}
