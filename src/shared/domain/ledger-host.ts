import type { Ledger } from './fact.ts';
import { diskKinds, type Disk, type DiskKind, type Host, type Nic } from './host.ts';
import { describeHost } from './host-short-text.ts';
import { numberOf, subjectsOf, textOf, yesNoOf } from './ledger.ts';

/** Share of CPU and memory that is kept for the host itself when nobody says otherwise. */
export const defaultReserve = 0.1;

/** A total of the machine beside the limit of this process, and which of them the plan uses. */
export interface PlannedAmount {
  /** The smaller of the two; null when neither is known. */
  readonly planned: number | null;
  readonly machine: number | null;
  /** Null when there is no limit, or none that could be read. */
  readonly limit: number | null;
  /** Whether the limit of this process, not the machine, decides. */
  readonly limited: boolean;
}

/** The CPUs to plan with, and what bounds them. */
export function plannedCores(ledger: Ledger): PlannedAmount {
  return smaller(numberOf(ledger, 'cpu.threads'), numberOf(ledger, 'limits.cores'));
}

/** The memory to plan with in bytes, and what bounds it. */
export function plannedMemory(ledger: Ledger): PlannedAmount {
  return smaller(numberOf(ledger, 'memory.total'), numberOf(ledger, 'limits.memory'));
}

function smaller(machine: number | null, limit: number | null): PlannedAmount {
  const limited = limit !== null && (machine === null || limit < machine);
  return { planned: limited ? limit : machine, machine, limit, limited };
}

/**
 * The machine as the model uses it: totals of the machine, bounded by the limits of this process.
 * What the ledger does not know is null. Figures outside what a host file may state are taken as
 * unknown, so that a probed host can always be written and read back.
 */
export function hostFromLedger(ledger: Ledger): Host {
  const host: Host = {
    name: 'host',
    count: 1,
    cores: within(plannedCores(ledger).planned, Number.MIN_VALUE, 1e6),
    clockHz: within(numberOf(ledger, 'cpu.clock'), 1e6, 1e12),
    memoryBytes: within(plannedMemory(ledger).planned, 1e6, 1e18),
    disks: subjectsOf(ledger, 'disk')
      .map((name) => diskFrom(ledger, name))
      .filter((disk) => disk !== null)
      .slice(0, mostDevices),
    nics: nicsFrom(ledger).slice(0, mostDevices),
    virtualization: {
      hardware: yesNoOf(ledger, 'virtualization.hardware'),
      usable: yesNoOf(ledger, 'virtualization.usable'),
      hypervisor: hypervisorFrom(ledger),
    },
    operatingSystem: textOf(ledger, 'system.operating-system')?.slice(0, 300) ?? null,
    reserve: { cpu: defaultReserve, memory: defaultReserve },
    cpuOvercommit: 1,
  };
  return { ...host, name: nameFrom(ledger, host) };
}

const mostDevices = 1000;

function within(value: number | null, low: number, high: number): number | null {
  return value !== null && value >= low && value <= high ? value : null;
}

function nameFrom(ledger: Ledger, host: Host): string {
  const parts = [textOf(ledger, 'cpu.model'), describeHost({ ...host, disks: [], nics: [] })];
  const name = parts.filter((part) => part !== null && part !== '').join(', ');
  return name.trim().slice(0, 200).trim() || 'host';
}

function hypervisorFrom(ledger: Ledger): string | null {
  const hypervisor = textOf(ledger, 'virtualization.hypervisor');
  return hypervisor === null || hypervisor === 'none' ? null : hypervisor.slice(0, 100);
}

/** Null for a removable disk: its space is not the machine's. */
function diskFrom(ledger: Ledger, name: string): Disk | null {
  if (yesNoOf(ledger, 'disk.removable', name) === true) return null;
  const kind = textOf(ledger, 'disk.kind', name);
  return {
    name: deviceName(name),
    kind: diskKinds.find((known): known is DiskKind => known === kind) ?? 'unknown',
    sizeBytes: within(numberOf(ledger, 'disk.size', name), 0, 1e18),
    freeBytes: within(numberOf(ledger, 'disk.free', name), 0, 1e18),
    operationsPerSecond: null,
    throughputBytesPerSecond: null,
    latencySeconds: null,
  };
}

/** Real and paravirtual interfaces; a machine that shows none, such as a container, has its software ones. */
function nicsFrom(ledger: Ledger): readonly Nic[] {
  const names = subjectsOf(ledger, 'network');
  const isSoftware = (name: string): boolean => textOf(ledger, 'network.kind', name) === 'software';
  const devices = names.filter((name) => !isSoftware(name));
  const connected = names.filter((name) => textOf(ledger, 'network.state', name) === 'up');
  return (devices.length > 0 ? devices : connected).map((name) => ({
    name: deviceName(name),
    virtual: yesNoOf(ledger, 'network.virtual', name),
    bitsPerSecond: within(numberOf(ledger, 'network.speed', name), 0, 1e18),
    latencySeconds: null,
  }));
}

function deviceName(name: string): string {
  return name.trim().slice(0, 200).trim() || 'device';
}
