import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Calibration } from '../../shared/domain/calibration/calibration.ts';

/** Keeps the calibrations of this machine. */
export interface CalibrationStore {
  /** Null when there is none, or none that this version can read. */
  latest(): Promise<Calibration | null>;
  /** All that are kept, the newest first. */
  list(): Promise<readonly Calibration[]>;
  /** Either wholly written or not at all. */
  save(calibration: Calibration): Promise<Result<null, Failure>>;
}
