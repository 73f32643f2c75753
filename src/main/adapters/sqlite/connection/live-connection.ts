import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Failure } from '../../../../shared/base/failure.ts';
import { err, type Result } from '../../../../shared/base/result.ts';
import type { StoreNotice } from '../../../../shared/domain/project/store-status.ts';
import { openCommitWatermark, type CommitWatermark } from '../file/commit-watermark.ts';
import { connectionTo, fileIdentityOf, openDatabase, type Connection } from './connection.ts';
import { makeFolder, syncFolder, syncToDisk } from '../file/durable-file.ts';
import { inspectFile } from '../file/inspect-file.ts';
import { inTransaction } from './transaction.ts';
import { shortenBusyTimeout, withBusyRetry } from './busy-retry.ts';
import type { StoreFiles } from '../file/store-files.ts';
import { attempt, DamageFound, StoreProblem } from '../failure/store-problem.ts';

/** The open store. Its file may be deleted, moved or replaced by another process at any time. */
export interface LiveConnection {
  /** Runs work that only reads. */
  read<Value>(work: (connection: Connection) => Value): Result<Value, Failure>;
  /** Runs work in one transaction; when it is acknowledged it is on the disk. */
  write<Value>(work: (connection: Connection) => Value): Result<Value, Failure>;
  current(): Connection;
  close(): void;
}

/** Writes the open database, whose file is gone, to its old place. */
function writeAgain(files: StoreFiles, connection: Connection): void {
  const draft = `${files.database}-draft`;
  const content = connection.database.serialize();
  makeFolder(files.folder);
  writeFileSync(draft, content);
  syncToDisk(draft);
  connection.database.close();
  rmSync(files.log, { force: true });
  rmSync(files.sharedMemory, { force: true });
  renameSync(draft, files.database);
  syncFolder(files.folder);
}

/** Opens the file that took the place of the one that was open. */
function openReplacement(files: StoreFiles, supported: number): Connection {
  const inspection = inspectFile(files.database, supported);
  if (inspection.state === 'newer') {
    const { version } = inspection;
    throw new StoreProblem({
      code: 'store-newer',
      file: files.database,
      found: version,
      supported,
    });
  }
  if (inspection.state !== 'sound' || inspection.version !== supported) {
    throw new DamageFound('the file was replaced by one that is not sound');
  }
  return connectionTo(openDatabase(files.database));
}

/**
 * Keeps a connection to the file that has the store's name. Before each piece of work the name is
 * looked up: where the file was deleted it is written again in full from what is open; where another
 * one took its place, that one is opened.
 */
export function keepConnection(
  files: StoreFiles,
  first: Connection,
  supported: number,
  tell: (notice: StoreNotice) => void,
): LiveConnection {
  let connection = shortenBusyTimeout(first);
  let commitWatermark: CommitWatermark = openCommitWatermark(files.commitWatermark);

  const reconnect = (identity: string | null): void => {
    if (identity === null) {
      writeAgain(files, connection);
      connection = shortenBusyTimeout(connectionTo(openDatabase(files.database)));
      tell({ kind: 'rewritten' });
    } else {
      const replacement = openReplacement(files, supported);
      connection.database.close();
      connection = shortenBusyTimeout(replacement);
    }
    commitWatermark.close();
    commitWatermark = openCommitWatermark(files.commitWatermark);
  };

  const onFile = <Value>(work: () => Value): Result<Value, Failure> => {
    const ready = attempt(files.database, () => {
      const identity = fileIdentityOf(files.database);
      if (identity !== connection.fileIdentity) reconnect(identity);
    });
    return ready.ok ? attempt(files.database, work) : err(ready.error);
  };

  return {
    current: () => connection,
    read: (work) => onFile(() => withBusyRetry(() => work(connection))),
    write: (work) => {
      const done = onFile(() => {
        const run = () =>
          inTransaction(connection, () => {
            const value = work(connection);
            return { value, state: connection.store.state() };
          });
        return withBusyRetry(run);
      });
      if (!done.ok) return done;
      commitWatermark.write(done.value.state);
      return { ok: true, value: done.value.value };
    },
    close: () => {
      commitWatermark.close();
      connection.database.close();
    },
  };
}
