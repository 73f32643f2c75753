import type { ParsedHostInput } from '../../../shared/domain/host-document.ts';

/** A number field of the host form: how it is scaled for display, and what may be typed. */
export interface NumberField {
  readonly factor: number;
  readonly low: number;
  readonly high: number;
  readonly required: boolean;
}

/** Fields of the host as a whole. Memory is typed in GiB, the clock in GHz, shares in percent. */
export const hostFields = {
  count: { factor: 1, low: 1, high: 100_000, required: true },
  cores: { factor: 1, low: 0.001, high: 1e6, required: false },
  clockHz: { factor: 1e9, low: 0.001, high: 1000, required: false },
  memoryBytes: { factor: 2 ** 30, low: 0.001, high: 1e8, required: false },
  reserveCpu: { factor: 0.01, low: 0, high: 95, required: true },
  reserveMemory: { factor: 0.01, low: 0, high: 95, required: true },
  cpuOvercommit: { factor: 1, low: 0.1, high: 100, required: true },
} as const satisfies Record<string, NumberField>;
export type HostField = keyof typeof hostFields;

/** Fields of each disk. */
export const diskFields = {
  freeBytes: { factor: 2 ** 30, low: 0, high: 9e8, required: false },
  operationsPerSecond: { factor: 1, low: 0, high: 1e9, required: false },
  throughputBytesPerSecond: { factor: 2 ** 20, low: 0, high: 1e9, required: false },
  latencySeconds: { factor: 1e-6, low: 0, high: 1e9, required: false },
} as const satisfies Record<string, NumberField>;
export type DiskField = keyof typeof diskFields;

/** Fields of each network interface. */
export const nicFields = {
  bitsPerSecond: { factor: 1e9, low: 0, high: 1e6, required: false },
  latencySeconds: { factor: 1e-6, low: 0, high: 1e9, required: false },
} as const satisfies Record<string, NumberField>;
export type NicField = keyof typeof nicFields;

export interface HostDraft {
  readonly name: string;
  readonly usable: '' | 'yes' | 'no';
  readonly host: { readonly [Key in HostField]: string };
  readonly disks: readonly ({ readonly name: string } & { readonly [Key in DiskField]: string })[];
  readonly nics: readonly ({ readonly name: string } & { readonly [Key in NicField]: string })[];
}

/** A figure a host file may hold: a number, a range, or nothing. */
export type StatedFigure = number | { readonly low: number; readonly high: number } | null;

/** Enough to type with; a field left as it is keeps every digit of what is stored. */
const shownDigits = 6;

function shown(value: StatedFigure, field: NumberField): string {
  if (typeof value !== 'number') return '';
  return String(Number((value / field.factor).toPrecision(shownDigits)));
}

/** The stored host as the form shows it. A range shows as empty; leaving it so keeps it. */
export function toHostDraft(host: ParsedHostInput): HostDraft {
  const { usable } = host.virtualization;
  const values: { readonly [Key in HostField]: number | null } = {
    count: host.count,
    cores: host.cores,
    clockHz: host.clockHz,
    memoryBytes: host.memoryBytes,
    reserveCpu: host.reserve.cpu,
    reserveMemory: host.reserve.memory,
    cpuOvercommit: host.cpuOvercommit,
  };
  const texts = Object.entries(hostFields).map(([key, field]) => [
    key,
    shown(values[key as HostField], field),
  ]);
  return {
    name: host.name,
    usable: usable === null ? '' : usable ? 'yes' : 'no',
    host: Object.fromEntries(texts) as HostDraft['host'],
    disks: host.disks.map((disk) => ({
      name: disk.name,
      freeBytes: shown(disk.freeBytes, diskFields.freeBytes),
      operationsPerSecond: shown(disk.operationsPerSecond, diskFields.operationsPerSecond),
      throughputBytesPerSecond: shown(
        disk.throughputBytesPerSecond,
        diskFields.throughputBytesPerSecond,
      ),
      latencySeconds: shown(disk.latencySeconds, diskFields.latencySeconds),
    })),
    nics: host.nics.map((nic) => ({
      name: nic.name,
      bitsPerSecond: shown(nic.bitsPerSecond, nicFields.bitsPerSecond),
      latencySeconds: shown(nic.latencySeconds, nicFields.latencySeconds),
    })),
  };
}

/** Whether a text may stand in a field. */
export function isAcceptable(typed: string, field: NumberField): boolean {
  if (typed.trim() === '') return !field.required;
  const value = Number(typed);
  return value >= field.low && value <= field.high;
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
    draft.disks.every((disk) => all(diskFields, disk)) &&
    draft.nics.every((nic) => all(nicFields, nic))
  );
}

/** The number typed, scaled back; what was stored when the field shows the same as before. */
function read<Stored extends StatedFigure>(
  typed: string,
  field: NumberField,
  stored: Stored,
): Stored | number | null {
  if (typed === shown(stored, field)) return stored;
  if (typed.trim() === '') return null;
  return Number((Number(typed) * field.factor).toPrecision(12));
}

/** The host the form states; only for a form whose fields are all acceptable. */
export function fromHostDraft(draft: HostDraft, stored: ParsedHostInput): ParsedHostInput {
  const { host } = draft;
  const required = (typed: string, field: NumberField, before: number): number =>
    read(typed, field, before) ?? before;
  return {
    ...stored,
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
    virtualization: {
      ...stored.virtualization,
      usable: draft.usable === '' ? null : draft.usable === 'yes',
    },
    disks: stored.disks.map((disk, index) => {
      const typed = draft.disks[index];
      if (typed === undefined) return disk;
      return {
        ...disk,
        freeBytes: read(typed.freeBytes, diskFields.freeBytes, disk.freeBytes),
        operationsPerSecond: read(
          typed.operationsPerSecond,
          diskFields.operationsPerSecond,
          disk.operationsPerSecond,
        ),
        throughputBytesPerSecond: read(
          typed.throughputBytesPerSecond,
          diskFields.throughputBytesPerSecond,
          disk.throughputBytesPerSecond,
        ),
        latencySeconds: read(typed.latencySeconds, diskFields.latencySeconds, disk.latencySeconds),
      };
    }),
    nics: stored.nics.map((nic, index) => {
      const typed = draft.nics[index];
      if (typed === undefined) return nic;
      return {
        ...nic,
        bitsPerSecond: read(typed.bitsPerSecond, nicFields.bitsPerSecond, nic.bitsPerSecond),
        latencySeconds: read(typed.latencySeconds, nicFields.latencySeconds, nic.latencySeconds),
      };
    }),
  };
}
