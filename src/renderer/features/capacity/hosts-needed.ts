/** Hosts that `count` instances need at the count that is safe; null when none fits. */
export function hostsNeeded(count: number, perHost: number): number | null {
  return perHost > 0 ? Math.ceil(count / perHost) : null;
}
