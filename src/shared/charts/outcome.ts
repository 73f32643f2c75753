import type { Outcome, ResultRange } from '../domain/range/range.ts';

/** An outcome as a range; a certain one has all five figures alike. */
export function asRange(outcome: Outcome): ResultRange {
  if (typeof outcome !== 'number') return outcome;
  return { low: outcome, high: outcome, p5: outcome, p50: outcome, p95: outcome };
}

/** The figure that stands for an outcome when one number must: its median. */
export function middle(outcome: Outcome): number {
  return typeof outcome === 'number' ? outcome : outcome.p50;
}

/** The five figures from low to high, as a box plot takes them. */
export function fiveNumbers(range: ResultRange): readonly number[] {
  return [range.low, range.p5, range.p50, range.p95, range.high];
}
