import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { StoreNotice } from '../../../shared/domain/project/store-status.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Log } from '../../ports/log.ts';
import type { ProjectStore } from '../../ports/project-store.ts';
import { archiveOperations } from './operations/archive-operations.ts';
import { indexInBackground } from './operations/background-index.ts';
import { isBackupDue, listBackups, takeBackup } from './recovery/backups.ts';
import { connectionTo, openDatabase, type Connection } from './connection/connection.ts';
import { keepConnection } from './connection/live-connection.ts';
import { mergeProjects } from './recovery/merge-projects.ts';
import { migrate, migrations, newestVersion, type Migration } from './schema/migrations.ts';
import { packOperations } from './operations/pack-operations.ts';
import { projectWrites, projectReads } from './operations/project-operations.ts';
import { recordOperations } from './operations/record-operations.ts';
import { searchProjects } from './operations/search-operations.ts';
import { prepareFile, type UsableFile } from './recovery/prepare-file.ts';
import { prepareFolder, sizeOf, storeFiles, type StoreFiles } from './file/store-files.ts';
import { attempt, StoreProblem, storeReason } from './failure/store-problem.ts';
import { importLegacyPacks } from './recovery/import-legacy-packs.ts';

export interface StoreOptions {
  /** Folder of the store; made when it is missing. */
  readonly folder: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Steps of the schema; others than the released ones are for tests. */
  readonly steps?: readonly Migration[];
}

const hour = 3_600_000;

/** Like `attempt` for work that waits. */
async function attemptLater<Value>(
  file: string,
  work: () => Promise<Value>,
): Promise<Result<Value, Failure>> {
  try {
    return ok(await work());
  } catch (error) {
    return attempt(file, () => {
      throw error;
    });
  }
}

async function connected(
  { clock, ids, steps = migrations }: StoreOptions,
  files: StoreFiles,
  usable: UsableFile,
): Promise<Connection> {
  const database = openDatabase(files.database);
  try {
    if (usable.version > 0 && usable.version < newestVersion(steps)) {
      await takeBackup(database, files, 'migration', clock.now());
    }
    migrate(database, ids.next(), steps);
    const connection = connectionTo(database);
    if (usable.countFrom > 0) connection.store.countFrom(usable.countFrom);
    return connection;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Packs of an earlier version that cannot be taken in now, on a full disk, stay for the next time. */
function takeInFrom(
  { folder, database }: StoreFiles,
  connection: Connection,
  { clock, log }: StoreOptions,
): readonly StoreNotice[] {
  try {
    const notice = importLegacyPacks(folder, connection, clock.now());
    return notice === null ? [] : [notice];
  } catch (error) {
    log.warn('packs could not be taken in', { reason: storeReason(database, error) });
    return [];
  }
}

/**
 * Opens the store of a folder: checks its file from end to end, repairs it from a backup when it is
 * unusable, brings it to the newest schema after a backup, and takes the daily backup.
 *
 * @returns the store, or `store-newer` or `store-unusable`; then nothing of it was changed.
 */
export async function openProjectStore(
  options: StoreOptions,
): Promise<Result<ProjectStore, Failure>> {
  const { clock, ids, log, steps = migrations } = options;
  const files = storeFiles(options.folder);
  const opened = await attemptLater(files.database, async () => {
    prepareFolder(files);
    const usable = await prepareFile({ files, steps, identity: ids.next(), now: clock.now() });
    if (!usable.ok) throw new StoreProblem(usable.error);
    const connection = await connected(options, files, usable.value);
    const taken = takeInFrom(files, connection, options);
    const allNotices = [...usable.value.notices, ...taken];
    return { connection, ...usable.value, notices: allNotices };
  });
  if (!opened.ok) return err(opened.error);
  const notices: StoreNotice[] = [...opened.value.notices];
  const tell = (notice: StoreNotice): void => {
    notices.push(notice);
    log.warn(`store ${notice.kind}`, { ...notice });
  };
  for (const notice of opened.value.notices) log.warn(`store ${notice.kind}`, { ...notice });
  const live = keepConnection(files, opened.value.connection, newestVersion(steps), tell);

  const backUp: ProjectStore['backUp'] = () =>
    attemptLater(files.database, () =>
      takeBackup(live.current().database, files, 'request', clock.now()),
    );
  const backUpWhenDue = async (): Promise<void> => {
    try {
      const { database, store } = live.current();
      if (!isBackupDue(files, store.state().changes, clock.now())) return;
      await takeBackup(database, files, 'daily', clock.now());
    } catch (error) {
      const reason = storeReason(files.database, error);
      const isExplained = reason === 'disk-full' || reason === 'read-only' || reason === 'denied';
      tell({ kind: 'backup-failed', reason: isExplained ? reason : 'unwritable' });
    }
  };
  await backUpWhenDue();
  const timer = setInterval(() => void backUpWhenDue(), hour);
  timer.unref();
  const index = indexInBackground(live.current);

  return ok({
    ...projectReads(live),
    ...projectWrites(live, clock, ids),
    ...recordOperations(live, clock, ids),
    ...archiveOperations(live, clock, ids),
    packs: packOperations(live, clock, files.database),
    search: (query, limit) => searchProjects(live, query, limit),
    status: () =>
      attempt(files.database, () => ({
        file: files.database,
        backupFolder: files.backups,
        bytes: (sizeOf(files.database) ?? 0) + (sizeOf(files.log) ?? 0),
        backups: listBackups(files),
        notices: [...notices],
      })),
    backUp,
    restoreBackup: (name) =>
      attemptLater(files.database, async () => {
        const backup = listBackups(files).find((candidate) => candidate.name === name);
        if (backup === undefined) throw new StoreProblem({ code: 'backup-unknown', name });
        const source = new Database(join(files.backups, name), { readonly: true });
        try {
          await takeBackup(live.current().database, files, 'restore', clock.now());
          const merged = live.write((into) => mergeProjects(source, into, clock.now(), false));
          if (!merged.ok) throw new StoreProblem(merged.error);
          return merged.value;
        } finally {
          source.close();
        }
      }),
    close: () => {
      clearInterval(timer);
      index.stop();
      live.close();
    },
  });
}
