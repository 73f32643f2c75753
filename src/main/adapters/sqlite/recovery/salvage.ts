import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import Database from 'better-sqlite3';
import type { Connection } from '../connection/connection.ts';
import { mergeProjects } from './merge-projects.ts';
import { openToRead } from '../file/open-to-read.ts';
import { migrate, type Migration } from '../schema/migrations.ts';
import { removePassing } from '../file/leftovers.ts';
import { sizeOf, type StoreFiles } from '../file/store-files.ts';

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

/** A store of the same schema without content. */
function blankBytes({ steps }: Salvage): Buffer {
  const blank = new Database(':memory:');
  try {
    migrate(blank, 'blank-store', steps);
    return blank.serialize();
  } finally {
    blank.close();
  }
}

/** Makes a sound file of the same schema: the backup, or a store without content. */
function writeSound(salvage: Salvage, file: string): void {
  if (salvage.soundCopy === null) writeFileSync(file, blankBytes(salvage));
  else copyFileSync(salvage.soundCopy, file);
}

function readFirstPage(file: string): Buffer {
  const page = Buffer.alloc(pageBytes);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, page, 0, pageBytes, 0);
    return page;
  } finally {
    closeSync(descriptor);
  }
}

function writeFirstPage(file: string, page: Buffer): void {
  const descriptor = openSync(file, 'r+');
  try {
    writeSync(descriptor, page, 0, pageBytes, 0);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Makes the damaged file with the first page of a sound one, which says where the tables are, or the
 * whole sound one where nothing is left but the log. The size in the header is marked as out of date,
 * so that SQLite goes by the length of the file. A file may be larger than what fits into memory.
 */
function writePatched(salvage: Salvage): void {
  const { database, patched } = salvage.files;
  writeSound(salvage, patched);
  const page = readFirstPage(patched);
  if ((sizeOf(database) ?? 0) > pageBytes) copyFileSync(database, patched);
  page[header.writeVersion] = writeAheadLogging;
  page[header.readVersion] = writeAheadLogging;
  const counter = page.readUInt32BE(header.changeCounter);
  page.writeUInt32BE((counter + 1) >>> 0, header.sizeValidFor);
  writeFirstPage(patched, page);
}

function mergePatched(salvage: Salvage): number {
  const { log, patched } = salvage.files;
  try {
    removePassing(patched);
    writePatched(salvage);
    if (existsSync(log)) copyFileSync(log, `${patched}-wal`);
    return mergeFrom(patched, salvage);
  } finally {
    removePassing(patched);
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
