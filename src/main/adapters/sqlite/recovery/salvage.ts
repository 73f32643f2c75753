import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Connection } from '../connection/connection.ts';
import { mergeProjects } from './merge-projects.ts';
import { openToRead } from '../file/open-to-read.ts';
import { migrate, type Migration } from '../schema/migrations.ts';
import type { StoreFiles } from '../file/store-files.ts';

/** What is to be saved from an unusable store, and into which. */
export interface Salvage {
  readonly files: StoreFiles;
  readonly steps: readonly Migration[];
  /** A sound database of the same store; null when there is none. */
  readonly soundCopy: string | null;
  readonly into: Connection;
  readonly now: number;
}

const pageBytes = 4096;
/** Places in the header of a database file (SQLite file format, section 1.3). */
const header = { writeVersion: 18, readVersion: 19, changeCounter: 24, sizeValidFor: 92 } as const;
const writeAheadLogging = 2;

function mergeFrom(file: string, { into, now }: Salvage): number {
  let database: Database.Database;
  try {
    database = openToRead(file);
  } catch {
    return 0;
  }
  try {
    return mergeProjects(database, into, now, true);
  } finally {
    database.close();
  }
}

/** A sound file of the same schema: the backup, or a store without content. */
function soundBytes({ soundCopy, steps }: Salvage): Buffer {
  if (soundCopy !== null) return readFileSync(soundCopy);
  const blank = new Database(':memory:');
  try {
    migrate(blank, 'blank-store', steps);
    return blank.serialize();
  } finally {
    blank.close();
  }
}

/**
 * The damaged file with the first page of a sound one, which says where the tables are, or the whole
 * sound one where nothing is left but the log. The size in the header is marked as out of date, so
 * that SQLite goes by the length of the file.
 */
function patchedBytes(salvage: Salvage): Buffer {
  const { database } = salvage.files;
  const sound = soundBytes(salvage);
  const damaged = existsSync(database) ? readFileSync(database) : Buffer.alloc(0);
  const patched = damaged.length > pageBytes ? damaged : sound;
  sound.copy(patched, 0, 0, pageBytes);
  patched[header.writeVersion] = writeAheadLogging;
  patched[header.readVersion] = writeAheadLogging;
  const counter = patched.readUInt32BE(header.changeCounter);
  patched.writeUInt32BE((counter + 1) >>> 0, header.sizeValidFor);
  return patched;
}

function mergePatched(salvage: Salvage): number {
  const { log, patched } = salvage.files;
  const remove = (): void => {
    for (const ending of ['', '-wal', '-shm']) rmSync(patched + ending, { force: true });
  };
  try {
    remove();
    writeFileSync(patched, patchedBytes(salvage));
    if (existsSync(log)) copyFileSync(log, `${patched}-wal`);
    return mergeFrom(patched, salvage);
  } finally {
    remove();
  }
}

/**
 * Takes over what an unusable store still holds and what is newer than in the sound one: read as it
 * is, and once more with a sound first page.
 *
 * @returns the number of projects taken over.
 */
export function salvageProjects(salvage: Salvage): number {
  const { database, log } = salvage.files;
  const asItIs = existsSync(database) ? mergeFrom(database, salvage) : 0;
  if (asItIs > 0 || (!existsSync(database) && !existsSync(log))) return asItIs;
  return mergePatched(salvage);
}
