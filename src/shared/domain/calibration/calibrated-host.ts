import type { Calibration, CalibrationMeasure, Measurement } from './calibration.ts';
import { measurementOf } from './calibration.ts';
import type { FactKey } from '../host/fact-catalogue.ts';
import type { KnownFact, Ledger, LedgerEntry } from '../host/fact.ts';
import { withoutDispute } from '../host/disputed-figure.ts';
import type { Disk, Host, MeasurableDiskFigure } from '../host/host.ts';
import { ledgerEntry, numberOf, textOf } from '../host/ledger.ts';
import { measuredFigure } from '../host/measured-figure.ts';
import { calibrationSourceOf } from './measuring-method.ts';
import { point, type Range } from '../range/range.ts';

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
  return {
    ...withMeasuredClock(host, calibration),
    disks: host.disks.map((disk) =>
      isMeasured(disk.name, host.disks.length, calibration)
        ? calibratedDisk(disk, calibration)
        : disk,
    ),
  };
}

function withMeasuredClock(host: Host, calibration: Calibration): Host {
  const clock = measurementOf(calibration, 'clock');
  if (clock === null) return host;
  return {
    ...withoutDispute(host, 'clockHz'),
    clockHz: clock.median,
    measured: { clockHz: measuredFigure(clock, calibration.takenAt) },
  };
}

function isMeasured(name: string, disks: number, calibration: Calibration): boolean {
  return calibration.disk === null ? disks === 1 : calibration.disk === name;
}

const diskMeasures = {
  operationsPerSecond: 'random-operations',
  throughputBytesPerSecond: 'sequential-read',
  latencySeconds: 'random-latency',
} as const satisfies Record<MeasurableDiskFigure, CalibrationMeasure>;

function calibratedDisk(disk: Disk, calibration: Calibration): Disk {
  const found = Object.entries(diskMeasures).flatMap(([name, id]) => {
    const measurement = measurementOf(calibration, id);
    return measurement === null ? [] : [[name, measurement] as const];
  });
  if (found.length === 0) return disk;
  const ranges = found.map(([name, measurement]) => [name, measuredRange(measurement)]);
  const measured = found.map(([name, measurement]) => [
    name,
    measuredFigure(measurement, calibration.takenAt),
  ]);
  return {
    ...disk,
    ...(Object.fromEntries(ranges) as Partial<Record<MeasurableDiskFigure, Range>>),
    measured: { ...disk.measured, ...Object.fromEntries(measured) },
  };
}

const diskFacts = {
  'disk.operations': 'random-operations',
  'disk.throughput': 'sequential-read',
  'disk.latency': 'random-latency',
} as const;

/**
 * The ledger with what no probe can read filled in: the clock under load, after the clocks that were
 * read, and the raw figures of the measured disk.
 */
export function calibratedLedger(ledger: Ledger, calibration: Calibration): Ledger {
  const disks = new Set(
    ledger.entries.flatMap((entry) => (entry.group === 'disk' ? [entry.subject] : [])),
  );
  disks.delete(null);
  return {
    ...ledger,
    entries: ledger.entries.flatMap((entry) => [
      calibratedEntry(entry, disks.size, calibration),
      ...(entry.id === 'cpu.current-clock' ? clockEntries(calibration) : []),
    ]),
  };
}

function clockEntries(calibration: Calibration): readonly LedgerEntry[] {
  const clock = measurementOf(calibration, 'clock');
  if (clock === null) return [];
  return [measuredEntry('cpu.measured-clock', clock, calibration.takenAt, null)];
}

function measuredEntry(
  key: FactKey,
  measurement: Measurement,
  takenAt: string,
  subject: string | null,
): LedgerEntry {
  return { ...ledgerEntry(key, measuredFact(measurement, takenAt), subject), readAt: takenAt };
}

function calibratedEntry(entry: LedgerEntry, disks: number, calibration: Calibration): LedgerEntry {
  const key = `${entry.group}.${entry.name}`;
  if (entry.subject === null || !isDiskFact(key)) return entry;
  if (!isMeasured(entry.subject, disks, calibration)) return entry;
  const measurement = measurementOf(calibration, diskFacts[key]);
  return measurement === null
    ? entry
    : measuredEntry(key, measurement, calibration.takenAt, entry.subject);
}

function isDiskFact(key: string): key is keyof typeof diskFacts {
  return Object.hasOwn(diskFacts, key);
}

function measuredFact(measurement: Measurement, takenAt: string): KnownFact<number> {
  const source = calibrationSourceOf(takenAt, measurement.method);
  return {
    known: true,
    value: measurement.median,
    source,
    confidence: measurement.settled ? 'high' : 'medium',
    readings: [{ value: measurement.median, source }],
  };
}
