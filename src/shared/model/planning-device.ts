import type { Disk, DiskKind, Host, Nic } from '../domain/host/host.ts';

const preference: readonly DiskKind[] = ['nvme', 'ssd', 'virtual', 'unknown', 'hdd'];

/** Kinds that are a device each: several of a kind carry several times the load. */
const pooled: ReadonlySet<DiskKind> = new Set(['nvme', 'ssd', 'hdd', 'virtual']);

/**
 * The disks that workloads are planned on together: those whose role is `data`; where no role is
 * stated, the preferred disk and all others of its kind whose free space is known as its is. A disk
 * kept for the system, or as a spare, is none of them.
 */
export function planningDisks(host: Host): readonly Disk[] {
  const usable = host.disks.filter(({ role }) => role === undefined || role === 'data');
  const chosen = usable.filter(({ role }) => role === 'data');
  const [first, ...rest] = inOrder(chosen.length > 0 ? chosen : usable);
  if (first === undefined) return [];
  if (chosen.length === 0 && !pooled.has(first.kind)) return [first];
  const alike = (disk: Disk): boolean =>
    disk.kind === first.kind && (disk.freeBytes === null) === (first.freeBytes === null);
  return [first, ...rest.filter((disk) => chosen.length > 0 || alike(disk))];
}

/** One with a known latency before one without, then by kind, then by free space. */
function inOrder(disks: readonly Disk[]): readonly Disk[] {
  const rank = (disk: Disk): number =>
    (disk.latencySeconds ? 0 : preference.length) + preference.indexOf(disk.kind);
  return disks.toSorted(
    (left, right) => rank(left) - rank(right) || (right.freeBytes ?? 0) - (left.freeBytes ?? 0),
  );
}

/** The disk whose latency the plan uses: the first of those that are planned on; null without one. */
export function planningDisk(host: Host): Disk | null {
  return planningDisks(host)[0] ?? null;
}

/**
 * The interfaces that workloads are planned on together: those whose role is `data`; where no role is
 * stated, the preferred one, physical before virtual and then the fastest, and all others like it.
 */
export function planningNics(host: Host): readonly Nic[] {
  const usable = host.nics.filter(({ role }) => role === undefined || role === 'data');
  const chosen = usable.filter(({ role }) => role === 'data');
  const [first, ...rest] = (chosen.length > 0 ? chosen : usable).toSorted(
    (left, right) =>
      Number(left.virtual ?? false) - Number(right.virtual ?? false) ||
      (right.bitsPerSecond ?? 0) - (left.bitsPerSecond ?? 0),
  );
  if (first === undefined) return [];
  const alike = (nic: Nic): boolean =>
    nic.virtual === first.virtual &&
    nic.bitsPerSecond !== null &&
    nic.bitsPerSecond === first.bitsPerSecond;
  return [first, ...rest.filter((nic) => chosen.length > 0 || alike(nic))];
}

/** The interface whose latency the plan uses: the first of those that are planned on; null without one. */
export function planningNic(host: Host): Nic | null {
  return planningNics(host)[0] ?? null;
}
