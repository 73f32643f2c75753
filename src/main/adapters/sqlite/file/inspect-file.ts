import type { Database } from 'better-sqlite3';
import { openToRead } from './open-to-read.ts';
import { checkIntegrity } from './integrity-check.ts';
import { applicationId, versionOf } from '../schema/migrations.ts';
import { isDamage } from '../failure/store-problem.ts';
import { createStoreTable, type StoreState } from '../tables/store-table.ts';
import { sizeOf } from './store-files.ts';
import { errorCode } from '../failure/system-reason.ts';

/** What a database file is found to be. */
export type Inspection =
  | { readonly state: 'absent' }
  | { readonly state: 'blank' }
  | { readonly state: 'sound'; readonly version: number; readonly content: StoreState }
  | { readonly state: 'newer'; readonly version: number }
  | { readonly state: 'damaged'; readonly cause: string };

/** No version ever gets here: a number like this is damage, not a newer program. */
const impossibleVersion = 100_000;

/** What an open database is found to be; throws on the first thing in it that is damaged. */
export function inspectOpen(database: Database, supported: number): Inspection {
  const version = versionOf(database);
  const owner = Number(database.pragma('application_id', { simple: true }));
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (version === 0 && owner === 0 && tables === 0) return { state: 'blank' };
  if (owner !== applicationId || version < 1 || version >= impossibleVersion) {
    return { state: 'damaged', cause: 'the file header is not that of a project store' };
  }
  if (version > supported) return { state: 'newer', version };
  checkIntegrity(database);
  return { state: 'sound', version, content: createStoreTable(database).state() };
}

/** Our own statements are right, so that an error in one speaks of the schema it is held against. */
function isDamagedSchema(error: unknown): boolean {
  return errorCode(error).startsWith('SQLITE_ERROR');
}

/**
 * Reads a database file from end to end, and changes nothing of what is committed in it.
 *
 * @throws what SQLite or the system says when the file cannot be opened at all.
 */
export function inspectFile(file: string, supported: number): Inspection {
  const size = sizeOf(file);
  if (size === null) return { state: 'absent' };
  if (size === 0) return { state: 'blank' };
  let database: Database | null = null;
  try {
    database = openToRead(file);
    return inspectOpen(database, supported);
  } catch (error) {
    if (!isDamage(error) && !isDamagedSchema(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'damaged', cause: message.replace(/\s+/g, ' ').slice(0, 300) };
  } finally {
    database?.close();
  }
}
