import type { Range } from '../domain/range.ts';
import type { ValueColumn } from './smaa.ts';
import type { DrawnValue } from './smaa-problem.ts';
import { isDrawnValue } from './smaa-problem.ts';

/** What the weighted sums of every alternative can be at least and at most, over all samples. */
export interface ValueBounds {
  readonly lows: (weights: readonly number[]) => readonly number[];
  readonly highs: (weights: readonly number[]) => readonly number[];
}

/** Reads the bounds of all values once; drawn ones without bounds leave their alternative's open. */
export function valueBounds(
  values: readonly (readonly (ValueColumn | DrawnValue)[])[],
): ValueBounds {
  const spans = values.map((row) => row.map(spanOf));
  const sums =
    (end: 0 | 1, open: number) =>
    (weights: readonly number[]): readonly number[] =>
      spans.map((row) => {
        let sum = 0;
        row.forEach((span, criterion) => {
          sum += (weights[criterion] ?? 0) * span[end];
        });
        return Number.isFinite(sum) ? sum : open;
      });
  return {
    lows: sums(0, Number.NEGATIVE_INFINITY),
    highs: sums(1, Number.POSITIVE_INFINITY),
  };
}

const unbounded: ReadonlySet<Range['distribution']> = new Set(['lognormal', 'normal']);

function spanOf(value: ValueColumn | DrawnValue): readonly [number, number] {
  if (typeof value === 'number') return [value, value];
  if (isDrawnValue(value)) {
    const { low, high, distribution } = value.range;
    return unbounded.has(distribution) && low !== high
      ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      : [low, high];
  }
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const one of value) {
    if (one < low) low = one;
    if (one > high) high = one;
  }
  return [low, high];
}
