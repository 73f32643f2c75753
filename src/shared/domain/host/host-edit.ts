import { withoutDispute } from './disputed-figure.ts';
import { compareHosts } from './host-comparison.ts';
import type { ParsedHostInput } from './host-document.ts';
import { measurableDiskFigures } from './host.ts';
import { withoutMeasured } from './measured-figure.ts';

/** The figures of which readings may contradict each other, in the host and in its devices. */
const hostFigures = ['cores', 'clockHz', 'memoryBytes'] as const;
const diskFigures = ['sizeBytes', 'freeBytes'] as const;

/**
 * A host as its user edited it. A figure that was typed settles what readings said against each
 * other, and is no longer a measured one; the limits of a process say nothing about a figure that somebody chose.
 */
export function settledHost(stored: ParsedHostInput, edited: ParsedHostInput): ParsedHostInput {
  const changed = new Set(
    compareHosts(stored, edited)
      .filter(({ same }) => !same)
      .map(({ path }) => path),
  );
  const { bounds, ...settled } = hostFigures.reduce(
    (host, name) => (changed.has(name) ? withoutDispute(host, name) : host),
    changed.has('clockHz') ? withoutMeasured(edited, 'clockHz') : edited,
  );
  const keepsBounds = bounds !== undefined && !changed.has('cores') && !changed.has('memoryBytes');
  return {
    ...settled,
    ...(keepsBounds ? { bounds } : {}),
    disks: edited.disks.map((disk) => {
      const isChanged = (name: string): boolean => changed.has(`disks[${disk.name}].${name}`);
      const agreed = diskFigures.reduce(
        (current, name) => (isChanged(name) ? withoutDispute(current, name) : current),
        disk,
      );
      return measurableDiskFigures.reduce(
        (current, name) => (isChanged(name) ? withoutMeasured(current, name) : current),
        agreed,
      );
    }),
    nics: edited.nics.map((nic) =>
      changed.has(`nics[${nic.name}].bitsPerSecond`) ? withoutDispute(nic, 'bitsPerSecond') : nic,
    ),
  };
}

/** The same host with these fields locked against reading the machine again; no field may be. */
export function withLocks(host: ParsedHostInput, locks: Iterable<string>): ParsedHostInput {
  const { locks: _, ...rest } = host;
  const sorted = [...new Set(locks)].sort();
  return sorted.length === 0 ? rest : { ...rest, locks: sorted };
}
