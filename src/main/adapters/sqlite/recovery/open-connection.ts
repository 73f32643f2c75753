import type { Failure } from '../../../../shared/base/failure.ts';
import type { Result } from '../../../../shared/base/result.ts';
import type { StoreNotice } from '../../../../shared/domain/project/store-status.ts';
import type { Log } from '../../../ports/log.ts';
import { connectionTo, openNamedDatabase, type Connection } from '../connection/connection.ts';
import { inTransaction } from '../connection/transaction.ts';
import { attempt, attemptLater, StoreProblem, storeReason } from '../failure/store-problem.ts';
import { prepareFolder } from '../file/store-files.ts';
import { migrate, newestVersion } from '../schema/migrations.ts';
import { takeBackup } from './backups.ts';
import { importLegacyPacks } from './import-legacy-packs.ts';
import { prepareFile, type OpenRequest, type UsableFile } from './prepare-file.ts';

/** An open store, and what is to be told that it does not say itself yet. */
export interface OpenedStore {
  readonly connection: Connection;
  readonly notices: readonly StoreNotice[];
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

/**
 * Opens the file of a store for writing: repaired when it was unusable, of the newest schema, after a
 * backup when it was not.
 */
export function openConnection(
  request: OpenRequest,
  log: Log,
): Promise<Result<OpenedStore, Failure>> {
  const { files } = request;
  return attemptLater(files.database, async () => {
    prepareFolder(files);
    const usable = await prepareFile(request);
    if (!usable.ok) throw new StoreProblem(usable.error);
    const { repaired, notices } = usable.value;
    for (const notice of notices) log.warn(`store ${notice.kind}`, { ...notice });
    if (repaired !== null) log.warn(`store ${repaired.kind}`, { ...repaired });
    const connection = await connected(request, usable.value);
    const unkept = keepLosses(connection, usable.value, request);
    return { connection, notices: [...unkept, ...takeInFrom(request, connection, log)] };
  });
}
