import { drawWeights } from '../../decision/weights/weight-sampler.ts';
import { drawUniforms } from '../../engine/sampling/draw-columns.ts';
import type { Draws } from '../../engine/kernel/draws.ts';
import type { StatedWeights } from './stated-weights.ts';

/** The weights of an evaluation with a set of them per sample, where more than one agrees. */
export interface DrawnWeights extends StatedWeights {
  /** Samples × criteria, row by row; null when the weights are certain. */
  readonly draws: Float64Array | null;
}

/** Draws weights beside the samples of the figures; a pure function of design and sample number. */
export function drawStatedWeights(
  stated: StatedWeights,
  draws: Pick<Draws, 'design' | 'samples'>,
): DrawnWeights {
  const { sampler } = stated;
  if (sampler === null) return { ...stated, draws: null };
  return {
    ...stated,
    draws: drawWeights(sampler, draws.samples, weightPoints(draws, sampler.dimensions)),
  };
}

/** Name of the draws of one coordinate of the weights. */
export function weightName(coordinate: number): string {
  return `weights ${coordinate}`;
}

/** Points of the unit cube for weights, by sample number: a stream of their own per coordinate. */
function weightPoints(
  { design, samples }: Pick<Draws, 'design' | 'samples'>,
  dimensions: number,
): (sample: number) => (coordinate: number) => number {
  const block = { first: 0, count: samples };
  const columns = Array.from({ length: dimensions }, (_, index) =>
    drawUniforms(design, weightName(index), block),
  );
  return (sample) => (coordinate) => columns[coordinate]?.[sample] ?? 0.5;
}
