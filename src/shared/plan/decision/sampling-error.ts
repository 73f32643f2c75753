import type { PercentileErrors } from '../../domain/result/plan.ts';
import { partPercentiles } from '../../engine/kernel/column-percentiles.ts';

/** Batches that samples are cut into: enough for a spread, few enough to stay large. */
const batches = 16;

/** Standard errors of the 5th, 50th and 95th percentile of samples, from batches; null from too few. */
export function percentileErrors(samples: Float64Array): PercentileErrors | null {
  if (samples.length < 20 * batches) return null;
  const parts = partPercentiles(samples, batches, [0.05, 0.5, 0.95]);
  const [at5 = 0, at50 = 0, at95 = 0] = [0, 1, 2].map((place) =>
    errorOfMean(parts.map((part) => part[place] ?? 0)),
  );
  return { at5, at50, at95 };
}

function errorOfMean(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
