import type { CommandRunner } from '../../command-runner.ts';
import type { FileRoot } from '../../file-root.ts';
import type { Mount } from '../mounts.ts';
import type { BlockDevice } from './block-devices.ts';
import { btrfsDevices, btrfsUsable } from './btrfs.ts';
import { carrierOf, deviceOf, disksBelow, type StorageTree } from './storage-tree.ts';
import { readPools, type Pool } from './zfs-pools.ts';

/** Several disks that are used as one: an array, a spanned volume, a file system over several devices. */
export interface Volume {
  readonly name: string;
  /** What can be used of the disks; null where that cannot be told. */
  readonly bytes: number | null;
  readonly sizeSource: string;
  /** The kernel states the size; it is not computed from a layout. */
  readonly stated: boolean;
  readonly level: string | null;
  /** Null where the disks cannot be told. */
  readonly members: readonly BlockDevice[] | null;
}

/** What a mounted file system lies on. */
export interface Placed {
  readonly mount: Mount;
  readonly on: BlockDevice | Volume;
  /** File systems that draw on the same space have the same free bytes, which count once. */
  readonly sharesSpace: boolean;
}

/** The volumes of a machine, and where its file systems lie. */
export interface Placement {
  readonly volumes: readonly Volume[];
  readonly placed: readonly Placed[];
}

const notStorage: ReadonlySet<string> = new Set(['squashfs', 'iso9660', 'swap', 'erofs', 'udf']);

/** Finds what every mounted file system lies on, and all arrays whether mounted or not. */
export async function placeMounts(
  { files, commands }: { readonly files: FileRoot; readonly commands: CommandRunner },
  tree: StorageTree,
  mounts: readonly Mount[],
): Promise<Placement> {
  const storage = firstMountOfEach(mounts).filter((mount) => !notStorage.has(mount.type));
  const pools = storage.some((mount) => mount.type === 'zfs') ? await readPools(commands) : [];
  const volumes = new Map<string, Volume>();
  for (const device of tree.devices) {
    if (/^(?:md|bcache)/.test(device.name) && isCarrier(tree, device)) {
      volumes.set(device.name, layerVolume(tree, device));
    }
  }
  const placed: Placed[] = [];
  for (const mount of storage) {
    const on = await carrier({ files, tree, pools, volumes }, mount);
    if (on !== null) placed.push({ mount, on, sharesSpace: mount.type === 'zfs' });
  }
  return { volumes: [...volumes.values()], placed };
}

/** An array that nothing else joins with more disks. */
function isCarrier(tree: StorageTree, device: BlockDevice): boolean {
  const isTop = !tree.devices.some(
    ({ form, below }) =>
      form === 'stacked' && below.length > 1 && below.some((name) => device.names.has(name)),
  );
  return isTop && disksBelow(tree, device).length > 1 && carrierOf(tree, device) === device;
}

function layerVolume(tree: StorageTree, device: BlockDevice): Volume {
  return {
    name: device.name,
    bytes: device.bytes > 0 ? device.bytes : null,
    sizeSource: `/sys/block/${device.name}/size`,
    stated: true,
    level: device.level,
    members: disksBelow(tree, device),
  };
}

interface Surroundings {
  readonly files: FileRoot;
  readonly tree: StorageTree;
  readonly pools: readonly Pool[];
  readonly volumes: Map<string, Volume>;
}

async function carrier(
  surroundings: Surroundings,
  mount: Mount,
): Promise<BlockDevice | Volume | null> {
  const { tree, pools, volumes } = surroundings;
  if (mount.type === 'zfs') {
    const volume = poolVolume(tree, pools, mount.source.split('/')[0] ?? '');
    volumes.set(volume.name, volumes.get(volume.name) ?? volume);
    return volumes.get(volume.name) ?? null;
  }
  const name = /^\/dev\/(?:mapper\/|block\/)?([^/]+)$/.exec(mount.source)?.[1] ?? '';
  const device = deviceOf(tree, { number: mount.device, name });
  if (device === null) return null;
  const spread = mount.type === 'btrfs' ? await spreadVolume(surroundings, name) : null;
  if (spread !== null) {
    volumes.set(spread.name, spread);
    return spread;
  }
  const on = carrierOf(tree, device);
  if (on === null || on.form !== 'stacked') return on;
  const volume = volumes.get(on.name) ?? layerVolume(tree, on);
  volumes.set(on.name, volume);
  return volume;
}

async function spreadVolume({ files, tree }: Surroundings, name: string): Promise<Volume | null> {
  const found = await btrfsDevices(files, name);
  if (found === null) return null;
  const parts = found.devices.flatMap((part) => {
    const device = deviceOf(tree, { name: part });
    return device === null ? [] : [{ device, bytes: device.partitions.get(part) || device.bytes }];
  });
  const members = [...new Set(parts.flatMap(({ device }) => disksBelow(tree, device)))];
  if (members.length < 2) return null;
  return {
    name: `btrfs-${found.devices[0] ?? name}`,
    bytes: btrfsUsable(
      found.profile,
      parts.map(({ bytes }) => bytes),
    ),
    sizeSource: '/sys/fs/btrfs/*/allocation/data',
    stated: false,
    level: found.profile,
    members,
  };
}

function poolVolume(tree: StorageTree, pools: readonly Pool[], name: string): Volume {
  const pool = pools.find((one) => one.name === name);
  const disks = (pool?.members ?? []).flatMap((member) => {
    const device = deviceOf(tree, { name: member });
    return device === null ? [] : disksBelow(tree, device);
  });
  return {
    name,
    bytes: pool?.usableBytes ?? null,
    sizeSource: 'zpool list',
    stated: false,
    level: pool?.level ?? null,
    members: disks.length === 0 ? null : [...new Set(disks)],
  };
}

/** A file system that is mounted in several places is asked once. */
function firstMountOfEach(mounts: readonly Mount[]): readonly Mount[] {
  const seen = new Set<string>();
  return mounts.filter((mount) => {
    const key = mount.device.startsWith('0:') ? mount.source : mount.device;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
