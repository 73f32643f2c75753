import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { CalibrationJob } from '../../../shared/api/contract.ts';
import {
  withoutSamples,
  type Calibration,
  type CalibrationKind,
  type CalibrationPlace,
  type CalibrationProgress,
  type CalibrationState,
  type Measurement,
} from '../../../shared/domain/calibration/calibration.ts';
import type { CalibrationStore } from '../../ports/calibration-store.ts';
import type { Calibrator } from '../../ports/calibrator.ts';
import type { JobKind } from '../jobs/job-board.ts';

/** What the service needs of others. */
export interface CalibrationSources {
  readonly calibrator: Calibrator;
  readonly store: CalibrationStore;
  /** What the machine is, for instance its host's name; kept with the figures. */
  readonly describeMachine: () => Promise<Result<string, Failure>>;
  /** A folder on the disk to measure, where the caller names none. */
  readonly folder: string;
  readonly jobs: JobKind<CalibrationState, Calibration>;
}

export interface CalibrateOptions {
  readonly kind: CalibrationKind;
  readonly folder?: string | undefined;
  /** Whether the runtimes that are installed are tried, too; no when left out. */
  readonly runtimes?: boolean | undefined;
  readonly report?: ((progress: CalibrationProgress) => void) | undefined;
}

/** Measures the machine, one calibration at a time, and keeps what was found. */
export interface CalibrationService {
  /** Callers that come while one is running share it; two at a time would measure each other. */
  calibrate(options: CalibrateOptions): Promise<Result<Calibration, Failure>>;
  /** Ends the calibration that is running; false when none is. */
  cancel(): boolean;
  /** Begins one and does not wait for its end; the one that is running, when one is. */
  start(options: Omit<CalibrateOptions, 'report'>): CalibrationJob;
  /** The calibration that `start` began last; null when there was none. */
  current(): CalibrationJob | null;
  /** Where a calibration would write, and what it needs there. */
  inspect(folder: string | null): Promise<Result<CalibrationPlace, Failure>>;
  /** The last calibration of this machine; null when there is none, or only one of another machine. */
  latest(): Promise<Calibration | null>;
  /** All calibrations of this machine that are kept, the newest first, without their samples. */
  list(): Promise<readonly Calibration[]>;
  /** The one that was taken at a time, with its samples; null when it is not kept. */
  read(takenAt: string): Promise<Calibration | null>;
}

export function createCalibrationService(sources: CalibrationSources): CalibrationService {
  let running: Promise<Result<Calibration, Failure>> | null = null;
  let cancelling = new AbortController();
  const listeners = new Set<(progress: CalibrationProgress) => void>();

  const measure = async (
    options: CalibrateOptions,
    cancelled: AbortSignal,
  ): Promise<Result<Calibration, Failure>> => {
    await sources.calibrator.removeLeftovers();
    const machine = await sources.describeMachine();
    if (!machine.ok) return machine;
    const measured = await sources.calibrator.calibrate(
      {
        kind: options.kind,
        folder: options.folder ?? sources.folder,
        machine: machine.value,
        runtimes: options.runtimes ?? false,
      },
      (latest) => {
        for (const listener of listeners) listener(latest);
      },
      cancelled,
    );
    if (!measured.ok) return measured;
    const saved = await sources.store.save(measured.value);
    return saved.ok ? ok(measured.value) : saved;
  };

  const calibrate = async (options: CalibrateOptions): Promise<Result<Calibration, Failure>> => {
    if (running === null) {
      cancelling = new AbortController();
      running = measure(options, cancelling.signal).finally(() => {
        running = null;
      });
    }
    const { report } = options;
    if (report === undefined) return running;
    listeners.add(report);
    return running.finally(() => listeners.delete(report));
  };

  const ofThisMachine = async (
    found: Promise<readonly Calibration[]>,
  ): Promise<readonly Calibration[]> => {
    const [calibrations, machine] = await Promise.all([found, sources.describeMachine()]);
    return machine.ok ? calibrations.filter((one) => one.machine === machine.value) : [];
  };

  return {
    calibrate,
    cancel: () => {
      if (running === null) return false;
      cancelling.abort();
      return true;
    },
    start: (options) =>
      sources.jobs.start((report, cancelled) => {
        const ended = calibrate({ ...options, report: gathering(report) });
        cancelled.addEventListener('abort', () => cancelling.abort(), { once: true });
        return ended;
      }),
    current: () => sources.jobs.current(),
    inspect: (folder) => sources.calibrator.inspect(folder ?? sources.folder),
    latest: async () => {
      const latest = sources.store.latest();
      const [own] = await ofThisMachine(latest.then((one) => (one === null ? [] : [one])));
      return own ?? null;
    },
    list: async () => (await ofThisMachine(sources.store.list())).map(withoutSamples),
    read: async (takenAt) =>
      (await sources.store.list()).find((one) => one.takenAt === takenAt) ?? null,
  };
}

/** Adds to each report what the reports before it found out. */
function gathering(
  report: (state: CalibrationState) => void,
): (progress: CalibrationProgress) => void {
  const found = new Map<string, Measurement>();
  return (progress) => {
    const { latest } = progress;
    if (latest !== null) found.set(latest.id, { ...latest, samples: [] });
    report({ ...progress, latest: null, found: [...found.values()] });
  };
}
