import type { Estimate, ResultRange } from '../domain/range/range.ts';

/** An estimate as a range; a certain one has all five figures alike. */
export function asRange(estimate: Estimate): ResultRange {
  if (typeof estimate !== 'number') return estimate;
  return { low: estimate, high: estimate, p5: estimate, p50: estimate, p95: estimate };
}

/** The figure that stands for an estimate when one number must: its median. */
export function middle(estimate: Estimate): number {
  return typeof estimate === 'number' ? estimate : estimate.p50;
}

/** The five figures from low to high, as a box plot takes them. */
export function fiveNumbers(range: ResultRange): readonly number[] {
  return [range.low, range.p5, range.p50, range.p95, range.high];
}
