import { inBatches } from '../batches.ts';
import type { FileRoot } from '../file-root.ts';

/** One whole disk, with the devices that are built from it. */
export interface BlockDevice {
  readonly name: string;
  readonly bytes: number;
  /** Device numbers of the disk and its partitions. */
  readonly numbers: ReadonlySet<string>;
  /** Names of the disk and its partitions. */
  readonly names: ReadonlySet<string>;
}

/** A device made of others, for instance a logical volume or a software RAID. */
export interface StackedDevice {
  readonly number: string;
  /** Names it goes by: `dm-0`, and `/dev/mapper`'s. */
  readonly names: ReadonlySet<string>;
  /** Names of the devices below. */
  readonly below: readonly string[];
}

const stacked = /^(?:dm-\d+|md\d+|md_\w+|bcache\d+)$/;
const notDisks = /^(?:loop|ram|zram|sr|fd|nbd|mtdblock|drbd)\d+|^mmcblk\d+(?:boot\d+|rpmb)$/;
const plausibleName = /^[\w!.-]{1,64}$/;

/** The size in `/sys/block` is always in units of 512 bytes, whatever the disk's own sector is. */
const sectorBytes = 512;

/** What `/sys/block` lists: whole disks that have a size, and devices made of them. */
export interface BlockDevices {
  readonly disks: readonly BlockDevice[];
  readonly stacked: readonly StackedDevice[];
}

export async function readBlockDevices(
  files: FileRoot,
  names: readonly string[],
): Promise<BlockDevices> {
  const plausible = names.filter((name) => plausibleName.test(name));
  const disks = await inBatches(
    plausible.filter((name) => !stacked.test(name) && !notDisks.test(name)),
    (name) => readDisk(files, name),
  );
  const above = await inBatches(
    plausible.filter((name) => stacked.test(name)),
    (name) => readStacked(files, name),
  );
  return {
    disks: disks
      .filter((disk) => disk !== null)
      .sort((left, right) => naturalOrder.compare(left.name, right.name)),
    stacked: above.filter((device) => device !== null),
  };
}

const naturalOrder = new Intl.Collator('en', { numeric: true });

async function readDisk(files: FileRoot, name: string): Promise<BlockDevice | null> {
  const folder = `/sys/block/${name}`;
  const [size, number, hidden, inside] = await Promise.all([
    files.read(`${folder}/size`),
    files.read(`${folder}/dev`),
    files.read(`${folder}/hidden`),
    files.list(folder),
  ]);
  const sectors = size.ok && /^\d{1,16}$/.test(size.value.trim()) ? Number(size.value) : 0;
  if (sectors === 0 || (hidden.ok && hidden.value.trim() === '1')) return null;
  const partitions = (inside.ok ? inside.value : []).filter(
    (one) => one.startsWith(name) && /^p?\d{1,4}$/.test(one.slice(name.length)),
  );
  const partitionNumbers = await Promise.all(
    partitions.map((partition) => files.read(`${folder}/${partition}/dev`)),
  );
  const numbers = [number, ...partitionNumbers].flatMap((read) =>
    read.ok ? [read.value.trim()] : [],
  );
  return {
    name,
    bytes: sectors * sectorBytes,
    numbers: new Set(numbers),
    names: new Set([name, ...partitions]),
  };
}

async function readStacked(files: FileRoot, name: string): Promise<StackedDevice | null> {
  const folder = `/sys/block/${name}`;
  const [number, below, mapped] = await Promise.all([
    files.read(`${folder}/dev`),
    files.list(`${folder}/slaves`),
    files.read(`${folder}/dm/name`),
  ]);
  if (!number.ok || !below.ok) return null;
  const names = new Set([name, ...(mapped.ok ? [mapped.value.trim()] : [])]);
  return { number: number.value.trim(), names, below: below.value };
}

/** The whole disks below a device number or name, through any number of layers. */
export function disksBelow(
  devices: BlockDevices,
  device: { readonly number: string; readonly name: string },
  seen: ReadonlySet<string> = new Set(),
): readonly BlockDevice[] {
  const direct = devices.disks.filter(
    (disk) => disk.numbers.has(device.number) || disk.names.has(device.name),
  );
  if (direct.length > 0) return direct;
  const layer = devices.stacked.find(
    (one) => one.number === device.number || one.names.has(device.name),
  );
  if (layer === undefined || seen.has(layer.number)) return [];
  const deeper = new Set([...seen, layer.number]);
  const disks = layer.below.flatMap((name) => disksBelow(devices, { number: '', name }, deeper));
  return [...new Set(disks)];
}
