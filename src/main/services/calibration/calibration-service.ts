import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type {
  Calibration,
  CalibrationKind,
  CalibrationProgress,
} from '../../../shared/domain/calibration.ts';
import type { CalibrationStore } from '../../ports/calibration-store.ts';
import type { Calibrator } from '../../ports/calibrator.ts';

/** What the service needs of others. */
export interface CalibrationSources {
  readonly calibrator: Calibrator;
  readonly store: CalibrationStore;
  /** What the machine is, for instance its host's name; kept with the figures. */
  readonly describeMachine: () => Promise<Result<string, Failure>>;
  /** A folder on the disk to measure, where the caller names none. */
  readonly folder: string;
}

export interface CalibrateOptions {
  readonly kind: CalibrationKind;
  readonly folder?: string | undefined;
  readonly report?: ((progress: CalibrationProgress) => void) | undefined;
}

/** Measures the machine, one calibration at a time, and keeps what was found. */
export interface CalibrationService {
  /** Callers that come while one is running share it; two at a time would measure each other. */
  calibrate(options: CalibrateOptions): Promise<Result<Calibration, Failure>>;
  /** Ends the calibration that is running; false when none is. */
  cancel(): boolean;
  /** How far the running calibration has come; null when none is running. */
  progress(): CalibrationProgress | null;
  /** The last calibration of this machine; null when there is none, or only one of another machine. */
  latest(): Promise<Calibration | null>;
}

export function createCalibrationService(sources: CalibrationSources): CalibrationService {
  let running: Promise<Result<Calibration, Failure>> | null = null;
  let cancelling = new AbortController();
  let progress: CalibrationProgress | null = null;
  const listeners = new Set<(progress: CalibrationProgress) => void>();

  const measure = async (
    options: CalibrateOptions,
    cancelled: AbortSignal,
  ): Promise<Result<Calibration, Failure>> => {
    await sources.calibrator.removeLeftovers();
    const machine = await sources.describeMachine();
    if (!machine.ok) return machine;
    const measured = await sources.calibrator.calibrate(
      { kind: options.kind, folder: options.folder ?? sources.folder, machine: machine.value },
      (latest) => {
        progress = latest;
        for (const listener of listeners) listener(latest);
      },
      cancelled,
    );
    if (!measured.ok) return measured;
    const saved = await sources.store.save(measured.value);
    return saved.ok ? ok(measured.value) : saved;
  };

  return {
    calibrate: async (options) => {
      if (running === null) {
        cancelling = new AbortController();
        running = measure(options, cancelling.signal).finally(() => {
          running = null;
          progress = null;
        });
      }
      const { report } = options;
      if (report === undefined) return running;
      listeners.add(report);
      return running.finally(() => listeners.delete(report));
    },
    cancel: () => {
      if (running === null) return false;
      cancelling.abort();
      return true;
    },
    progress: () => progress,
    latest: async () => {
      const [calibration, machine] = await Promise.all([
        sources.store.latest(),
        sources.describeMachine(),
      ]);
      return machine.ok && calibration?.machine === machine.value ? calibration : null;
    },
  };
}
