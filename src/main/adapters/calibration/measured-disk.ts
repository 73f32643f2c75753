import { readdirSync, readlinkSync, statSync } from 'node:fs';

/**
 * The whole disk that a folder lies on, named as the kernel names it; null where that cannot be
 * told, or where the file system lies on several.
 */
export function diskUnder(folder: string): string | null {
  if (process.platform !== 'linux') return null;
  try {
    const device = statSync(folder).dev;
    return wholeDisk(`${majorOf(device)}:${minorOf(device)}`, 0);
  } catch {
    return null;
  }
}

/** Device numbers as glibc packs them. Source: makedev(3). */
function majorOf(device: number): number {
  const wide = BigInt(device);
  return Number(((wide >> 8n) & 0xfffn) | ((wide >> 32n) & ~0xfffn));
}

function minorOf(device: number): number {
  const wide = BigInt(device);
  return Number((wide & 0xffn) | ((wide >> 12n) & ~0xffn));
}

const maxLayers = 8;

function wholeDisk(number: string, depth: number): string | null {
  if (depth > maxLayers) return null;
  const path = readlinkSync(`/sys/dev/block/${number}`);
  const name = /\/block\/([^/]+)/.exec(path)?.[1];
  if (name === undefined) return null;
  const below = path.includes('/virtual/block/') ? namesBelow(name) : [];
  if (below.length === 0) return name;
  const disks = new Set(below.map((one) => diskOfPartition(name, one, depth)));
  return disks.size === 1 ? ([...disks][0] ?? null) : null;
}

function namesBelow(name: string): readonly string[] {
  return readdirSync(`/sys/block/${name}/slaves`);
}

function diskOfPartition(above: string, name: string, depth: number): string | null {
  const path = readlinkSync(`/sys/block/${above}/slaves/${name}`);
  const disk = /\/block\/([^/]+)/.exec(path)?.[1];
  if (disk === undefined) return null;
  const isStacked = path.includes('/virtual/block/') && namesBelow(disk).length > 0;
  return isStacked ? stackedDisk(disk, depth + 1) : disk;
}

function stackedDisk(name: string, depth: number): string | null {
  if (depth > maxLayers) return null;
  const disks = new Set(namesBelow(name).map((one) => diskOfPartition(name, one, depth)));
  return disks.size === 1 ? ([...disks][0] ?? null) : null;
}
