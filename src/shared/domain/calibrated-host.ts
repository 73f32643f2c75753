import type { Calibration, CalibrationMeasure, Measurement } from './calibration.ts';
import { measurementOf } from './calibration.ts';
import type { KnownFact, Ledger, LedgerEntry } from './fact.ts';
import { withoutDispute } from './disputed-figure.ts';
import type { Disk, Host } from './host.ts';
import { ledgerEntry, numberOf, textOf } from './ledger.ts';
import { point, type Range } from './range.ts';

/**
 * What tells one machine from another as far as a calibration goes, without saying whose it is:
 * processor, logical CPUs and memory of the machine, whatever the limits of this process.
 */
export function machineIdentity(ledger: Ledger): string {
  const memory = numberOf(ledger, 'memory.total');
  const parts = [
    textOf(ledger, 'cpu.model') ?? 'unknown processor',
    `${numberOf(ledger, 'cpu.threads') ?? '?'} CPUs`,
    `${memory === null ? '?' : Math.round(memory / 2 ** 30)} GiB`,
  ];
  return parts.join(', ');
}

/**
 * A measured figure as an uncertain number: its median, as sure as its confidence interval. Single
 * samples spread wider, but the model asks for what the device does typically.
 */
export function measuredRange(measurement: Measurement): Range {
  const { low, median, high } = measurement;
  return low < high ? { low, high, mode: median, distribution: 'triangular' } : point(median);
}

/**
 * The host with what was measured on it in place of what nobody knew: its clock, and the raw figures
 * of the disk that was measured. A machine that has only one disk has measured that one.
 */
export function calibratedHost(host: Host, calibration: Calibration): Host {
  const clock = measurementOf(calibration, 'clock');
  return {
    ...(clock === null ? host : withoutDispute(host, 'clockHz')),
    clockHz: clock === null ? host.clockHz : clock.median,
    disks: host.disks.map((disk) =>
      isMeasured(disk.name, host.disks.length, calibration)
        ? calibratedDisk(disk, calibration)
        : disk,
    ),
  };
}

function isMeasured(name: string, disks: number, calibration: Calibration): boolean {
  return calibration.disk === null ? disks === 1 : calibration.disk === name;
}

function calibratedDisk(disk: Disk, calibration: Calibration): Disk {
  const range = (id: CalibrationMeasure, before: Range | null): Range | null => {
    const measurement = measurementOf(calibration, id);
    return measurement === null ? before : measuredRange(measurement);
  };
  return {
    ...disk,
    operationsPerSecond: range('random-operations', disk.operationsPerSecond),
    throughputBytesPerSecond: range('sequential-read', disk.throughputBytesPerSecond),
    latencySeconds: range('random-latency', disk.latencySeconds),
  };
}

const diskFacts = {
  'disk.operations': 'random-operations',
  'disk.throughput': 'sequential-read',
  'disk.latency': 'random-latency',
} as const;

/** The ledger with the raw figures of the measured disk, which no probe can read, filled in. */
export function calibratedLedger(ledger: Ledger, calibration: Calibration): Ledger {
  const disks = new Set(
    ledger.entries.flatMap((entry) => (entry.group === 'disk' ? [entry.subject] : [])),
  );
  disks.delete(null);
  return {
    ...ledger,
    entries: ledger.entries.map((entry) => calibratedEntry(entry, disks.size, calibration)),
  };
}

function calibratedEntry(entry: LedgerEntry, disks: number, calibration: Calibration): LedgerEntry {
  const key = `${entry.group}.${entry.name}`;
  if (entry.subject === null || !isDiskFact(key)) return entry;
  if (!isMeasured(entry.subject, disks, calibration)) return entry;
  const measurement = measurementOf(calibration, diskFacts[key]);
  return measurement === null
    ? entry
    : ledgerEntry(key, measuredFact(measurement, calibration.takenAt), entry.subject);
}

function isDiskFact(key: string): key is keyof typeof diskFacts {
  return Object.hasOwn(diskFacts, key);
}

function measuredFact(measurement: Measurement, takenAt: string): KnownFact<number> {
  const source = `calibration ${takenAt.slice(0, 10)}: ${measurement.method}`;
  return {
    known: true,
    value: measurement.median,
    source,
    confidence: measurement.settled ? 'high' : 'medium',
    readings: [{ value: measurement.median, source }],
  };
}
