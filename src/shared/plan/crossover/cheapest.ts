import type { CrossoverSegment } from '../../domain/result/crossover.ts';
import { meetings, shareAt, type HostShare } from './host-share.ts';

/** Shares this close, as a part of them, are the same: the first in pack order stands for both. */
const sameShare = 1e-9;

/** The alternative that takes the least of the hosts; null of none. */
export function cheapestAt(shares: readonly HostShare[], instances: number): string | null {
  let best: HostShare | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const share of shares) {
    const taken = shareAt(share, instances);
    if (taken < least * (1 - sameShare)) {
      best = share;
      least = taken;
    }
  }
  return best?.alternative ?? null;
}

/**
 * The cheapest alternative from one instance up. Shares are made of straight lines, so that the cheapest
 * changes only where two of them meet: it is asked at the whole numbers around those places, and by
 * halving between neighbours that differ.
 */
export function cheapestSegments(
  shares: readonly HostShare[],
  maxInstances: number,
): readonly CrossoverSegment[] {
  const places = new Set([1, maxInstances]);
  shares.forEach((one, index) => {
    for (const other of shares.slice(index + 1)) {
      for (const place of meetings(one, other)) {
        for (const whole of [Math.floor(place), Math.ceil(place), Math.ceil(place) + 1]) {
          if (whole > 1 && whole < maxInstances) places.add(whole);
        }
      }
    }
  });
  const segments: { alternative: string | null; from: number; to: number }[] = [];
  for (const from of [...places].toSorted((a, b) => a - b)) {
    const alternative = cheapestAt(shares, from);
    const last = segments.at(-1);
    if (last) last.to = from - 1;
    if (last?.alternative !== alternative) segments.push({ alternative, from, to: from });
    else last.to = from;
  }
  const end = segments.at(-1);
  if (end) end.to = maxInstances;
  return segments;
}
