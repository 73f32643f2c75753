import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type {
  Backup,
  BackupReason,
  StoreStatus,
} from '../../../../shared/domain/project/store-status.ts';
import { makeFolder, syncFolder, syncToDisk } from '../file/durable-file.ts';
import { checkIntegrity } from '../file/integrity-check.ts';
import { removePassing, removeUnfinishedBackups } from '../file/leftovers.ts';
import { stampOf, type StoreFiles } from '../file/store-files.ts';
import { openToRead } from '../file/open-to-read.ts';
import { attempt, DamageFound, StoreProblem } from '../failure/store-problem.ts';
import { errorCode, systemReason } from '../failure/system-reason.ts';
import { versionOf } from '../schema/migrations.ts';
import { createStoreTable } from '../tables/store-table.ts';

const day = 86_400_000;
const maxBackups = 14;
const maxBackupAge = 90 * day;
/** The newest ones are kept whatever their age. */
const minBackups = 3;

const namePattern =
  /^isoplan-(?<changes>\d{12})-(?<stamp>\d{8}T\d{6}Z)-(?<reason>daily|migration|restore|request)\.sqlite$/;

function timeOf(stamp: string): string {
  const [, year, month, date, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? [];
  return `${year}-${month}-${date}T${hour}:${minute}:${second}.000Z`;
}

function described(folder: string, name: string): Backup | null {
  const { changes, stamp, reason } = namePattern.exec(name)?.groups ?? {};
  if (changes === undefined || stamp === undefined || reason === undefined) return null;
  const status = statSync(join(folder, name), { throwIfNoEntry: false });
  if (!status?.isFile()) return null;
  return {
    name,
    takenAt: timeOf(stamp),
    reason: reason as BackupReason,
    changes: Number(changes),
    bytes: status.size,
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    const reason = errorCode(error) === 'ENOTDIR' ? 'not-a-folder' : systemReason(error);
    throw new StoreProblem({ code: 'store-unusable', file: folder, reason });
  }
}

/** The backups, or why they cannot be seen. */
export function seenBackups(files: StoreFiles): Pick<StoreStatus, 'backups' | 'unseen'> {
  const backups = attempt(files.backups, () => listBackups(files));
  return backups.ok
    ? { backups: backups.value, unseen: null }
    : { backups: [], unseen: backups.error };
}

/** The backups that can be seen; none where their folder is closed. */
export function visibleBackups(files: StoreFiles): readonly Backup[] {
  try {
    return listBackups(files);
  } catch (error) {
    if (error instanceof StoreProblem) return [];
    throw error;
  }
}

/**
 * The backups of a store, newest first. The count of changes orders them, not the time: a clock that
 * was set back does not make an old copy the newest.
 *
 * @throws StoreProblem when their folder cannot be read.
 */
export function listBackups(files: StoreFiles): readonly Backup[] {
  return namesIn(files.backups)
    .map((name) => described(files.backups, name))
    .filter((backup) => backup !== null)
    .sort((left, right) => right.changes - left.changes || (left.takenAt < right.takenAt ? 1 : -1));
}

/** Whether a day has passed since the newest backup and something has changed, or the clock jumped. */
export function isBackupDue(files: StoreFiles, changes: number, now: number): boolean {
  const newest = visibleBackups(files)[0];
  if (changes === 0) return false;
  if (newest === undefined) return true;
  const age = now - Date.parse(newest.takenAt);
  return newest.changes !== changes && (age >= day || age < -day);
}

/** Removes the backups that are too many or too old. */
function prune(files: StoreFiles, now: number): void {
  for (const [index, backup] of visibleBackups(files).entries()) {
    const tooOld = now - Date.parse(backup.takenAt) > maxBackupAge;
    if (index >= maxBackups || (index >= minBackups && tooOld)) {
      rmSync(join(files.backups, backup.name), { force: true });
    }
  }
}

/** Makes a finished copy one file that needs no log beside it, and reads it from end to end. */
function sealed(copy: string): number {
  const database = new Database(copy, { fileMustExist: true });
  try {
    database.pragma('journal_mode = DELETE');
    checkIntegrity(database);
    return createStoreTable(database).state().changes;
  } finally {
    database.close();
  }
}

/**
 * Copies a database as it is at one moment: SQLite begins anew whenever somebody changes what it copies,
 * so that beside a busy writer it would never come to an end.
 */
async function copyOf(file: string, copy: string): Promise<void> {
  const database = openToRead(file);
  try {
    database.exec('BEGIN');
    if (versionOf(database) === 0)
      throw new DamageFound('the store was just replaced by a blank file');
    await database.backup(copy);
  } finally {
    database.close();
  }
}

/** Numbers the copies of this process: two that are made at once are two files. */
let taken = 0;

/**
 * Copies a database with SQLite's online backup, checks the copy, and lets the oldest ones go.
 * The copy gets its name only when it is whole. Throws.
 */
export async function takeBackup(
  files: StoreFiles,
  reason: BackupReason,
  now: number,
): Promise<Backup> {
  makeFolder(files.backups);
  removeUnfinishedBackups(files);
  taken += 1;
  const partial = join(files.backups, `partial-${process.pid}-${taken}.sqlite`);
  try {
    await copyOf(files.database, partial);
    const changes = String(sealed(partial)).padStart(12, '0');
    const name = `isoplan-${changes}-${stampOf(now)}-${reason}.sqlite`;
    syncToDisk(partial);
    renameSync(partial, join(files.backups, name));
    syncFolder(files.backups);
    prune(files, now);
    const backup = described(files.backups, name);
    if (backup === null) throw new Error('a backup vanished while it was made');
    return backup;
  } finally {
    removePassing(partial);
  }
}
