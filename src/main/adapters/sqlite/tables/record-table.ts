import type { Database } from 'better-sqlite3';
import type { Calibration } from '../../../../shared/domain/calibration/calibration.ts';
import type {
  MeasurementRun,
  ReportMade,
} from '../../../../shared/domain/project/store-records.ts';
import { rowChecksum, verifyRow } from './row-checksum.ts';
import { timeText } from './time-text.ts';

/** A row of `report`. */
export interface ReportRow {
  readonly id: string;
  readonly project: string;
  readonly revision: number;
  readonly at: number;
  readonly format: string;
  readonly body: string;
  readonly changed: number;
  readonly checksum: number;
}

/** A row of `measurement`. */
export interface MeasurementRow {
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  readonly body: string;
  readonly changed: number;
  readonly checksum: number;
}

/** What is only ever added and listed: reports made, and calibrations. */
export interface RecordTable {
  addReport(report: ReportMade, changed: number): void;
  reports(project: string | null, limit: number): readonly ReportMade[];
  addMeasurement(run: MeasurementRun, changed: number): void;
  measurements(limit: number): readonly MeasurementRun[];
}

/** Refuses a row that is not what was written. */
export function verifyReport(row: ReportRow): ReportRow {
  const { id, project, revision, at, format, body, changed } = row;
  verifyRow('report', [id, project, revision, at, format, body, changed], row.checksum);
  return row;
}

/** Refuses a row that is not what was written. */
export function verifyMeasurement(row: MeasurementRow): MeasurementRow {
  const { id, at, kind, body, changed } = row;
  verifyRow('measurement', [id, at, kind, body, changed], row.checksum);
  return row;
}

const reportColumns = 'id, project, revision, at, format, body, changed, checksum';
const measurementColumns = 'id, at, kind, body, changed, checksum';

type ReportBody = Omit<ReportMade, 'id' | 'project' | 'revision' | 'at' | 'format'>;

export function createRecordTable(database: Database): RecordTable {
  const insertReport = database.prepare<ReportRow>(
    `INSERT INTO report (${reportColumns}) VALUES (${reportColumns.replaceAll(/\w+/g, '@$&')})`,
  );
  const someReports = database.prepare<[string | null, string | null, number], ReportRow>(
    `SELECT ${reportColumns} FROM report WHERE ? IS NULL OR project = ?
     ORDER BY changed DESC LIMIT ?`,
  );
  const insertMeasurement = database.prepare<MeasurementRow>(
    `INSERT INTO measurement (${measurementColumns})
     VALUES (${measurementColumns.replaceAll(/\w+/g, '@$&')})`,
  );
  const someMeasurements = database.prepare<[number], MeasurementRow>(
    `SELECT ${measurementColumns} FROM measurement ORDER BY changed DESC LIMIT ?`,
  );
  return {
    addReport: ({ id, project, revision, at: time, format, ...rest }, changed) => {
      const body = JSON.stringify(rest satisfies ReportBody);
      const at = Date.parse(time);
      const checksum = rowChecksum([id, project, revision, at, format, body, changed]);
      insertReport.run({ id, project, revision, at, format, body, changed, checksum });
    },
    reports: (project, limit) =>
      someReports.all(project, project, limit).map((row) => {
        const { id, revision, at, format, body, project: of } = verifyReport(row);
        const rest = JSON.parse(body) as ReportBody;
        return { id, project: of, revision, at: timeText(at), format, ...rest };
      }),
    addMeasurement: ({ id, calibration }, changed) => {
      const { kind } = calibration;
      const at = Date.parse(calibration.takenAt) || 0;
      const body = JSON.stringify(calibration);
      const checksum = rowChecksum([id, at, kind, body, changed]);
      insertMeasurement.run({ id, at, kind, body, changed, checksum });
    },
    measurements: (limit) =>
      someMeasurements.all(limit).map((row) => {
        const { id, body } = verifyMeasurement(row);
        return { id, calibration: JSON.parse(body) as Calibration };
      }),
  };
}
