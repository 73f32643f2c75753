import { acceptabilityError, rankAcceptability } from '../decision/acceptability.ts';
import type { PercentileErrors } from '../domain/plan.ts';
import type { PointSet } from '../domain/sampling.ts';
import { percentiles } from '../engine/percentile.ts';

/** Batches that samples are cut into: enough for a spread, few enough to stay large. */
const batches = 16;

/**
 * Standard errors of rank acceptabilities, one row per alternative.
 *
 * Of independent samples they follow from the shares. Low-discrepancy points are cut into batches of
 * neighbours, each a net of its own; since the batches complete each other, the spread of their shares
 * over the root of their number is above the error of the whole, never a flattering one.
 *
 * @param scores one column per alternative, of one length.
 * @param shares what `rankAcceptability` makes of them.
 */
export function acceptabilityErrors(
  scores: readonly Float64Array[],
  shares: readonly (readonly number[])[],
  points: PointSet,
): readonly (readonly number[])[] {
  const samples = scores[0]?.length ?? 0;
  if (points === 'pseudo-random' || samples < 2 * batches) {
    return shares.map((row) => row.map((share) => acceptabilityError(share, samples)));
  }
  const parts = Array.from({ length: batches }, (_, part) =>
    rankAcceptability(scores.map((column) => batchOf(column, part))),
  );
  return shares.map((row, own) =>
    row.map((_, rank) =>
      Math.max(errorOfMean(parts.map((part) => part[own]?.[rank] ?? 0)), 1 / (samples + 2)),
    ),
  );
}

/** Standard errors of the 5th, 50th and 95th percentile of samples, from batches; null from too few. */
export function percentileErrors(samples: Float64Array): PercentileErrors | null {
  if (samples.length < 20 * batches) return null;
  const parts = Array.from({ length: batches }, (_, part) =>
    percentiles(batchOf(samples, part), [0.05, 0.5, 0.95]),
  );
  const [at5 = 0, at50 = 0, at95 = 0] = [0, 1, 2].map((place) =>
    errorOfMean(parts.map((part) => part[place] ?? 0)),
  );
  return { at5, at50, at95 };
}

function batchOf(column: Float64Array, part: number): Float64Array {
  const size = Math.floor(column.length / batches);
  return column.subarray(part * size, (part + 1) * size);
}

function errorOfMean(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
