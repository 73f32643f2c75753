import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { connectionTo, type Connection } from '../connection/connection.ts';
import { DamageFound } from '../failure/store-problem.ts';
import { inspectOpen } from '../file/inspect-file.ts';
import { fileIdentityOf, sizeOf, type StoreFiles } from '../file/store-files.ts';
import { migrate, newestVersion } from '../schema/migrations.ts';
import type { OpenRequest } from './prepare-file.ts';

/** Places in the header of a database file that say how it is written (SQLite file format, 1.3). */
const writeVersion = 18;
const readVersion = 19;
const rollbackJournal = 1;

/** The file with what its log adds, read without the file of shared memory, for which there is no room. */
function bytesWithLog(file: string): Buffer {
  const database = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('query_only = ON');
    return database.serialize();
  } finally {
    database.close();
  }
}

function bytesOf({ database, log }: StoreFiles): Buffer {
  return (sizeOf(log) ?? 0) === 0 ? readFileSync(database) : bytesWithLog(database);
}

/**
 * Opens what a file holds at this moment in memory, where it can be read and not be opened: on a full
 * disk, or on one that nobody may write to. Nothing that is written there would be saved.
 *
 * @throws DamageFound, or what SQLite or the system says, when it cannot be read either.
 */
export function openSnapshot({ files, steps, identity }: OpenRequest): Connection {
  const fileIdentity = fileIdentityOf(files.database);
  const bytes = bytesOf(files);
  bytes[writeVersion] = rollbackJournal;
  bytes[readVersion] = rollbackJournal;
  const database = new Database(bytes);
  try {
    if (inspectOpen(database, newestVersion(steps)).state !== 'sound') {
      throw new DamageFound('what is on the disk cannot be shown');
    }
    migrate(database, identity, steps);
    return connectionTo(database, fileIdentity);
  } catch (error) {
    database.close();
    throw error;
  }
}
