import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Backup, StoreNotice } from '../../../../shared/domain/project/store-status.ts';
import { visibleBackups } from './backups.ts';
import { connectionTo, openDatabase, type Connection } from '../connection/connection.ts';
import { inTransaction } from '../connection/transaction.ts';
import { copyDurably } from '../file/durable-file.ts';
import { removePassing } from '../file/leftovers.ts';
import { inspectFile } from '../file/inspect-file.ts';
import { migrate, newestVersion, type Migration } from '../schema/migrations.ts';
import { salvageProjects } from './salvage.ts';
import { freshFolder, replaceDatabase } from '../file/quarantine.ts';
import type { StoreFiles } from '../file/store-files.ts';
import type { StoreState } from '../tables/store-table.ts';

/** What a repair starts from. */
export interface RepairOrder {
  readonly files: StoreFiles;
  readonly steps: readonly Migration[];
  readonly cause: 'damaged' | 'missing' | 'empty';
  readonly detail: string;
  /** The last change a caller was told is saved; null when the watermark is not there. */
  readonly committed: StoreState | null;
  /** Identity of the store when nothing of the old one is left. */
  readonly identity: string;
  readonly now: number;
}

/** The newest backup that is still sound, as a file of the given name; null when there is none. */
function newestSoundBackup(order: RepairOrder, copy: string): Backup | null {
  for (const backup of visibleBackups(order.files)) {
    rmSync(copy, { force: true });
    copyDurably(join(order.files.backups, backup.name), copy);
    if (inspectFile(copy, newestVersion(order.steps)).state === 'sound') return backup;
  }
  rmSync(copy, { force: true });
  return null;
}

/** Changes that were acknowledged and are in neither the backup nor the damaged file. */
function lostChanges(order: RepairOrder, changes: number, salvaged: number): number | null {
  if (order.committed === null) return null;
  return salvaged > 0 ? null : Math.max(0, order.committed.changes - changes);
}

/** Adds what the damaged file still gives, and what its user has to be told. */
function fillDraft(
  order: RepairOrder,
  into: Connection,
  backup: Backup | null,
  setAside: string | null,
): StoreNotice {
  const { files, steps, cause, detail, now, committed } = order;
  const { changes } = into.store.state();
  const soundCopy = backup === null ? null : join(files.backups, backup.name);
  const salvaged = salvageProjects({ files, steps, soundCopy, into, now });
  const lost = lostChanges(order, changes, salvaged);
  const about = { setAside, backup, salvaged, lostChanges: lost };
  const notice = { kind: 'repaired', cause, detail, ...about } as const;
  inTransaction(into, () => {
    into.store.countFrom((committed?.changes ?? 0) + 1);
    into.notices.add(notice, now);
  });
  return notice;
}

/**
 * Makes the best store that can be made: the newest sound backup, or an empty one, with everything
 * newer that the damaged file still gives. It is built beside the unusable file and takes its place
 * in one step, so that a repair that is cut off changes nothing. That it was repaired is written into it.
 *
 * Throws what SQLite or the system says, for instance when the disk is full.
 */
export function repairStore(order: RepairOrder): StoreNotice {
  const { files, steps } = order;
  const { draft } = files;
  try {
    removePassing(draft);
    const backup = newestSoundBackup(order, draft);
    const kept = existsSync(files.database)
      ? join(freshFolder(files, order.now), basename(files.database))
      : null;
    const database = openDatabase(draft);
    try {
      migrate(database, order.committed?.identity ?? order.identity, steps);
      const notice = fillDraft(order, connectionTo(database), backup, kept);
      database.pragma('journal_mode = DELETE');
      database.close();
      replaceDatabase(files, draft, kept);
      return notice;
    } finally {
      database.close();
    }
  } finally {
    if (existsSync(draft)) removePassing(draft);
  }
}
