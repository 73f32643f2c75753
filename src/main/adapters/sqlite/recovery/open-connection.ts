import type { Failure } from '../../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../../shared/base/result.ts';
import type { StoreNotice } from '../../../../shared/domain/project/store-status.ts';
import type { Log } from '../../../ports/log.ts';
import { connectionTo, openNamedDatabase, type Connection } from '../connection/connection.ts';
import { inTransaction } from '../connection/transaction.ts';
import { attempt, attemptLater, StoreProblem, storeReason } from '../failure/store-problem.ts';
import { prepareFolder } from '../file/store-files.ts';
import { migrate, newestVersion } from '../schema/migrations.ts';
import { takeBackup } from './backups.ts';
import { importLegacyPacks } from './import-legacy-packs.ts';
import { openSnapshot } from './open-snapshot.ts';
import { prepareFile, type OpenRequest, type UsableFile } from './prepare-file.ts';

/** An open store, and what is to be told that it does not say itself yet. */
export interface OpenedStore {
  readonly connection: Connection;
  readonly notices: readonly StoreNotice[];
  /** Why nothing can be changed, and the connection is to what was on the disk only; null as a rule. */
  readonly unwritable: Failure | null;
}

async function connected(request: OpenRequest, usable: UsableFile): Promise<Connection> {
  const { files, steps, identity, now } = request;
  const { database, fileIdentity } = openNamedDatabase(files.database, false);
  try {
    if (usable.version > 0 && usable.version < newestVersion(steps)) {
      await takeBackup(files, 'migration', now);
    }
    migrate(database, identity, steps);
    return connectionTo(database, fileIdentity);
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Writes down what was lost together with the count that goes on after it. A full disk keeps nobody from
 * reading what is there.
 *
 * @returns what could not be written down.
 */
function keepLosses(
  connection: Connection,
  { countFrom, notices }: UsableFile,
  { files, now }: OpenRequest,
): readonly StoreNotice[] {
  if (countFrom === 0 && notices.length === 0) return [];
  const kept = attempt(files.database, () =>
    inTransaction(connection, () => {
      if (countFrom > 0) connection.store.countFrom(countFrom);
      for (const notice of notices) connection.notices.add(notice, now);
    }),
  );
  return kept.ok ? [] : notices;
}

/** Packs of an earlier version that cannot be taken in now, on a full disk, stay for the next time. */
function takeInFrom(
  { files, now }: OpenRequest,
  connection: Connection,
  log: Log,
): readonly StoreNotice[] {
  try {
    const notice = importLegacyPacks(files.folder, connection, now);
    return notice === null ? [] : [notice];
  } catch (error) {
    log.warn('packs could not be taken in', { reason: storeReason(files.database, error) });
    return [];
  }
}

async function openForWriting(request: OpenRequest, log: Log): Promise<OpenedStore> {
  const { files } = request;
  prepareFolder(files);
  const usable = await prepareFile(request);
  if (!usable.ok) throw new StoreProblem(usable.error);
  const { repaired, notices } = usable.value;
  for (const notice of notices) log.warn(`store ${notice.kind}`, { ...notice });
  if (repaired !== null) log.warn(`store ${repaired.kind}`, { ...repaired });
  const connection = await connected(request, usable.value);
  const unkept = keepLosses(connection, usable.value, request);
  const taken = takeInFrom(request, connection, log);
  return { connection, notices: [...unkept, ...taken], unwritable: null };
}

/** What is on the disk, where nothing can be written to it. */
function openForReading(request: OpenRequest, refused: Failure): Result<OpenedStore, Failure> {
  if (refused.code !== 'store-unusable') return err(refused);
  if (refused.reason !== 'disk-full' && refused.reason !== 'read-only') return err(refused);
  const snapshot = attempt(request.files.database, () => openSnapshot(request));
  if (!snapshot.ok) return err(refused);
  return ok({ connection: snapshot.value, notices: [], unwritable: refused });
}

/**
 * Opens the file of a store for writing: repaired when it was unusable, of the newest schema, after a
 * backup when it was not. On a full disk, or one that nobody may write to, what it holds can be read.
 */
export async function openConnection(
  request: OpenRequest,
  log: Log,
): Promise<Result<OpenedStore, Failure>> {
  const opened = await attemptLater(request.files.database, () => openForWriting(request, log));
  return opened.ok ? opened : openForReading(request, opened.error);
}
