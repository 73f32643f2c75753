import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Log } from '../../ports/log.ts';
import type { ProjectStore } from '../../ports/project-store.ts';
import { keepConnection, type LiveConnection } from './connection/live-connection.ts';
import { attempt } from './failure/store-problem.ts';
import { busyMilliseconds } from './file/open-to-read.ts';
import { sizeOf, storeFiles } from './file/store-files.ts';
import { archiveOperations } from './operations/archive-operations.ts';
import { indexInBackground } from './operations/background-index.ts';
import { noticeOperations } from './operations/notice-operations.ts';
import { packOperations } from './operations/pack-operations.ts';
import { projectReads, projectWrites } from './operations/project-operations.ts';
import { recordOperations } from './operations/record-operations.ts';
import { searchProjects } from './operations/search-operations.ts';
import { backupOperations } from './recovery/backup-operations.ts';
import { seenBackups } from './recovery/backups.ts';
import { openConnection } from './recovery/open-connection.ts';
import { migrations, newestVersion, type Migration } from './schema/migrations.ts';

export interface StoreOptions {
  /** Folder of the store; made when it is missing. */
  readonly folder: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /**
   * Milliseconds a call waits, and holds up everything else, while another process writes; then it is
   * refused as busy and may be made again.
   */
  readonly patience?: number;
  /** Steps of the schema; others than the released ones are for tests. */
  readonly steps?: readonly Migration[];
}

const hour = 3_600_000;

/**
 * Opens the store of a folder: checks its file from end to end, repairs it from a backup when it is
 * unusable, brings it to the newest schema after a backup, and takes the daily backup.
 *
 * @returns the store, or `store-newer` or `store-unusable`; then nothing of it was changed.
 */
export async function openProjectStore(
  options: StoreOptions,
): Promise<Result<ProjectStore, Failure>> {
  const { clock, ids, log, patience = busyMilliseconds, steps = migrations } = options;
  const files = storeFiles(options.folder);
  const opened = await openConnection(
    { files, steps, identity: ids.next(), now: clock.now() },
    log,
  );
  if (!opened.ok) return err(opened.error);

  const { unwritable } = opened.value;
  const supported = newestVersion(steps);
  const notices = noticeOperations((): LiveConnection => live, clock, log);
  const { tell } = notices;
  const live = keepConnection(
    { files, supported, patience, now: () => clock.now(), tell, unwritable },
    opened.value.connection,
  );
  for (const notice of opened.value.notices) tell(notice);
  const backups = backupOperations({ live, files, clock, supported, tell });
  if (unwritable === null) await backups.backUpWhenDue();
  const timer = setInterval(() => void backups.backUpWhenDue(), hour);
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
        ...seenBackups(files),
        notices: notices.unread(),
      })),
    readNotice: notices.readNotice,
    backUp: backups.backUp,
    restoreBackup: backups.restoreBackup,
    close: () => {
      clearInterval(timer);
      index.stop();
      notices.close();
      live.close();
    },
  });
}
