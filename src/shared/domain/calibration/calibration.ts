import { z } from 'zod';
import { measuredAmount, measuredSpread } from './measured-spread.ts';
import {
  runtimeBenchmarkDocument,
  type RuntimeFound,
  type BenchmarkedRuntime,
} from './runtime-benchmark.ts';

/** What a calibration measures, in order. */
export const calibrationMeasures = [
  'timer-resolution',
  'clock',
  'integer',
  'thread-yield',
  'efficiency-yield',
  'memory-bandwidth',
  'memory-latency',
  'context-switch',
  'system-call',
  'process-spawn',
  'sync',
  'sequential-write',
  'random-latency',
  'random-operations',
  'sequential-read',
  'loopback-round-trip',
  'loopback-throughput',
] as const;
export type CalibrationMeasure = (typeof calibrationMeasures)[number];

/** What has to be known to read a measurement rightly. */
export const calibrationNotes = [
  /** The operating system's cache may have answered instead of the disk. */
  'page-cache',
  /** The threads could not be kept on one CPU, so waking up the other CPU is in the figure. */
  'not-pinned',
  /** The file is smaller than wanted, because writing it took too long. */
  'small-file',
  /** Includes the cost of the call out of JavaScript. */
  'runtime-overhead',
  /** Others used the machine, so the interval covers at least the middle half of the samples. */
  'disturbed',
] as const;
export type CalibrationNote = (typeof calibrationNotes)[number];

/** What may have falsified a calibration as a whole. */
export const calibrationDisturbances = [
  /** The hypervisor gave CPU time of this machine to others. */
  'steal-time',
  /** The processor slowed down because it was hot. */
  'thermal',
  /** The clock at the end was lower than at the beginning. */
  'clock-dropped',
  /** Other programs kept the machine busy. */
  'busy',
] as const;
export type CalibrationDisturbance = (typeof calibrationDisturbances)[number];

export const calibrationKinds = ['quick', 'full'] as const;
export type CalibrationKind = (typeof calibrationKinds)[number];

/** One figure that was measured, in SI base units, with its spread. */
export const measurementDocument = z.strictObject({
  id: z.enum(calibrationMeasures),
  unit: z.enum(['hertz', 'operations/second', 'bytes/second', 'seconds', 'ratio']),
  ...measuredSpread,
  notes: z.array(z.enum(calibrationNotes)),
});

/** What a calibration found out, as it is stored and as `calibrate --json` prints it. */
export const calibrationDocument = z.strictObject({
  schema: z.literal('isoplan/calibration@1'),
  takenAt: z.string().max(40),
  kind: z.enum(calibrationKinds),
  seconds: measuredAmount,
  /** What the machine was, so that figures of another one are not taken for its own. */
  machine: z.string().max(300),
  /** The disk that was measured, named as in the ledger; null when it could not be told. */
  disk: z.string().max(200).nullable(),
  /** Share of the CPUs that others kept busy before it began, and that the hypervisor took away. */
  background: z.strictObject({
    busyShare: z.number().min(0).max(1).nullable(),
    stealShare: z.number().min(0).max(1).nullable(),
  }),
  measurements: z.array(measurementDocument).max(100),
  /** What could not be measured, and why. */
  missing: z.array(
    z.strictObject({
      id: z.enum(calibrationMeasures),
      reason: z.enum(['not-supported', 'not-readable', 'timed-out', 'not-plausible']),
    }),
  ),
  troubles: z.array(z.enum(calibrationDisturbances)),
  /** What came of trying the runtimes, where that was asked for. */
  runtimes: z.array(runtimeBenchmarkDocument).max(20).exactOptional(),
});

export type Measurement = z.infer<typeof measurementDocument>;
export type Calibration = z.infer<typeof calibrationDocument>;
export type MissingMeasurement = Calibration['missing'][number];

/** Where a calibration would write, and what it needs there. */
export interface CalibrationPlace {
  /** The folder in which it makes one of its own. */
  readonly folder: string;
  /** The disk as the kernel names it; null when it cannot be told. */
  readonly disk: string | null;
  readonly freeBytes: number;
  /** Bytes it writes at most; twice as many have to be free. */
  readonly writes: Readonly<Record<CalibrationKind, number>>;
  /** Runtimes that could be tried as well, those that are not installed included. */
  readonly runtimes: readonly RuntimeFound[];
}

/** What the samples taken so far say of the figure that is being measured. */
export interface CalibrationEstimate {
  readonly unit: Measurement['unit'];
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly repeats: number;
}

/** How far a calibration has come. */
export interface CalibrationProgress {
  /** What is being measured now; null while a runtime is tried. */
  readonly measure: CalibrationMeasure | null;
  /** The runtime that is being tried; null before that. */
  readonly runtime: BenchmarkedRuntime | null;
  /** How many steps of all are done; a full calibration comes by most figures several times. */
  readonly done: number;
  readonly total: number;
  /** Share of the time that has passed, 0 to 1. */
  readonly shareDone: number;
  /** At most; measurements that settle early end early. */
  readonly secondsLeft: number;
  /** Null until there are enough samples of this step. */
  readonly estimate: CalibrationEstimate | null;
  /** What was just found out, when the step before has ended with a figure. */
  readonly latest: Measurement | null;
}

/** How far a calibration has come, with what it found out so far, without the single samples. */
export interface CalibrationState extends CalibrationProgress {
  readonly found: readonly Measurement[];
}

/** A calibration without the single samples, as a list of them holds it. */
export function withoutSamples(calibration: Calibration): Calibration {
  const measurements = calibration.measurements.map((one) => ({ ...one, samples: [] }));
  const runtimes = calibration.runtimes?.map((benchmark) => ({
    ...benchmark,
    figures: benchmark.figures.map((figure) => ({ ...figure, samples: [] })),
  }));
  return { ...calibration, measurements, ...(runtimes === undefined ? {} : { runtimes }) };
}

/** The measurement of one figure; null when it is missing. */
export function measurementOf(
  calibration: Calibration,
  id: CalibrationMeasure,
): Measurement | null {
  return calibration.measurements.find((measurement) => measurement.id === id) ?? null;
}
