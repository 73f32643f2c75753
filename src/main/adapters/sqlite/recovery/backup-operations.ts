import { join } from 'node:path';
import type { StoreNotice } from '../../../../shared/domain/project/store-status.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { ProjectStore } from '../../../ports/project-store.ts';
import type { LiveConnection } from '../connection/live-connection.ts';
import { attemptLater, StoreProblem, storeReason } from '../failure/store-problem.ts';
import { inspectFile } from '../file/inspect-file.ts';
import { openToRead } from '../file/open-to-read.ts';
import type { StoreFiles } from '../file/store-files.ts';
import { isBackupDue, listBackups, takeBackup } from './backups.ts';
import { mergeProjects } from './merge-projects.ts';

/** What backups are taken of and restored into. */
export interface BackupSources {
  readonly live: LiveConnection;
  readonly files: StoreFiles;
  readonly clock: Clock;
  /** The newest version of the schema. */
  readonly supported: number;
  readonly tell: (notice: StoreNotice) => void;
}

export interface BackupOperations extends Pick<ProjectStore, 'backUp' | 'restoreBackup'> {
  /** Takes the daily backup when it is time for it; tells when that does not succeed. */
  backUpWhenDue(): Promise<void>;
}

/** Path of a backup that can be restored; refuses one that is not there, not whole or too new. */
function restorable({ files, supported }: BackupSources, name: string): string {
  if (!listBackups(files).some((candidate) => candidate.name === name)) {
    throw new StoreProblem({ code: 'backup-unknown', name });
  }
  const file = join(files.backups, name);
  const inspection = inspectFile(file, supported);
  if (inspection.state === 'sound') return file;
  if (inspection.state === 'newer') {
    throw new StoreProblem({ code: 'store-newer', file, found: inspection.version, supported });
  }
  const reason = inspection.state === 'damaged' ? 'damaged' : 'empty';
  throw new StoreProblem({ code: 'backup-unusable', name, reason });
}

export function backupOperations(sources: BackupSources): BackupOperations {
  const { live, files, clock, tell } = sources;
  const changes = (): number => {
    const state = live.read(({ store }) => store.state());
    if (!state.ok) throw new StoreProblem(state.error);
    return state.value.changes;
  };
  return {
    backUp: () =>
      attemptLater(files.database, () => {
        changes();
        return takeBackup(files, 'request', clock.now());
      }),
    backUpWhenDue: async () => {
      try {
        if (!isBackupDue(files, changes(), clock.now())) return;
        await takeBackup(files, 'daily', clock.now());
      } catch (error) {
        const reason = error instanceof StoreProblem ? null : storeReason(files.backups, error);
        const isExplained = reason === 'disk-full' || reason === 'read-only' || reason === 'denied';
        tell({ kind: 'backup-failed', reason: isExplained ? reason : 'unwritable' });
      }
    },
    restoreBackup: (name) =>
      attemptLater(files.database, async () => {
        const file = restorable(sources, name);
        await takeBackup(files, 'restore', clock.now());
        const source = openToRead(file);
        try {
          const merged = live.write((into) => mergeProjects(source, into, clock.now(), false));
          if (!merged.ok) throw new StoreProblem(merged.error);
          return merged.value;
        } finally {
          source.close();
        }
      }),
  };
}
