import type {
  CalibrationKind,
  CalibrationMeasure,
  CalibrationNote,
  Measurement,
  MissingMeasurement,
} from '../../../shared/domain/calibration/calibration.ts';

/** What a measure is given. */
export interface MeasureContext {
  readonly kind: CalibrationKind;
  /** The folder that was made for this calibration. */
  readonly folder: string;
  /** Takes samples until they settle or the measure's time is up. */
  readonly take: (
    sample: () => number | Promise<number>,
    fewest?: number,
  ) => Promise<readonly number[]>;
  /** Seconds this measure may take. */
  readonly seconds: number;
}

/** What a measure found, or why it found nothing. */
export type MeasureResult =
  | {
      readonly samples: readonly number[];
      readonly method: string;
      readonly notes?: readonly CalibrationNote[];
    }
  | MissingMeasurement['reason'];

/** One figure that is measured. */
export interface Measure {
  readonly id: CalibrationMeasure;
  readonly unit: Measurement['unit'];
  readonly quickSeconds: number;
  readonly fullSeconds: number;
  readonly run: (context: MeasureContext) => Promise<MeasureResult>;
}
