import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { createContentTable, type ContentTable } from '../tables/content-table.ts';
import { createDecisionTable, type DecisionTable } from '../tables/decision-table.ts';
import { createDescriptionTable, type DescriptionTable } from '../tables/description-table.ts';
import { busyMilliseconds } from '../file/inspect-file.ts';
import { createPackTable, type PackTable } from '../tables/pack-table.ts';
import { createProjectTable, type ProjectTable } from '../tables/project-table.ts';
import { createRecordTable, type RecordTable } from '../tables/record-table.ts';
import { createRevisionTable, type RevisionTable } from '../tables/revision-table.ts';
import { createSearchTable, type SearchTable } from '../tables/search-table.ts';
import { createStoreTable, type StoreTable } from '../tables/store-table.ts';

/** An open database with its tables, all statements prepared. */
export interface Connection {
  readonly database: Database.Database;
  readonly store: StoreTable;
  readonly projects: ProjectTable;
  readonly contents: ContentTable;
  readonly revisions: RevisionTable;
  readonly descriptions: DescriptionTable;
  readonly decisions: DecisionTable;
  readonly records: RecordTable;
  readonly packs: PackTable;
  readonly search: SearchTable;
  /** Which file on the disk this is: the name may come to mean another one, or none. */
  readonly fileIdentity: string | null;
}

/** Identity of the file a path means at this moment; null when it means none. */
export function fileIdentityOf(file: string): string | null {
  const status = statSync(file, { throwIfNoEntry: false, bigint: true });
  return status === undefined ? null : `${status.dev}:${status.ino}`;
}

/**
 * Opens a database for writing. Every commit is on the disk before it is acknowledged
 * (`synchronous = FULL`), so that it survives a power cut too.
 */
export function openDatabase(file: string): Database.Database {
  const database = new Database(file, { timeout: busyMilliseconds });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Prepares the statements on a database of the newest version. */
export function connectionTo(database: Database.Database): Connection {
  return {
    database,
    store: createStoreTable(database),
    projects: createProjectTable(database),
    contents: createContentTable(database),
    revisions: createRevisionTable(database),
    descriptions: createDescriptionTable(database),
    decisions: createDecisionTable(database),
    records: createRecordTable(database),
    packs: createPackTable(database),
    search: createSearchTable(database),
    fileIdentity: fileIdentityOf(database.name),
  };
}
