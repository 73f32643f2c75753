import type { Failure } from '../../../shared/base/failure.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { Calibration } from '../../../shared/domain/calibration/calibration.ts';
import type { ReportMade } from '../../../shared/domain/project/store-records.ts';
import type { Log } from '../../ports/log.ts';
import type { StoreAccess } from '../projects/store-access.ts';

/**
 * Puts on record what was made and measured. What was made is handed over also when it cannot be put
 * on record; the log says so then.
 */
export interface RecordKeeper {
  keepReport(report: Omit<ReportMade, 'id' | 'at'>): Promise<void>;
  keepMeasurement(calibration: Calibration): Promise<void>;
}

export function createRecordKeeper(store: StoreAccess, log: Log): RecordKeeper {
  const quietly = async (what: string, done: Promise<Result<unknown, Failure>>): Promise<void> => {
    const result = await done;
    if (!result.ok) log.warn(`${what} is not on record`, { ...result.error });
  };
  return {
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
