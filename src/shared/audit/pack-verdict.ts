import type { Ends, PackVerdict } from './pack-comparison.ts';

/**
 * A stated range is optimistic when more than half of the published range is worse than all of it,
 * pessimistic when more than half is better than all of it, and agrees otherwise. So a published
 * range that is wide does not excuse a stated one that touches only its edge.
 */
export function judge(
  stated: Ends,
  published: Ends | null,
  better: 'higher' | 'lower',
): PackVerdict {
  if (published === null) return 'no-evidence';
  const below = shareBelow(published, stated.low);
  const above = shareBelow(mirrored(published), -stated.high);
  if (Math.max(below, above) <= 0.5) return 'agrees';
  const mostlyWorse = better === 'higher' ? below > above : above > below;
  return mostlyWorse ? 'optimistic' : 'pessimistic';
}

/** The share of a range that lies below a limit; a range without width lies below it or not. */
function shareBelow({ low, high }: Ends, limit: number): number {
  if (low === high) return low < limit ? 1 : 0;
  return Math.min(1, Math.max(0, (limit - low) / (high - low)));
}

const mirrored = ({ low, high }: Ends): Ends => ({ low: -high, high: -low });
