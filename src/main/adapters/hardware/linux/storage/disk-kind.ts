import type { Confidence } from '../../../../../shared/domain/host/fact.ts';
import type { DiskKind } from '../../../../../shared/domain/host/host.ts';
import type { BlockForm } from './block-devices.ts';

/** What is known of a disk that tells its kind. */
export interface DiskSigns {
  readonly name: string;
  readonly form: BlockForm;
  readonly driver: string | null;
  readonly vendor: string | null;
  readonly model: string | null;
  readonly rotational: boolean | null;
  /** How an NVMe controller is reached: `pcie`, `tcp`, `rdma`, `fc`. */
  readonly transport: string | null;
  /** Where the device hangs in the kernel's tree. */
  readonly path: string | null;
  /** The system runs under a hypervisor. */
  readonly guest: boolean;
}

/** A kind, which file below the disk's folder it was read from, and how sure that is. */
export interface JudgedKind {
  readonly kind: DiskKind;
  readonly source: string;
  readonly trust: Confidence;
}

const virtualModels =
  /virtual|vbox|qemu|msft|microsoft nvme|persistentdisk|elastic block stor|instance storage|nvme_card|alibaba|^(?:\w+ )?(?:volume|blockvolume|sbs|iblock)$/i;
const virtualDrivers: ReadonlySet<string> = new Set([
  'virtio_blk',
  'xen-blkfront',
  'vbd',
  'hv_storvsc',
  'vmw_pvscsi',
]);

/** Makers of disks; any other vendor is one of controllers, arrays or bridges that speak for disks. */
const diskMakers =
  /^(?:seagate|hgst|hitachi|toshiba|wdc?|western|samsung|kioxia|micron|intel|sandisk|fujitsu|hynix|solidigm)\b/i;

/** Storage that a network or a bus for any device stands before. */
const remotePath = /\/(?:usb\d+|session\d+|rport-[\d:-]+|virtual\/nvme-fabrics)\//;

/**
 * What a disk is. A disk says whether it rotates; controllers, arrays, bridges and hypervisors that
 * speak for a disk say whatever they like, so behind them the kind is unknown, or virtual in a guest.
 */
export function judgeKind(signs: DiskSigns): JudgedKind {
  const { name, driver, model } = signs;
  if (signs.form === 'multipath') return unknown('dm/uuid');
  if (driver !== null && virtualDrivers.has(driver)) {
    return { kind: 'virtual', source: 'device/driver', trust: 'high' };
  }
  if (/^(?:vd|xvd)[a-z]/.test(name)) return { kind: 'virtual', source: '', trust: 'high' };
  if (name.startsWith('mmcblk')) return unknown('device/type');
  if (signs.path !== null && remotePath.test(signs.path)) return unknown('(path)');
  if (model !== null && virtualModels.test(model)) {
    return { kind: 'virtual', source: 'device/model', trust: 'medium' };
  }
  if (name.startsWith('nvme')) return nvmeKind(signs);
  if (signs.guest) return { kind: 'virtual', source: '/proc/cpuinfo', trust: 'medium' };
  return rotatingKind(signs);
}

function unknown(source: string): JudgedKind {
  return { kind: 'unknown', source, trust: 'low' };
}

function nvmeKind({ guest, transport }: DiskSigns): JudgedKind {
  if (transport !== null && transport !== 'pcie') return unknown('device/transport');
  if (guest) return { kind: 'virtual', source: '/proc/cpuinfo', trust: 'medium' };
  return transport === null
    ? { kind: 'nvme', source: '', trust: 'medium' }
    : { kind: 'nvme', source: 'device/transport', trust: 'high' };
}

function rotatingKind({ vendor, rotational }: DiskSigns): JudgedKind {
  const source = 'queue/rotational';
  if (rotational === null || vendor === null) return unknown(source);
  const kind = rotational ? 'hdd' : 'ssd';
  if (vendor === 'ATA') return { kind, source, trust: 'high' };
  return diskMakers.test(vendor) ? { kind, source, trust: 'medium' } : unknown(source);
}

/** Disks joined into one are as slow as the slowest kind among them, whatever caches lie before. */
export function joinedKind(kinds: readonly JudgedKind[]): JudgedKind {
  const source = 'members';
  const found = new Set(kinds.map(({ kind }) => kind));
  const [only] = kinds;
  if (only !== undefined && found.size === 1) {
    const isSure = kinds.every(({ trust }) => trust === 'high');
    return { kind: only.kind, source, trust: isSure ? 'high' : 'medium' };
  }
  if (found.has('unknown') || found.has('virtual') || found.size === 0) return unknown(source);
  return { kind: found.has('hdd') ? 'hdd' : 'ssd', source, trust: 'medium' };
}
