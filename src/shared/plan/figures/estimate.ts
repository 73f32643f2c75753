import type { Estimate } from '../../domain/range/range.ts';
import type { Figure } from '../../domain/result/trace.ts';

/**
 * A figure as the plan prints it: a plain number where nothing is uncertain, exact interval ends with
 * percentiles of the samples otherwise. Distributions with tails beyond their stated ends widen the
 * interval to those percentiles.
 *
 * @param percentiles 5th, 50th and 95th of the samples; without them the point stands for all three.
 */
export function toEstimate(figure: Figure, percentiles: readonly number[] | undefined): Estimate {
  const { low, high, point } = figure;
  if (low === high) return point;
  const [p5 = point, p50 = point, p95 = point] = percentiles ?? [];
  return { low: Math.min(low, p5), high: Math.max(high, p95), p5, p50, p95 };
}
