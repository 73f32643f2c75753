import type { Figure } from '../domain/result/trace.ts';
import { evaluateInterval } from '../engine/tape/evaluate-interval.ts';
import { evaluatePoint } from '../engine/tape/evaluate-point.ts';
import type { SlotValues, Tape } from '../engine/tape/tape.ts';

/** The figures of the outputs of a tape, by symbol, in base units. */
export interface TapeFigures {
  readonly figures: ReadonlyMap<string, Figure>;
  /** Symbols that cannot be computed, with the names they lack. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
}

/**
 * Every output of a tape as a point and as an exact interval. One that has no finite value over the
 * given ranges is left out and listed as missing.
 */
export function tapeFigures(tape: Tape, values: SlotValues): TapeFigures {
  const points = evaluatePoint(tape, values);
  const figures = new Map<string, Figure>();
  const missing = new Map(tape.missing);
  for (const [symbol, { low, high }] of evaluateInterval(tape, values)) {
    const point = points[tape.outputs.get(symbol) ?? -1] ?? Number.NaN;
    if (Number.isFinite(point) && Number.isFinite(low) && Number.isFinite(high))
      figures.set(symbol, { point, low, high });
    else missing.set(symbol, [symbol]);
  }
  return { figures, missing };
}
