import { inBatches } from '../../batches.ts';
import type { FileRoot } from '../../file-root.ts';
import type { Placed } from './volumes.ts';

/** What is mounted from one disk or volume. */
export interface DiskSpace {
  /** Bytes free in all of its file systems; null when one of them could not be asked. */
  readonly freeBytes: number | null;
  readonly timedOut: boolean;
  readonly types: readonly string[];
  /** The root of the system is on it. */
  readonly holdsRoot: boolean;
}

/**
 * Free space per disk and volume, over the file systems on it. Only file systems on disks are asked:
 * a server that is gone would keep the answer waiting.
 */
export async function readDiskSpace(
  files: FileRoot,
  placed: readonly Placed[],
): Promise<ReadonlyMap<string, DiskSpace>> {
  const space = new Map<string, DiskSpace>();
  const answers = await inBatches(placed, async (one) => ({
    ...one,
    free: await files.freeSpace(one.mount.mountPoint),
  }));
  for (const { mount, on, sharesSpace, free } of answers) {
    const before = space.get(on.name);
    const bytes = free.ok && Number.isFinite(free.value) ? free.value : null;
    const sum = sharesSpace ? larger : added;
    space.set(on.name, {
      freeBytes: before === undefined ? bytes : sum(before.freeBytes, bytes),
      timedOut: (before?.timedOut ?? false) || (!free.ok && free.error === 'timed-out'),
      types: [...new Set([...(before?.types ?? []), mount.type])],
      holdsRoot: (before?.holdsRoot ?? false) || mount.mountPoint === '/',
    });
  }
  return space;
}

function added(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : left + right;
}

function larger(left: number | null, right: number | null): number | null {
  return left === null || right === null ? (left ?? right) : Math.max(left, right);
}
