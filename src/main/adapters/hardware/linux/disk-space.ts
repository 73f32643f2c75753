import { inBatches } from '../batches.ts';
import type { FileRoot } from '../file-root.ts';
import { disksBelow, type BlockDevices } from './block-devices.ts';
import type { Mount } from './mounts.ts';

/** What is mounted from one disk. */
export interface DiskSpace {
  /** Bytes free in all of its file systems; null when one of them could not be asked. */
  readonly freeBytes: number | null;
  readonly timedOut: boolean;
  readonly types: readonly string[];
  /** Some file system lies on several disks, and its space was shared out evenly among them. */
  readonly shared: boolean;
}

/**
 * Free space per disk, over the file systems mounted from it. Only file systems on disks are asked:
 * a server that is gone would keep the answer waiting. One that is mounted in several places is
 * asked once.
 */
export async function readDiskSpace(
  files: FileRoot,
  devices: BlockDevices,
  mounts: readonly Mount[],
): Promise<ReadonlyMap<string, DiskSpace>> {
  const space = new Map<string, DiskSpace>();
  const onDisks = firstMountOfEach(mounts).flatMap((mount) => {
    const name = /^\/dev\/(?:mapper\/)?([^/]+)$/.exec(mount.source)?.[1] ?? '';
    const disks = disksBelow(devices, { number: mount.device, name });
    return disks.length === 0 ? [] : [{ mount, disks }];
  });
  const answers = await inBatches(onDisks, async ({ mount, disks }) => ({
    mount,
    disks,
    free: await files.freeSpace(mount.mountPoint),
  }));
  for (const { mount, disks, free } of answers) {
    for (const disk of disks) {
      const before = space.get(disk.name);
      const share = free.ok && Number.isFinite(free.value) ? free.value / disks.length : null;
      space.set(disk.name, {
        freeBytes: addKnown(before === undefined ? 0 : before.freeBytes, share),
        timedOut: (before?.timedOut ?? false) || (!free.ok && free.error === 'timed-out'),
        types: [...new Set([...(before?.types ?? []), mount.type])],
        shared: (before?.shared ?? false) || disks.length > 1,
      });
    }
  }
  return space;
}

function addKnown(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : Math.round(left + right);
}

const notStorage: ReadonlySet<string> = new Set(['squashfs', 'iso9660', 'swap', 'erofs']);

function firstMountOfEach(mounts: readonly Mount[]): readonly Mount[] {
  const seen = new Set<string>();
  return mounts.filter((mount) => {
    const key = mount.device.startsWith('0:') ? mount.source : mount.device;
    if (notStorage.has(mount.type) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
