import { isBounds, type SmaaValue } from './smaa-problem.ts';

/** What the weighted sums of every alternative can be at least and at most, over all samples. */
export interface ScoreBounds {
  readonly lows: (weights: readonly number[]) => readonly number[];
  readonly highs: (weights: readonly number[]) => readonly number[];
}

/** Reads the bounds of all values once. */
export function scoreBounds(values: readonly (readonly SmaaValue[])[]): ScoreBounds {
  const spans = values.map((row) => row.map(spanOf));
  const sums =
    (end: 0 | 1) =>
    (weights: readonly number[]): readonly number[] =>
      spans.map((row) => {
        let sum = 0;
        row.forEach((span, criterion) => {
          sum += (weights[criterion] ?? 0) * span[end];
        });
        return sum;
      });
  return { lows: sums(0), highs: sums(1) };
}

function spanOf(value: SmaaValue): readonly [number, number] {
  if (typeof value === 'number') return [value, value];
  if (isBounds(value)) return [value.low, value.high];
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const one of value) {
    if (one < low) low = one;
    if (one > high) high = one;
  }
  return [low, high];
}
