import type { FileRoot } from '../../file-root.ts';

const folder = '/sys/fs/btrfs';

/** The devices of one btrfs file system, and how its data is laid out over them. */
export interface BtrfsFileSystem {
  readonly devices: readonly string[];
  readonly profile: string | null;
}

/** The file system that a device belongs to; null where the kernel shows none over several devices. */
export async function btrfsDevices(files: FileRoot, name: string): Promise<BtrfsFileSystem | null> {
  const systems = await files.list(folder);
  for (const system of systems.ok ? systems.value : []) {
    const devices = await files.list(`${folder}/${system}/devices`);
    if (!devices.ok || devices.value.length < 2 || !devices.value.includes(name)) continue;
    const data = await files.list(`${folder}/${system}/allocation/data`);
    const profiles = (data.ok ? data.value : []).filter((one) => shares.has(one));
    return {
      devices: devices.value,
      profile: profiles.length === 1 ? (profiles[0] ?? null) : null,
    };
  }
  return null;
}

/** Share of the devices that data takes, by how many there are. Source: btrfs(5), profiles. */
const shares: ReadonlyMap<string, (devices: number) => number> = new Map<
  string,
  (devices: number) => number
>([
  ['single', () => 1],
  ['raid0', () => 1],
  ['dup', () => 1 / 2],
  ['raid1', () => 1 / 2],
  ['raid1c3', () => 1 / 3],
  ['raid1c4', () => 1 / 4],
  ['raid10', () => 1 / 2],
  ['raid5', (devices) => (devices - 1) / devices],
  ['raid6', (devices) => (devices - 2) / devices],
]);

/** What can be used at most; null for an unknown layout. */
export function btrfsUsable(profile: string | null, sizes: readonly number[]): number | null {
  const share = profile === null ? undefined : shares.get(profile);
  const sum = sizes.reduce((bytes, size) => bytes + size, 0);
  return share === undefined || sum === 0 ? null : Math.round(sum * share(sizes.length));
}
