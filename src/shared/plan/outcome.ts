import type { Outcome } from '../domain/range.ts';
import type { Figure } from '../domain/trace.ts';
import { percentiles } from '../engine/percentile.ts';

/** The probabilities that a result range states. */
const reported = [0.05, 0.5, 0.95] as const;

/**
 * A figure with its samples as the plan prints it: a plain number where nothing is uncertain, exact
 * interval ends with percentiles of the samples otherwise.
 */
export function toOutcome(figure: Figure, samples: Float64Array | number | undefined): Outcome {
  if (figure.low === figure.high) return figure.point;
  if (samples === undefined || typeof samples === 'number') {
    return {
      low: figure.low,
      high: figure.high,
      p5: figure.point,
      p50: figure.point,
      p95: figure.point,
    };
  }
  const [p5 = figure.low, p50 = figure.point, p95 = figure.high] = percentiles(samples, reported);
  return { low: figure.low, high: figure.high, p5, p50, p95 };
}
