import type { Database } from 'better-sqlite3';
import { createContentTable, verifyContent, type ContentRow } from '../tables/content-table.ts';
import {
  verifyDecision,
  verifyStatus,
  type SignedDecisionRow,
  type SignedStatusRow,
} from '../tables/decision-table.ts';
import { verifyDescription, type DescriptionRow } from '../tables/description-table.ts';
import { versionOf } from '../schema/migrations.ts';
import { verifyNotice, type NoticeRow } from '../tables/notice-table.ts';
import { verifyPack, type PackRow } from '../tables/pack-table.ts';
import { verifyProject, type SignedProjectRow } from '../tables/project-table.ts';
import {
  verifyMeasurement,
  verifyReport,
  type MeasurementRow,
  type ReportRow,
} from '../tables/record-table.ts';
import {
  verifyRevision,
  verifySnapshot,
  type SignedRevisionRow,
  type SignedSnapshotRow,
} from '../tables/revision-table.ts';
import { checkSchema } from './schema-check.ts';
import { DamageFound } from '../failure/store-problem.ts';

function verifyAll<Row>(database: Database, table: string, verify: (row: Row) => unknown): void {
  for (const row of database.prepare<[], Row>(`SELECT * FROM ${table}`).iterate()) verify(row);
}

/** Puts together what every project shows: rows may verify one by one and not fit together. */
function rebuildStates(database: Database): void {
  const contents = createContentTable(database);
  const shown = database.prepare<[], Pick<SignedProjectRow, 'id' | 'content'>>(
    'SELECT id, content FROM project',
  );
  for (const { id, content } of shown.all()) contents.text(id, content);
}

/**
 * Reads the whole file: SQLite's own check of its structure, the words of its schema, the references
 * between rows, the checksum of every row, and that every project can be shown. Throws `DamageFound` or an error of SQLite on the first thing that is wrong.
 */
export function checkIntegrity(database: Database): void {
  const problem = String(database.pragma('integrity_check(1)', { simple: true }));
  if (problem !== 'ok') throw new DamageFound(problem.slice(0, 300));
  checkSchema(database);
  const dangling = database.pragma('foreign_key_check');
  if (Array.isArray(dangling) && dangling.length > 0) {
    throw new DamageFound('a row refers to one that is not there');
  }
  verifyAll<SignedProjectRow>(database, 'project', verifyProject);
  verifyAll<ContentRow>(database, 'content', verifyContent);
  verifyAll<SignedRevisionRow>(database, 'revision', verifyRevision);
  verifyAll<SignedSnapshotRow>(database, 'snapshot', verifySnapshot);
  rebuildStates(database);
  if (versionOf(database) < 2) return;
  verifyAll<SignedDecisionRow>(database, 'decision', verifyDecision);
  verifyAll<SignedStatusRow>(database, 'decision_status', verifyStatus);
  verifyAll<ReportRow>(database, 'report', verifyReport);
  verifyAll<MeasurementRow>(database, 'measurement', verifyMeasurement);
  if (versionOf(database) < 3) return;
  verifyAll<DescriptionRow>(database, 'description', verifyDescription);
  verifyAll<PackRow>(database, 'pack', verifyPack);
  if (versionOf(database) < 4) return;
  verifyAll<NoticeRow>(database, 'notice', verifyNotice);
}
