import { text, type Language, type Text } from '../../base/text.ts';
import { displayUnits, type DisplayUnit } from '../../units/display-unit.ts';
import { formatNumber } from '../../units/format-number.ts';
import { formatQuantity, formatRange } from '../../units/format.ts';
import { factKind, type FactKey } from './fact-catalogue.ts';
import type { ParsedHostInput } from './host-document.ts';
import type { DeviceRole } from './host.ts';

type Disk = ParsedHostInput['disks'][number];
type Nic = ParsedHostInput['nics'][number];

/** What a field of a host may hold; null is unknown. */
export type HostValue =
  | string
  | number
  | boolean
  | { readonly low: number; readonly high: number }
  | null;

/** How a field of a host is shown. */
export interface HostFieldKind {
  readonly label: Text;
  readonly unit: DisplayUnit | 'text' | 'yes-no' | 'disk-kind' | 'device-role' | 'hypervisor';
}

/** One field of one host, under a path such as `cores` or `disks[sda].freeBytes`. */
export interface HostField extends HostFieldKind {
  readonly path: string;
  /** The disk or network interface it belongs to. */
  readonly device: { readonly kind: 'disk' | 'nic'; readonly name: string } | null;
  readonly value: HostValue;
}

const kind = (unit: HostFieldKind['unit'], en: string, zh: string): HostFieldKind => ({
  label: text(en, zh),
  unit,
});

/** Fields that a probe of the machine can fill. */
export const probedFields = {
  cores: kind('cores', 'CPU cores', 'CPU 核数'),
  threadsPerCore: kind('number', 'Hardware threads per core', '每核硬件线程数'),
  efficiencyCores: kind('cores', 'Efficiency cores', '能效核数'),
  clockHz: kind('hertz', 'Clock', '主频'),
  memoryBytes: kind('bytes', 'Memory', '内存'),
  operatingSystem: kind('text', 'Operating system', '操作系统'),
} as const;

export const virtualizationFields = {
  hardware: kind('yes-no', 'Hardware virtualization', '硬件虚拟化'),
  usable: kind('yes-no', 'Hardware virtualization usable', '硬件虚拟化可用'),
  hypervisor: kind('hypervisor', 'Hypervisor underneath', '底层 Hypervisor'),
} as const;

export const diskFieldKinds = {
  kind: kind('disk-kind', 'Kind', '类型'),
  sizeBytes: kind('bytes', 'Size', '容量'),
  freeBytes: kind('bytes', 'Free space', '可用空间'),
  operationsPerSecond: kind('operations/s', 'Raw IOPS at 4 KiB', '原始 IOPS（4 KiB）'),
  throughputBytesPerSecond: kind('bytes/s', 'Throughput', '吞吐量'),
  latencySeconds: kind('seconds', 'Latency', '延迟'),
  role: kind('device-role', 'Role', '用途'),
} as const satisfies Partial<Record<keyof Disk, HostFieldKind>>;

export const nicFieldKinds = {
  virtual: kind('yes-no', 'Virtual', '虚拟'),
  bitsPerSecond: kind('bits/s', 'Bandwidth', '带宽'),
  latencySeconds: kind('seconds', 'Latency', '延迟'),
  role: kind('device-role', 'Role', '用途'),
} as const satisfies Partial<Record<keyof Nic, HostFieldKind>>;

const own = {
  count: kind('number', 'Machines', '台数'),
  'reserve.cpu': kind('percent', 'CPU kept for the host', '为主机预留 CPU'),
  'reserve.memory': kind('percent', 'Memory kept for the host', '为主机预留内存'),
  cpuOvercommit: kind('number', 'CPU overcommit ratio', 'CPU 超分比'),
} as const;

/** The path of a field of a device, for instance `disks[sda].freeBytes`. */
export function devicePath(list: 'disks' | 'nics', name: string, field: string): string {
  return `${list}[${name}].${field}`;
}

function keysOf<Fields extends object>(fields: Fields): readonly (keyof Fields & string)[] {
  return Object.keys(fields) as (keyof Fields & string)[];
}

/** Every field of a host that can be compared, in the order in which they are shown. */
export function fieldsOf(host: ParsedHostInput): readonly HostField[] {
  const { virtualization, reserve } = host;
  const ownValues = {
    count: host.count,
    'reserve.cpu': reserve.cpu,
    'reserve.memory': reserve.memory,
    cpuOvercommit: host.cpuOvercommit,
  };
  return [
    ...keysOf(probedFields).map((path) => ({
      ...probedFields[path],
      path,
      device: null,
      value: host[path] ?? null,
    })),
    ...keysOf(virtualizationFields).map((name) => ({
      ...virtualizationFields[name],
      path: `virtualization.${name}`,
      device: null,
      value: virtualization[name],
    })),
    ...keysOf(own).map((path) => ({ ...own[path], path, device: null, value: ownValues[path] })),
    ...host.disks.flatMap((disk) =>
      keysOf(diskFieldKinds).map((name) => ({
        ...diskFieldKinds[name],
        path: devicePath('disks', disk.name, name),
        device: { kind: 'disk' as const, name: disk.name },
        value: disk[name] ?? null,
      })),
    ),
    ...host.nics.flatMap((nic) =>
      keysOf(nicFieldKinds).map((name) => ({
        ...nicFieldKinds[name],
        path: devicePath('nics', nic.name, name),
        device: { kind: 'nic' as const, name: nic.name },
        value: nic[name] ?? null,
      })),
    ),
  ];
}

/** What a device is kept for. */
export const deviceRoleWords: Readonly<Record<DeviceRole, Text>> = {
  data: text('workloads', '工作负载'),
  system: text('the system of the host', '主机系统'),
  spare: text('a spare', '备用'),
};

const roleNotStated = text('not stated', '未说明');
const unknown = text('unknown', '未知');
const noneFound = text('none found', '未发现');
const yesNo = { yes: text('yes', '是'), no: text('no', '否') } as const;

const notThere: Readonly<Partial<Record<HostFieldKind['unit'], Text>>> = {
  hypervisor: noneFound,
  'device-role': roleNotStated,
};

/** A value of a field as people read it; unknown is said. */
export function hostValueText(
  value: HostValue,
  unit: HostFieldKind['unit'],
  language: Language,
): string {
  if (value === null) return (notThere[unit] ?? unknown)[language];
  if (typeof value === 'boolean') return yesNo[value ? 'yes' : 'no'][language];
  if (typeof value === 'string') {
    return wordsOf(unit)?.[value]?.[language] ?? value;
  }
  const display = isDisplayUnit(unit) ? unit : 'number';
  if (typeof value === 'number') {
    return display === 'number' ? formatNumber(value) : formatQuantity(value, display, language);
  }
  return formatRange(value.low, value.high, display, language);
}

function wordsOf(unit: HostFieldKind['unit']): Readonly<Record<string, Text>> | undefined {
  if (unit === 'device-role') return deviceRoleWords;
  return unit === 'disk-kind' ? factKind('disk.kind' satisfies FactKey)?.values : undefined;
}

function isDisplayUnit(unit: HostFieldKind['unit']): unit is DisplayUnit {
  return displayUnits.some((known) => known === unit);
}
