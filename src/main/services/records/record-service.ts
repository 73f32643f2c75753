import type { MethodArguments, MethodName, MethodOutput } from '../../../shared/api/contract.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { Calibration } from '../../../shared/domain/calibration/calibration.ts';
import type { ReportMade } from '../../../shared/domain/project/store-records.ts';
import type { Log } from '../../ports/log.ts';
import type { StoreAccess } from '../projects/store-access.ts';

/** The methods of the contract that this service answers. */
export type RecordMethod = Extract<MethodName, `reports.${string}` | `measurements.${string}`>;

export type RecordHandlers = {
  readonly [Name in RecordMethod]: (
    input: MethodArguments<Name>,
  ) => Promise<Result<MethodOutput<Name>, Failure>>;
};

/** Keeps a record of reports made and measurements taken. */
export interface RecordService {
  readonly handlers: RecordHandlers;
  /** A report is handed over also when it cannot be put on record; the log says so then. */
  keepReport(report: Omit<ReportMade, 'id' | 'at'>): Promise<void>;
  keepMeasurement(calibration: Calibration): Promise<void>;
}

export function createRecordService(store: StoreAccess, log: Log): RecordService {
  const quietly = async (what: string, done: Promise<Result<unknown, Failure>>): Promise<void> => {
    const result = await done;
    if (!result.ok) log.warn(`${what} is not on record`, { ...result.error });
  };
  return {
    handlers: {
      'reports.list': ({ project, limit }) => store.use((open) => open.reports(project, limit)),
      'measurements.list': ({ limit }) => store.use((open) => open.measurements(limit)),
    },
    keepReport: (report) =>
      quietly(
        'a report',
        store.use((open) => open.recordReport(report)),
      ),
    keepMeasurement: (calibration) =>
      quietly(
        'a calibration',
        store.use((open) => open.recordMeasurement(calibration)),
      ),
  };
}
