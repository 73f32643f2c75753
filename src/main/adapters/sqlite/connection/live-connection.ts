import { join } from 'node:path';
import type { Failure } from '../../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../../shared/base/result.ts';
import type { StoreNotice } from '../../../../shared/domain/project/store-status.ts';
import { openCommitWatermark, type CommitWatermark } from '../file/commit-watermark.ts';
import { connectionTo, openNamedDatabase, type Connection } from './connection.ts';
import { busyMilliseconds } from '../file/open-to-read.ts';
import { makeFolder, writeDurably } from '../file/durable-file.ts';
import { inspectFile } from '../file/inspect-file.ts';
import { inTransaction } from './transaction.ts';
import { shortenBusyTimeout, withBusyRetry } from './busy-retry.ts';
import { freshFolder } from '../file/quarantine.ts';
import { fileIdentityOf, type StoreFiles } from '../file/store-files.ts';
import { attempt, DamageFound, StoreProblem } from '../failure/store-problem.ts';
import { rewriteFile } from './rewrite-file.ts';

/** The open store. Its file may be deleted, moved or replaced by another process at any time. */
export interface LiveConnection {
  /** Runs work that only reads. */
  read<Value>(work: (connection: Connection) => Value): Result<Value, Failure>;
  /** Runs work in one transaction; when it is acknowledged it is on the disk. */
  write<Value>(work: (connection: Connection) => Value): Result<Value, Failure>;
  current(): Connection;
  close(): void;
}

/** What a connection is kept with. */
export interface LiveOptions {
  readonly files: StoreFiles;
  /** The newest version of the schema. */
  readonly supported: number;
  readonly now: () => number;
  /** Milliseconds a call waits, and holds up everything else, while another process writes. */
  readonly patience: number;
  readonly tell: (notice: StoreNotice) => void;
  /** Why the first connection is only to what the file held in memory; null when it is to the file. */
  readonly unwritable: Failure | null;
}

/** The file lost its name, or the name its file, between the look at it and the change. */
class FileMoved extends Error {}

/** What keeps it from opening the file may be that it is just being replaced; not so often, though. */
const maxRefusals = 3;

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
  const { database, fileIdentity } = openNamedDatabase(files.database, true);
  return connectionTo(database, fileIdentity);
}

/** Whether a store holds every change of every project that another one holds. */
function holdsAll(store: Connection, former: Connection): boolean {
  if (store.store.state().identity !== former.store.state().identity) return false;
  const revisions = new Map(store.projects.all().map(({ id, revision }) => [id, revision]));
  return former.projects.all().every(({ id, revision }) => (revisions.get(id) ?? 0) >= revision);
}

/** Keeps what was open where the file that took its place does not hold all of it. */
function setAside({ files, now }: LiveOptions, former: Connection): string {
  const folder = freshFolder(files, now());
  makeFolder(folder);
  writeDurably(join(folder, 'isoplan.sqlite'), former.database.serialize());
  return folder;
}

/**
 * Keeps a connection to the file that has the store's name. Before each piece of work the name is
 * looked up, and once more before a change is committed: where the file was deleted it is written again
 * in full from what is open; where another one took its place, that one is opened.
 */
export function keepConnection(options: LiveOptions, first: Connection): LiveConnection {
  const { files, supported, patience, tell } = options;
  let connection = shortenBusyTimeout(first);
  let { unwritable } = options;
  let commitWatermark: CommitWatermark = openCommitWatermark(files.commitWatermark);

  const use = (replacement: Connection): void => {
    unwritable = null;
    connection.database.close();
    connection = shortenBusyTimeout(replacement);
    commitWatermark.close();
    commitWatermark = openCommitWatermark(files.commitWatermark);
  };

  /** @throws what keeps it from opening the file that has the name. */
  const reconnect = (identity: string | null): void => {
    const rewritten = identity === null ? rewriteFile(files, connection) : null;
    if (rewritten !== null) {
      const { database, fileIdentity } = rewritten.replacement;
      use(connectionTo(database, fileIdentity));
      return tell({ kind: 'rewritten', lostChanges: rewritten.missing });
    }
    const replacement = openReplacement(files, supported);
    if (!holdsAll(replacement, connection)) {
      tell({ kind: 'replaced', setAside: setAside(options, connection) });
    }
    use(replacement);
  };

  /** Goes over to the file itself as soon as that can be opened; says why not until then. */
  const onWritableFile = (): Result<null, Failure> => {
    const former = unwritable;
    if (former === null) return ok(null);
    const opened = attempt(files.database, () => use(openReplacement(files, supported)));
    return opened.ok ? ok(null) : err(former);
  };

  /** Opens what has the name now, where that is another file; null when that changed once more. */
  const onNamedFile = (): Result<null, Failure> | null => {
    const identity = fileIdentityOf(files.database);
    if (identity === connection.fileIdentity) return ok(null);
    const ready = attempt(files.database, () => reconnect(identity));
    if (ready.ok) return ok(null);
    return fileIdentityOf(files.database) === identity ? ready : null;
  };

  const onFile = <Value>(work: () => Value): Result<Value, Failure> => {
    const end = performance.now() + busyMilliseconds;
    let refusals = 0;
    while (performance.now() < end) {
      const ready = onNamedFile();
      if (ready?.ok === false && ++refusals === maxRefusals) return ready;
      if (ready?.ok !== true) continue;
      try {
        return attempt(files.database, work);
      } catch (error) {
        if (!(error instanceof FileMoved)) throw error;
      }
    }
    return err({ code: 'store-unusable', file: files.database, reason: 'busy' });
  };

  const change = <Value>(work: (connection: Connection) => Value) =>
    inTransaction(connection, () => {
      if (fileIdentityOf(files.database) !== connection.fileIdentity) throw new FileMoved();
      const value = work(connection);
      return { value, state: connection.store.state() };
    });

  return {
    current: () => connection,
    read: (work) => onFile(() => withBusyRetry(() => work(connection), patience)),
    write: (work) => {
      const writable = onWritableFile();
      if (!writable.ok) return writable;
      const done = onFile(() => withBusyRetry(() => change(work), patience));
      if (!done.ok) return done;
      commitWatermark.write(done.value.state);
      return { ok: true, value: done.value.value };
    },
    close: () => {
      commitWatermark.close();
      attempt(files.database, () => {
        if (fileIdentityOf(files.database) === null) rewriteFile(files, connection);
      });
      connection.database.close();
    },
  };
}
