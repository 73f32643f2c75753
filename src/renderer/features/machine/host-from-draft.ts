import type { ParsedHostInput } from '../../../shared/domain/host/host-document.ts';
import { settledHost, withLocks } from '../../../shared/domain/host/host-edit.ts';
import { devicePath } from '../../../shared/domain/host/host-fields.ts';
import {
  lockPaths,
  virtualizationState,
  type DiskDraft,
  type HostDraft,
  type NicDraft,
  type VirtualizationState,
} from './host-draft.ts';
import {
  diskFields,
  hostFields,
  nicFields,
  read,
  type DiskField,
  type NumberField,
} from './number-field.ts';

type StoredDisk = ParsedHostInput['disks'][number];
type StoredNic = ParsedHostInput['nics'][number];

const newDisk = {
  sizeBytes: null,
  freeBytes: null,
  operationsPerSecond: null,
  throughputBytesPerSecond: null,
  latencySeconds: null,
} as const;
const newNic = { virtual: null, bitsPerSecond: null, latencySeconds: null } as const;

function diskFrom(typed: DiskDraft, stored: StoredDisk | undefined): StoredDisk {
  const { figures, kind, role } = typed;
  const name = typed.name.trim();
  const { role: _, ...before }: StoredDisk = stored ?? { ...newDisk, name, kind };
  const value = <Key extends DiskField>(key: Key) =>
    read(figures[key], diskFields[key], before[key]);
  return {
    ...before,
    name,
    kind,
    ...(role === '' ? {} : { role }),
    freeBytes: value('freeBytes'),
    operationsPerSecond: value('operationsPerSecond'),
    throughputBytesPerSecond: value('throughputBytesPerSecond'),
    latencySeconds: value('latencySeconds'),
  };
}

function nicFrom(typed: NicDraft, stored: StoredNic | undefined): StoredNic {
  const name = typed.name.trim();
  const { role: _, ...before }: StoredNic = stored ?? { ...newNic, name };
  const { role, virtual } = typed;
  const { bitsPerSecond, latencySeconds } = typed.figures;
  return {
    ...before,
    name,
    virtual: virtual === '' ? null : virtual === 'yes',
    ...(role === '' ? {} : { role }),
    bitsPerSecond: read(bitsPerSecond, nicFields.bitsPerSecond, before.bitsPerSecond),
    latencySeconds: read(latencySeconds, nicFields.latencySeconds, before.latencySeconds),
  };
}

/** The locks the form shows, and those of fields that it does not show. */
function locksFrom(draft: HostDraft, stored: ParsedHostInput): readonly string[] {
  const formPaths = new Set<string>([
    ...Object.values(lockPaths),
    ...stored.disks.flatMap(({ name }) =>
      Object.keys(diskFields).map((field) => devicePath('disks', name, field)),
    ),
    ...stored.nics.flatMap(({ name }) =>
      Object.keys(nicFields).map((field) => devicePath('nics', name, field)),
    ),
  ]);
  return [
    ...(stored.locks ?? []).filter((path) => !formPaths.has(path)),
    ...draft.locked.map((field) => lockPaths[field]),
    ...draft.disks.flatMap(({ name, locked }) =>
      locked.map((field) => devicePath('disks', name.trim(), field)),
    ),
    ...draft.nics.flatMap(({ name, locked }) =>
      locked.map((field) => devicePath('nics', name.trim(), field)),
    ),
  ];
}

/**
 * The host the form states; only for a form whose fields are all acceptable. A figure that was typed
 * settles what readings said against each other.
 */
export function fromHostDraft(draft: HostDraft, stored: ParsedHostInput): ParsedHostInput {
  const { host } = draft;
  const required = (typed: string, field: NumberField, before: number): number =>
    read(typed, field, before) ?? before;
  const { threadsPerCore: _, efficiencyCores: __, ...rest } = stored;
  const threadsPerCore = read(
    host.threadsPerCore,
    hostFields.threadsPerCore,
    stored.threadsPerCore ?? null,
  );
  const efficiencyCores = read(
    host.efficiencyCores,
    hostFields.efficiencyCores,
    stored.efficiencyCores ?? null,
  );
  const edited: ParsedHostInput = {
    ...rest,
    ...(threadsPerCore === null ? {} : { threadsPerCore }),
    ...(efficiencyCores === null ? {} : { efficiencyCores }),
    name: draft.name.trim() === '' ? stored.name : draft.name.trim(),
    count: Math.round(required(host.count, hostFields.count, stored.count)),
    cores: read(host.cores, hostFields.cores, stored.cores),
    clockHz: read(host.clockHz, hostFields.clockHz, stored.clockHz),
    memoryBytes: read(host.memoryBytes, hostFields.memoryBytes, stored.memoryBytes),
    reserve: {
      cpu: required(host.reserveCpu, hostFields.reserveCpu, stored.reserve.cpu),
      memory: required(host.reserveMemory, hostFields.reserveMemory, stored.reserve.memory),
    },
    cpuOvercommit: required(host.cpuOvercommit, hostFields.cpuOvercommit, stored.cpuOvercommit),
    virtualization: virtualizationFrom(draft.virtualization, stored.virtualization),
    disks: draft.disks.map((disk) =>
      diskFrom(disk, disk.origin === null ? undefined : stored.disks[disk.origin]),
    ),
    nics: draft.nics.map((nic) =>
      nicFrom(nic, nic.origin === null ? undefined : stored.nics[nic.origin]),
    ),
  };
  return withLocks(settledHost(stored, edited), locksFrom(draft, stored));
}

/** What the hardware has and its user may use, from one word; what the word did not change stays. */
function virtualizationFrom(
  typed: VirtualizationState,
  stored: ParsedHostInput['virtualization'],
): ParsedHostInput['virtualization'] {
  if (typed === virtualizationState(stored)) return stored;
  const of = {
    unknown: { hardware: null, usable: null },
    usable: { hardware: true, usable: true },
    closed: { hardware: true, usable: false },
    absent: { hardware: false, usable: false },
  } as const;
  return { ...stored, ...of[typed] };
}
