import Database from 'better-sqlite3';
import { errorCode } from '../failure/system-reason.ts';

/** How long a call waits for another process that writes. */
export const busyMilliseconds = 10_000;

/** Opens a file and has SQLite look at its first page, which is when it notices what is left to do. */
function opened(file: string, readonly: boolean): Database.Database {
  const database = new Database(file, { readonly, fileMustExist: true, timeout: busyMilliseconds });
  try {
    if (!readonly) database.pragma('query_only = ON');
    database.pragma('schema_version');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens a database file that is only going to be read. Where its last writer was cut off, by a kill or
 * a power cut, SQLite first brings the file back to what was committed: a connection that may write
 * nothing at all cannot do that.
 *
 * @throws what SQLite or the system says when the file cannot be opened.
 */
export function openToRead(file: string): Database.Database {
  try {
    return opened(file, true);
  } catch (error) {
    if (!/^SQLITE_(READONLY|CANTOPEN)/.test(errorCode(error))) throw error;
    return opened(file, false);
  }
}
