import Database from 'better-sqlite3';
import { createContentTable, type ContentTable } from '../tables/content-table.ts';
import { createDecisionTable, type DecisionTable } from '../tables/decision-table.ts';
import { createDescriptionTable, type DescriptionTable } from '../tables/description-table.ts';
import { busyMilliseconds } from '../file/open-to-read.ts';
import { fileIdentityOf } from '../file/store-files.ts';
import { createNoticeTable, type NoticeTable } from '../tables/notice-table.ts';
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
  readonly notices: NoticeTable;
  readonly search: SearchTable;
  /** Which file on the disk this is: the name may come to mean another one, or none. */
  readonly fileIdentity: string | null;
}

/**
 * Opens a database for writing. Every commit is on the disk before it is acknowledged
 * (`synchronous = FULL`), so that it survives a power cut too.
 */
export function openDatabase(file: string, fileMustExist = false): Database.Database {
  const database = new Database(file, { timeout: busyMilliseconds, fileMustExist });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    database.pragma('user_version');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A database, and which file it is. */
export interface NamedDatabase {
  readonly database: Database.Database;
  readonly fileIdentity: string | null;
}

/** A file that is taken away again and again while it is opened is given up after so many tries. */
const maxTries = 20;

/**
 * Like `openDatabase` for a file that others may take away at any time. SQLite opens the file and its
 * log by name one after the other: where the name came to mean another file in between, it is opened anew.
 */
export function openNamedDatabase(file: string, fileMustExist: boolean): NamedDatabase {
  for (let tries = 1; ; tries += 1) {
    const before = fileIdentityOf(file);
    const database = openDatabase(file, fileMustExist);
    const fileIdentity = fileIdentityOf(file);
    if (fileIdentity === before || tries === maxTries) return { database, fileIdentity };
    database.close();
  }
}

/** Prepares the statements on a database of the newest version. */
export function connectionTo(
  database: Database.Database,
  fileIdentity = fileIdentityOf(database.name),
): Connection {
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
    notices: createNoticeTable(database),
    search: createSearchTable(database),
    fileIdentity,
  };
}
