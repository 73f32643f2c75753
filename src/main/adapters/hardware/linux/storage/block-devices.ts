import { inBatches } from '../../batches.ts';
import { wholeNumber } from '../../fields.ts';
import type { FileRoot } from '../../file-root.ts';

/**
 * What a block device is: a `disk` of its own; the `multipath` device that stands for one disk seen
 * over several ways; or a device `stacked` on others, such as a logical volume, an array or a cache.
 */
export type BlockForm = 'disk' | 'multipath' | 'stacked';

/** One whole block device. */
export interface BlockDevice {
  readonly name: string;
  readonly form: BlockForm;
  readonly bytes: number;
  /** Device numbers of the device and its partitions. */
  readonly numbers: ReadonlySet<string>;
  /** Names of the device and its partitions, `/dev/mapper`'s among them. */
  readonly names: ReadonlySet<string>;
  /** Sizes of its partitions by name. */
  readonly partitions: ReadonlyMap<string, number>;
  /** Names of the devices directly below. */
  readonly below: readonly string[];
  /** Level of a software RAID, for instance `raid5`. */
  readonly level: string | null;
}

const stacked = /^(?:dm-\d+|md\d+|md_\w+|bcache\d+|drbd\d+)$/;

/**
 * Devices that are no disks of this machine: files and memory shown as disks, drives of other media,
 * and volumes that a file system, another machine or a network serves.
 */
const notDisks =
  /^(?:loop|ram|zram|sr|fd|nbd|mtdblock|zd|rbd|nullb|ublkb|md_d)\d+|^mmcblk\d+(?:boot\d+|rpmb|gp\d+)$/;
const plausibleName = /^[\w!.-]{1,64}$/;

/** The size in `/sys/block` is always in units of 512 bytes, whatever the disk's own sector is. */
const sectorBytes = 512;

const naturalOrder = new Intl.Collator('en', { numeric: true });

/** What `/sys/block` lists: disks that have a size, and devices made of them. */
export async function readBlockDevices(
  files: FileRoot,
  names: readonly string[],
): Promise<readonly BlockDevice[]> {
  const plausible = names.filter((name) => plausibleName.test(name) && !notDisks.test(name));
  const devices = await inBatches(plausible, (name) =>
    stacked.test(name) ? readStacked(files, name) : readDisk(files, name),
  );
  return devices
    .filter((device) => device !== null)
    .toSorted((left, right) => naturalOrder.compare(left.name, right.name));
}

async function readDisk(files: FileRoot, name: string): Promise<BlockDevice | null> {
  const hidden = await files.read(`/sys/block/${name}/hidden`);
  const isHidden = hidden.ok && hidden.value.trim() === '1';
  const parts = await readParts(files, name);
  if (parts.bytes === 0 || isHidden) return null;
  return { name, form: 'disk', ...parts, below: [], level: null };
}

async function readStacked(files: FileRoot, name: string): Promise<BlockDevice | null> {
  const folder = `/sys/block/${name}`;
  const [parts, below, mapped, kind, level] = await Promise.all([
    readParts(files, name),
    files.list(`${folder}/slaves`),
    files.read(`${folder}/dm/name`),
    files.read(`${folder}/dm/uuid`),
    files.read(`${folder}/md/level`),
  ]);
  if (parts.numbers.size === 0 || !below.ok) return null;
  const levelName = level.ok ? level.value.trim() : '';
  return {
    name,
    form: kind.ok && kind.value.startsWith('mpath-') ? 'multipath' : 'stacked',
    ...parts,
    names: new Set([...parts.names, ...(mapped.ok ? [mapped.value.trim()] : [])]),
    below: below.value,
    level: /^[a-z]{1,10}\d{0,3}$/.test(levelName) ? levelName : null,
  };
}

type Parts = Pick<BlockDevice, 'bytes' | 'numbers' | 'names' | 'partitions'>;

async function readParts(files: FileRoot, name: string): Promise<Parts> {
  const folder = `/sys/block/${name}`;
  const [bytes, number, inside] = await Promise.all([
    readSize(files, folder),
    files.read(`${folder}/dev`),
    files.list(folder),
  ]);
  const partitions = (inside.ok ? inside.value : []).filter(
    (one) => one.startsWith(name) && /^p?\d{1,4}$/.test(one.slice(name.length)),
  );
  const read = await inBatches(partitions, async (partition) => ({
    partition,
    size: await readSize(files, `${folder}/${partition}`),
    number: await files.read(`${folder}/${partition}/dev`),
  }));
  const numbers = [number, ...read.map((one) => one.number)].flatMap((one) =>
    one.ok ? [one.value.trim()] : [],
  );
  return {
    bytes,
    numbers: new Set(numbers),
    names: new Set([name, ...partitions]),
    partitions: new Map(read.map(({ partition, size }) => [partition, size])),
  };
}

async function readSize(files: FileRoot, folder: string): Promise<number> {
  const size = await files.read(`${folder}/size`);
  return ((size.ok ? wholeNumber(size.value) : null) ?? 0) * sectorBytes;
}
