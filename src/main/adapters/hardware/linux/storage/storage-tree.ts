import type { BlockDevice } from './block-devices.ts';

/** The block devices of a machine, by what lies on what. */
export interface StorageTree {
  /** Disks of the machine; one that several ways lead to is one disk. */
  readonly disks: readonly BlockDevice[];
  readonly devices: readonly BlockDevice[];
}

/** How a device is named where it is used: by its number, or by its name. */
export interface DeviceReference {
  readonly number?: string;
  readonly name?: string;
}

/** Arranges the devices; the ways to a multipath device are no disks beside it. */
export function storageTree(devices: readonly BlockDevice[]): StorageTree {
  const ways = new Set(devices.flatMap(({ form, below }) => (form === 'multipath' ? below : [])));
  const disks = devices.filter(
    ({ form, name }) => form === 'multipath' || (form === 'disk' && !ways.has(name)),
  );
  return { disks, devices };
}

/** The device that a number or name belongs to, as a whole or as one of its partitions. */
export function deviceOf(tree: StorageTree, { number, name }: DeviceReference): BlockDevice | null {
  return (
    tree.devices.find(
      (device) =>
        (number !== undefined && device.numbers.has(number)) ||
        (name !== undefined && device.names.has(name)),
    ) ?? null
  );
}

/** The disks below a device, through any number of layers. */
export function disksBelow(
  tree: StorageTree,
  device: BlockDevice,
  seen: ReadonlySet<string> = new Set(),
): readonly BlockDevice[] {
  if (device.form !== 'stacked') return tree.disks.includes(device) ? [device] : [];
  if (seen.has(device.name)) return [];
  const deeper = new Set([...seen, device.name]);
  const disks = device.below.flatMap((name) => {
    const below = deviceOf(tree, { name });
    return below === null ? [] : disksBelow(tree, below, deeper);
  });
  return [...new Set(disks)];
}

/**
 * What carries a device: its one disk, or the topmost layer that joins several devices into one, for
 * instance an array below a logical volume. Null when nothing is known below.
 */
export function carrierOf(tree: StorageTree, device: BlockDevice): BlockDevice | null {
  const disks = disksBelow(tree, device);
  if (disks.length < 2) return disks[0] ?? null;
  let layer = device;
  while (layer.below.length === 1) {
    const next = deviceOf(tree, { name: layer.below[0] ?? '' });
    if (next === null) break;
    layer = next;
  }
  return layer;
}
