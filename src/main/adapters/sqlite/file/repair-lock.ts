import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { busyMilliseconds } from './open-to-read.ts';
import { fileIdentityOf } from './store-files.ts';
import { errorCode } from '../failure/system-reason.ts';

const pauseMilliseconds = 50;

/** The lock while it is held: the system takes it from a process that ends, however it ends. */
interface Held {
  release(): void;
}

/** The file goes while it is locked; Windows lets an open file go only afterwards. */
function release(database: Database.Database, lock: string): void {
  const remove = (): void => {
    try {
      rmSync(lock, { force: true });
    } catch {
      return;
    }
  };
  if (process.platform !== 'win32') remove();
  database.close();
  if (process.platform === 'win32') remove();
}

/**
 * Takes the lock, or gives null when another process has it or has just let it go: whoever lets it go
 * removes the file, so that the lock counts only on the file that has the name now.
 */
function take(lock: string, timeout: number): Held | null {
  const before = fileIdentityOf(lock);
  const database = new Database(lock, { timeout });
  try {
    database.exec('BEGIN EXCLUSIVE');
    if (before !== null && fileIdentityOf(lock) === before) {
      return { release: () => release(database, lock) };
    }
  } catch (error) {
    database.close();
    // Of a file that was let go meanwhile SQLite can say nothing any more.
    if (!/^SQLITE_(BUSY|IOERR_FSTAT)/.test(errorCode(error))) throw error;
    return null;
  }
  database.close();
  return null;
}

/**
 * Runs work that only one process may do at a time, which is to put another file in the place of the
 * store's. Waits while another one does it.
 */
export async function withRepairLock<Value>(lock: string, work: () => Value): Promise<Value> {
  for (;;) {
    const held = take(lock, 0);
    if (held === null) {
      await pause(pauseMilliseconds);
      continue;
    }
    try {
      return work();
    } finally {
      held.release();
    }
  }
}

/** Runs work when nobody has the lock at this moment; otherwise it is left to whoever has it. */
export function withFreeRepairLock(lock: string, work: () => void): void {
  // The first try makes the file, where there is none.
  const held = take(lock, 0) ?? take(lock, 0);
  if (held === null) return;
  try {
    work();
  } finally {
    held.release();
  }
}

/**
 * Like `withRepairLock` in the midst of a call that cannot wait for long.
 *
 * @throws SQLite's own error when another process has the lock for too long.
 */
export function withRepairLockNow<Value>(lock: string, work: () => Value): Value {
  const end = performance.now() + busyMilliseconds;
  for (;;) {
    const held = take(lock, Math.max(0, Math.ceil(end - performance.now())));
    if (held === null && performance.now() > end) {
      throw new Database.SqliteError('the store is being repaired', 'SQLITE_BUSY');
    }
    if (held === null) continue;
    try {
      return work();
    } finally {
      held.release();
    }
  }
}
