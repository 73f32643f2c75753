import type { Ends, PackVerdict } from './pack-comparison.ts';

/**
 * A stated range is optimistic when every study measured worse than all of it, pessimistic when every
 * one measured better, and agrees when studies reach into it or lie on both sides of it. How far the
 * published range reaches does not count: that of what was measured once or twice reaches nearly anywhere.
 *
 * @param measured from the least to the largest of what studies measured; null where nobody did.
 */
export function judge(
  stated: Ends,
  measured: Ends | null,
  better: 'higher' | 'lower',
): PackVerdict {
  if (measured === null) return 'no-evidence';
  if (!isApart(stated, measured)) return 'agrees';
  return measured.high < stated.low === (better === 'higher') ? 'optimistic' : 'pessimistic';
}

/** How wide a published range is beside the stated one; null for a stated range without width. */
export function timesAsWide(stated: Ends, published: Ends): number | null {
  const width = stated.high - stated.low;
  return width > 0 ? (published.high - published.low) / width : null;
}

/** Whether every value of a range is in another one. */
export function holds(outer: Ends, inner: Ends): boolean {
  return outer.low <= inner.low && outer.high >= inner.high;
}

/** Whether no value is in both ranges. */
export function isApart(stated: Ends, published: Ends): boolean {
  return published.low > stated.high || published.high < stated.low;
}
