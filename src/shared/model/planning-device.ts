import type { Disk, DiskKind, Host, Nic } from '../domain/host/host.ts';

const preference: readonly DiskKind[] = ['nvme', 'ssd', 'virtual', 'unknown', 'hdd'];

/**
 * The disk that workloads are planned on: one with a known latency before one without, then by kind,
 * then by free space. Null when the host has none.
 */
export function planningDisk(host: Host): Disk | null {
  const rank = (disk: Disk): number =>
    (disk.latencySeconds ? 0 : preference.length) + preference.indexOf(disk.kind);
  const ordered = host.disks.toSorted(
    (left, right) => rank(left) - rank(right) || (right.freeBytes ?? 0) - (left.freeBytes ?? 0),
  );
  return ordered[0] ?? null;
}

/** The interface that workloads are planned on: physical before virtual, then the fastest known. */
export function planningNic(host: Host): Nic | null {
  const ordered = host.nics.toSorted(
    (left, right) =>
      Number(left.virtual ?? false) - Number(right.virtual ?? false) ||
      (right.bitsPerSecond ?? 0) - (left.bitsPerSecond ?? 0),
  );
  return ordered[0] ?? null;
}
