import type { CalibrationKind } from '../../../shared/domain/calibration/calibration.ts';

/** Bytes that a calibration writes at most. */
export function scratchBytes(kind: CalibrationKind): number {
  return (kind === 'quick' ? 128 : 1024) * 2 ** 20;
}
