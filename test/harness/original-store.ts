import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openProjectStore } from '../../src/main/adapters/sqlite/project-store.ts';
import type { ProjectStore } from '../../src/main/ports/project-store.ts';
import type { Project } from '../../src/shared/domain/project/project.ts';
import {
  countedIds,
  documentWith,
  noon,
  quietLog,
  settableClock,
  valueOf,
} from '../unit/main/adapters/sqlite/store-parts.ts';

/** How a store was left: closed; with its last changes in the log; or in the midst of a change. */
export const states = ['closed', 'hot', 'interrupted'] as const;
export type State = (typeof states)[number];

/** A store that was left behind, to be copied and damaged. */
export interface Original {
  readonly folder: string;
  /** Every project as it was acknowledged last. */
  readonly projects: readonly Project[];
  /** Its files that may be damaged, as paths in the folder. */
  readonly parts: readonly string[];
}

export function madeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'isoplan-harness-'));
}

export function openedAt(folder: string, time: number) {
  const clock = settableClock(time);
  return openProjectStore({ folder, clock, ids: countedIds, log: quietLog });
}

const workloads = Array.from({ length: 40 }, (_, index) => ({ name: `w${index}`, cpu: '500m' }));

function edited(store: ProjectStore, ids: readonly string[]): readonly Project[] {
  return ids.map((id, index) => {
    const { document, revision } = valueOf(store.read(id));
    return valueOf(store.save(id, revision, { ...document, notes: `after the backup ${index}` }));
  });
}

/** Leaves half of a change in the file, and what was there before in the journal. */
function interrupt(folder: string, copy: string): void {
  const database = new Database(join(folder, 'isoplan.sqlite'));
  database.pragma('journal_mode = DELETE');
  database.pragma('cache_size = 1');
  database.exec('BEGIN; UPDATE content SET redo = NULL; UPDATE project SET workload_count = 0');
  cpSync(folder, copy, { recursive: true });
  database.close();
}

function partsOf(folder: string): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.startsWith('isoplan.sqlite'));
  const backups = readdirSync(join(folder, 'backups')).map((name) => join('backups', name));
  return [...files, ...backups];
}

/** A store with a backup, changed since, as it was left behind. */
export async function originalStore(state: State): Promise<Original> {
  const [folder, copy] = [madeFolder(), madeFolder()];
  const store = valueOf(await openedAt(folder, noon));
  const ids = ['A', 'B', 'C'].map((name) => {
    const { id } = valueOf(store.create(documentWith({ name, workloads })));
    for (let revision = 1; revision < 6; revision += 1) {
      valueOf(store.save(id, revision, documentWith({ name, workloads, notes: `${revision}` })));
    }
    return id;
  });
  valueOf(await store.backUp());
  store.close();
  const again = valueOf(await openedAt(folder, noon));
  const projects = edited(again, ids);
  if (state === 'hot') cpSync(folder, copy, { recursive: true });
  again.close();
  if (state === 'interrupted') interrupt(folder, copy);
  if (state === 'closed') cpSync(folder, copy, { recursive: true });
  rmSync(folder, { recursive: true });
  return { folder: copy, projects, parts: partsOf(copy) };
}
