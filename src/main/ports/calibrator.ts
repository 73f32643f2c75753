import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import type {
  Calibration,
  CalibrationKind,
  CalibrationPlace,
  CalibrationProgress,
} from '../../shared/domain/calibration/calibration.ts';

export interface CalibrationRequest {
  readonly kind: CalibrationKind;
  /** An existing folder on the disk to measure; everything is written inside a new folder in it. */
  readonly folder: string;
  /** What the machine is, kept with the figures. */
  readonly machine: string;
  /** Whether the runtimes that are installed are tried, too. */
  readonly runtimes: boolean;
}

/** Measures the machine the planner runs on. */
export interface Calibrator {
  /** Cancelling ends it soon after, and leaves nothing on the disk. */
  calibrate(
    request: CalibrationRequest,
    report: (progress: CalibrationProgress) => void,
    cancelled: AbortSignal,
  ): Promise<Result<Calibration, Failure>>;
  /** What a calibration would find in a folder; the failure when it cannot be used. */
  inspect(folder: string): Promise<Result<CalibrationPlace, Failure>>;
  /** Removes what a calibration left that was killed, in container engines too; how many folders were removed. */
  removeLeftovers(): Promise<number>;
}
