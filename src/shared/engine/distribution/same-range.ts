import type { Range } from '../../domain/range/range.ts';

/** Whether two ranges are drawn alike. */
export function sameRange(left: Range, right: Range): boolean {
  if (left === right) return true;
  const sameEnds = left.low === right.low && left.high === right.high;
  return sameEnds && JSON.stringify(left) === JSON.stringify(right);
}
