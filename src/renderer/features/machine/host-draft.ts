import type { ParsedHostInput } from '../../../shared/domain/host/host-document.ts';
import { devicePath } from '../../../shared/domain/host/host-fields.ts';
import type { DeviceRole, DiskKind } from '../../../shared/domain/host/host.ts';
import {
  diskFields,
  hostFields,
  isAcceptable,
  fieldText,
  nicFields,
  type DiskField,
  type HostField,
  type NicField,
  type NumberField,
  type StatedFigure,
} from './number-field.ts';

/** Fields of the host as a whole that a probe can read, and so can be locked, with their paths. */
export const lockPaths = {
  cores: 'cores',
  threadsPerCore: 'threadsPerCore',
  efficiencyCores: 'efficiencyCores',
  clockHz: 'clockHz',
  memoryBytes: 'memoryBytes',
  usable: 'virtualization.usable',
} as const;
export type LockableField = keyof typeof lockPaths;

/** A disk or a network interface as it is typed. */
export interface DeviceDraft<Field extends string> {
  /** Stays the same while the name is typed. */
  readonly id: string;
  /** Place in the stored host; null for one that was added. */
  readonly origin: number | null;
  readonly name: string;
  readonly figures: { readonly [Key in Field]: string };
  /** What it is kept for; empty where nobody said. */
  readonly role: DeviceRole | '';
  /** Fields that reading the machine again does not change. */
  readonly locked: readonly Field[];
}

export interface DiskDraft extends DeviceDraft<DiskField> {
  readonly kind: DiskKind;
}
export interface NicDraft extends DeviceDraft<NicField> {
  readonly virtual: '' | 'yes' | 'no';
}

/** Whether virtual machines can run on the host: the hardware, and whether it is open to its user. */
export const virtualizationStates = ['unknown', 'usable', 'closed', 'absent'] as const;
export type VirtualizationState = (typeof virtualizationStates)[number];

/** What a host says of its virtualization in one word. */
export function virtualizationState({
  hardware,
  usable,
}: ParsedHostInput['virtualization']): VirtualizationState {
  if (usable === true) return 'usable';
  if (usable === null) return 'unknown';
  return hardware === true ? 'closed' : 'absent';
}

export interface HostDraft {
  readonly name: string;
  readonly virtualization: VirtualizationState;
  readonly host: { readonly [Key in HostField]: string };
  readonly locked: readonly LockableField[];
  readonly disks: readonly DiskDraft[];
  readonly nics: readonly NicDraft[];
}

function fieldTexts<Key extends string>(
  fields: Readonly<Record<Key, NumberField>>,
  values: { readonly [Name in NoInfer<Key>]: StatedFigure },
): { readonly [Name in Key]: string } {
  const keys = Object.keys(fields) as Key[];
  return Object.fromEntries(
    keys.map((key) => [key, fieldText(values[key], fields[key])]),
  ) as Record<Key, string>;
}

function lockedOf<Field extends string>(
  fields: Readonly<Record<Field, unknown>>,
  locks: ReadonlySet<string>,
  path: (field: Field) => string,
): readonly Field[] {
  return (Object.keys(fields) as Field[]).filter((field) => locks.has(path(field)));
}

/** The stored host as the form shows it. */
export function toHostDraft(host: ParsedHostInput): HostDraft {
  const locks = new Set(host.locks);
  return {
    name: host.name,
    virtualization: virtualizationState(host.virtualization),
    host: fieldTexts(hostFields, {
      count: host.count,
      cores: host.cores,
      threadsPerCore: host.threadsPerCore ?? null,
      efficiencyCores: host.efficiencyCores ?? null,
      clockHz: host.clockHz,
      memoryBytes: host.memoryBytes,
      reserveCpu: host.reserve.cpu,
      reserveMemory: host.reserve.memory,
      cpuOvercommit: host.cpuOvercommit,
    }),
    locked: lockedOf(lockPaths, locks, (field) => lockPaths[field]),
    disks: host.disks.map((disk, index) => ({
      id: `disk-${index}`,
      origin: index,
      name: disk.name,
      kind: disk.kind,
      role: disk.role ?? '',
      figures: fieldTexts(diskFields, disk),
      locked: lockedOf(diskFields, locks, (field) => devicePath('disks', disk.name, field)),
    })),
    nics: host.nics.map((nic, index) => ({
      id: `nic-${index}`,
      origin: index,
      name: nic.name,
      virtual: nic.virtual === null ? '' : nic.virtual ? 'yes' : 'no',
      role: nic.role ?? '',
      figures: fieldTexts(nicFields, nic),
      locked: lockedOf(nicFields, locks, (field) => devicePath('nics', nic.name, field)),
    })),
  };
}

/** An id and a name that no device of the list has yet. */
function unused(stem: string, devices: readonly { readonly id: string; readonly name: string }[]) {
  const taken = new Set(devices.flatMap(({ id, name }) => [id, name]));
  let number = devices.length;
  while (taken.has(`${stem}${number}`) || taken.has(`new-${number}`)) number += 1;
  return { id: `new-${number}`, name: `${stem}${number}` };
}

/** The form with one more disk, of which nothing is known. */
export function withNewDisk(draft: HostDraft): HostDraft {
  const none = fieldTexts(diskFields, {
    freeBytes: null,
    operationsPerSecond: null,
    throughputBytesPerSecond: null,
    latencySeconds: null,
  });
  const device = { ...unused('disk', draft.disks), origin: null, role: '', locked: [] } as const;
  return { ...draft, disks: [...draft.disks, { ...device, kind: 'unknown', figures: none }] };
}

/** The form with one more network interface, of which nothing is known. */
export function withNewNic(draft: HostDraft): HostDraft {
  const none = fieldTexts(nicFields, { bitsPerSecond: null, latencySeconds: null });
  const device = { ...unused('nic', draft.nics), origin: null, role: '', locked: [] } as const;
  return { ...draft, nics: [...draft.nics, { ...device, virtual: '', figures: none }] };
}

/** A list with one thing in it or, if it was there, without it. */
export function toggled<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}

/** A list that has one thing in it. */
export function including<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.includes(item) ? list : [...list, item];
}

/** Whether a device's name can be told from the others'. */
export function isNamed(name: string, others: readonly { readonly name: string }[]): boolean {
  const trimmed = name.trim();
  return trimmed !== '' && others.filter((one) => one.name.trim() === trimmed).length <= 1;
}

/** Whether there are as many cores as are said to be efficiency cores. */
export function hasRoomForEfficiency({ host }: HostDraft): boolean {
  return host.cores.trim() === '' || Number(host.efficiencyCores) <= Number(host.cores);
}

/** Whether every field of the form is acceptable, so that it can be saved. */
export function isComplete(draft: HostDraft): boolean {
  const all = (
    fields: Readonly<Record<string, NumberField>>,
    typed: Readonly<Record<string, string>>,
  ): boolean =>
    Object.entries(fields).every(([key, field]) => isAcceptable(typed[key] ?? '', field));
  return (
    all(hostFields, draft.host) &&
    hasRoomForEfficiency(draft) &&
    draft.disks.every((disk) => all(diskFields, disk.figures) && isNamed(disk.name, draft.disks)) &&
    draft.nics.every((nic) => all(nicFields, nic.figures) && isNamed(nic.name, draft.nics))
  );
}
