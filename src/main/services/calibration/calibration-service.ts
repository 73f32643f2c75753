import type { MethodName } from '../../../shared/api/contract.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import {
  withoutSamples,
  type Calibration,
  type CalibrationProgress,
  type CalibrationState,
  type Measurement,
} from '../../../shared/domain/calibration/calibration.ts';
import type { CalibrationStore } from '../../ports/calibration-store.ts';
import type { CalibrationRequest, Calibrator } from '../../ports/calibrator.ts';
import type { HandlersOf } from '../../ports/handlers.ts';
import type { JobKind } from '../jobs/job-board.ts';
import type { MachineReader } from '../machine/machine-reader.ts';
import type { RecordKeeper } from '../records/record-keeper.ts';

/** The methods of the contract that this service answers. */
type CalibrationMethod = Exclude<
  Extract<MethodName, `calibration.${string}`>,
  'calibration.effect'
>;

/** What the service needs of others. */
export interface CalibrationSources {
  readonly calibrator: Calibrator;
  readonly store: CalibrationStore;
  readonly records: Pick<RecordKeeper, 'keepMeasurement'>;
  readonly machine: Pick<MachineReader, 'identity'>;
  /** A folder on the disk to measure, where the caller names none. */
  readonly folder: string;
  /** Two calibrations at a time would measure each other: all are jobs of one kind. */
  readonly jobs: JobKind<CalibrationState, Calibration>;
}

/** Measures the machine, one calibration at a time, and keeps what it measured. */
export function createCalibrationService(
  sources: CalibrationSources,
): HandlersOf<CalibrationMethod> {
  const calibrate = async (
    request: Omit<CalibrationRequest, 'machine'>,
    report: (progress: CalibrationProgress) => void,
    cancelled: AbortSignal,
  ): Promise<Result<Calibration, Failure>> => {
    await sources.calibrator.removeLeftovers();
    const machine = await sources.machine.identity();
    if (!machine.ok) return machine;
    const measured = await sources.calibrator.calibrate(
      { ...request, machine: machine.value },
      report,
      cancelled,
    );
    if (!measured.ok) return measured;
    await sources.records.keepMeasurement(measured.value);
    const saved = await sources.store.save(measured.value);
    return saved.ok ? measured : saved;
  };

  const ofThisMachine = async (): Promise<readonly Calibration[]> => {
    const [calibrations, machine] = await Promise.all([
      sources.store.list(),
      sources.machine.identity(),
    ]);
    return machine.ok ? calibrations.filter((one) => one.machine === machine.value) : [];
  };

  return {
    'calibration.inspect': ({ folder }) => sources.calibrator.inspect(folder ?? sources.folder),
    'calibration.start': async ({ kind, folder, runtimes }) => {
      const request = { kind, folder: folder ?? sources.folder, runtimes };
      return ok(
        sources.jobs.start((report, cancelled) => calibrate(request, gathering(report), cancelled)),
      );
    },
    'calibration.current': async () => ok(sources.jobs.current()),
    'calibration.list': async () => ok((await ofThisMachine()).map(withoutSamples)),
    'calibration.read': async ({ takenAt }) => {
      const calibrations = await sources.store.list();
      return ok(calibrations.find((one) => one.takenAt === takenAt) ?? null);
    },
  };
}

/** Adds to each report what the reports before it measured. */
function gathering(
  report: (state: CalibrationState) => void,
): (progress: CalibrationProgress) => void {
  const measurements = new Map<string, Measurement>();
  return (progress) => {
    const { latest } = progress;
    if (latest !== null) measurements.set(latest.id, { ...latest, samples: [] });
    report({ ...progress, latest: null, found: [...measurements.values()] });
  };
}
