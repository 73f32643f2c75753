import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { openNamedDatabase, type Connection, type NamedDatabase } from './connection.ts';
import { withBusyRetry } from './busy-retry.ts';
import { readCommitWatermark } from '../file/commit-watermark.ts';
import { makeFolder, syncFolder, writeDurably } from '../file/durable-file.ts';
import { removeSideFiles } from '../file/quarantine.ts';
import { fileIdentityOf, type StoreFiles } from '../file/store-files.ts';
import { errorCode } from '../failure/system-reason.ts';
import { withRepairLockNow } from '../file/repair-lock.ts';
import { applicationId } from '../schema/migrations.ts';
import { inTransaction } from './transaction.ts';

/** Gives a finished file a name that nothing has; false when something has it after all. */
function nameFile(draft: string, name: string): boolean {
  try {
    linkSync(draft, name);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // Not every file system knows second names.
    if (existsSync(name)) return false;
    renameSync(draft, name);
    return true;
  }
}

function writeDraft<Placed>(draft: string, content: Buffer, place: () => Placed): Placed {
  try {
    writeDurably(draft, content);
    return place();
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The file written again, open. */
export interface Rewritten {
  readonly replacement: NamedDatabase;
  /** How many changes are not in it that others had saved, 0 as a rule. */
  readonly missing: number;
}

/**
 * Whoever has the newer file open, which was written after this one and then lost as well, has so much
 * time to write it again.
 */
const patienceMilliseconds = 1000;
const pauseMilliseconds = 20;

/**
 * Writes an open database whose file has lost its name to where it was. Others may have the lost file
 * open as well: while it is read nobody writes to it, and whoever wanted to notices the new one. Only
 * one of them writes it again, first of all one that knows the last change.
 *
 * @returns null when the name means a file again already.
 */
export function rewriteFile(files: StoreFiles, connection: Connection): Rewritten | null {
  const end = performance.now() + patienceMilliseconds;
  for (;;) {
    makeFolder(files.folder);
    const isLast = performance.now() > end;
    const done = withRepairLockNow(files.repairLock, () =>
      withBusyRetry(() => inTransaction(connection, () => tryToWrite(files, connection, isLast))),
    );
    if (done !== 'behind') return done;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
  }
}

/** Marks a lost file that was written again: later changes are in its successor. */
const succeeded = 0;

function tryToWrite(
  files: StoreFiles,
  { database, store }: Connection,
  isLast: boolean,
): Rewritten | null | 'behind' {
  if (fileIdentityOf(files.database) !== null) return null;
  const { identity, changes } = store.state();
  const last = readCommitWatermark(files.commitWatermark);
  const missing = last?.identity === identity ? Math.max(0, last.changes - changes) : 0;
  const hasSuccessor = database.pragma('application_id', { simple: true }) === succeeded;
  if ((hasSuccessor || missing > 0) && !isLast) return 'behind';
  database.pragma(`application_id = ${applicationId}`);
  if (missing > 0) store.countFrom(changes + missing);
  const content = database.serialize();
  const replacement = writeDraft(files.draft, content, () => {
    if (fileIdentityOf(files.database) !== null) return null;
    removeSideFiles(files);
    if (!nameFile(files.draft, files.database)) return null;
    syncFolder(dirname(files.database));
    return openNamedDatabase(files.database, true);
  });
  if (replacement === null) return null;
  database.pragma(`application_id = ${succeeded}`);
  return { replacement, missing };
}
