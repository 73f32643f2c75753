import { writeSync } from 'node:fs';
import {
  migrations,
  type Migration,
} from '../../../../../src/main/adapters/sqlite/schema/migrations.ts';
import { openProjectStore } from '../../../../../src/main/adapters/sqlite/project-store.ts';
import type { ProjectStore } from '../../../../../src/main/ports/project-store.ts';
import type { Failure } from '../../../../../src/shared/base/failure.ts';
import type { Result } from '../../../../../src/shared/base/result.ts';
import type {
  DecisionBasis,
  DecisionInput,
} from '../../../../../src/shared/domain/project/decision-record.ts';
import { smallPack } from '../../../shared/engine/small-pack.ts';
import { randomOf, type Random } from '../../../../harness/random.ts';
import { projectDocument, type Project } from '../../../../../src/shared/domain/project/project.ts';

/** What the process says on standard output, one JSON text a line. */
export type Report =
  | { readonly kind: 'start' }
  | { readonly kind: 'open'; readonly notices: number }
  /** The store acknowledged that the project has this revision with these notes. */
  | {
      readonly kind: 'saved';
      readonly id: string;
      readonly revision: number;
      readonly notes: string;
    }
  /** The store acknowledged a decision. */
  | { readonly kind: 'decided'; readonly id: string }
  /** The store acknowledged a pack under this name. */
  | { readonly kind: 'packed'; readonly notes: string }
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string | null };

function report(line: Report): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** Steps beyond the released ones, so that opening has something to migrate. */
export function stepsWith(extra: number): readonly Migration[] {
  const next = (migrations.at(-1)?.version ?? 0) + 1;
  const added = Array.from({ length: extra }, (_, index) => ({
    version: next + index,
    sql: `CREATE TABLE extra_${index} (id INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
          INSERT INTO extra_${index} (note) VALUES ('migrated');`,
  }));
  return [...migrations, ...added];
}

function documentOf(notes: string) {
  const workloads = Array.from({ length: 30 }, (_, index) => ({ name: `w${index}`, cpu: 1 }));
  return projectDocument.parse({ schema: 'isoplan/project@1', name: 'P', notes, workloads });
}

function decisionOf(rationale: string): DecisionInput {
  const choices = [{ workload: null, alternative: 'container' }];
  return { choices, rationale, who: 'test', status: 'accepted', triggers: [], supersedes: null };
}

function basisAt(revision: number): DecisionBasis {
  const hash = 'a'.repeat(64);
  return {
    revision,
    version: '0.0.0',
    pack: { id: 'seed', version: '1', hash },
    basis: 'calibrated',
    sampling: { samples: 100, seed: 1 },
    inputs: { hash, document: hash, host: hash, pack: hash },
    results: hash,
  };
}

/** What the store gave; a refusal is reported. */
function told<Value>(result: Result<Value, Failure>): Value | null {
  if (result.ok) return result.value;
  const { error } = result;
  const reason = 'reason' in error ? error.reason : null;
  report({ kind: 'refused', code: error.code, reason });
  return null;
}

/** A project with its history, out of the store and into it again as another one. */
function importedCopy(store: ProjectStore, id: string, notes: string): Project | null {
  const archive = told(store.readArchive(id));
  const added = archive === null ? null : told(store.addArchive(archive, 'P'));
  if (added === null) return null;
  return told(store.save(added.id, added.revision, { ...added.document, notes }));
}

/** The newest backup brought back, and the project changed once more. */
async function restored(store: ProjectStore, id: string, notes: string): Promise<Project | null> {
  const status = told(store.status());
  const newest = status?.backups[0];
  if (newest !== undefined) told(await store.restoreBackup(newest.name));
  const now = told(store.read(id));
  return now === null ? null : told(store.save(id, now.revision, { ...now.document, notes }));
}

async function change(
  store: ProjectStore,
  random: Random,
  project: Project | null,
  notes: string,
  isAlone: boolean,
): Promise<Project | null> {
  // Restoring changes projects that another process may be at.
  const choice = random(isAlone ? 16 : 15);
  if (project === null || choice === 0) {
    return told(store.create(documentOf(notes), choice === 0 ? 'import' : 'create'));
  }
  const { id, revision } = project;
  if (choice === 1) await store.backUp();
  if (choice === 15) return restored(store, id, notes);
  if (choice === 14 && store.packs.write(notes, smallPack([], [])).ok)
    report({ kind: 'packed', notes });
  if (choice === 2) store.addSnapshot(id, revision, notes);
  if (choice === 12) {
    const decided = store.recordDecision(id, decisionOf(notes), basisAt(revision));
    if (decided.ok) report({ kind: 'decided', id: decided.value.id });
  }
  if (choice === 13) {
    store.search(notes, 10);
    return importedCopy(store, id, notes);
  }
  if (choice === 3) {
    store.remove(id);
    store.restore(id);
  }
  const changed =
    choice === 4
      ? store.undo(id, revision)
      : choice === 5
        ? store.redo(id, revision)
        : store.save(id, revision, { ...project.document, notes });
  return told(changed);
}

/** Changes one project after the other until it is killed or has made the given number of changes. */
async function run(
  folder: string,
  seed: number,
  extra: number,
  changes: number,
  isAlone: boolean,
): Promise<void> {
  let made = 0;
  report({ kind: 'start' });
  const opened = await openProjectStore({
    folder,
    clock: { now: () => 1_780_000_000_000 + seed * 86_400_000 + made },
    ids: { next: () => `p-${seed}-${process.pid}-${made}-${process.hrtime.bigint()}` },
    log: { info: () => undefined, warn: () => undefined, error: () => 'reference' },
    steps: stepsWith(extra),
  });
  if (!opened.ok) {
    const { error } = opened;
    const reason = 'reason' in error ? error.reason : null;
    report({ kind: 'refused', code: error.code, reason });
    return;
  }
  const store = opened.value;
  const status = store.status();
  report({ kind: 'open', notices: status.ok ? status.value.notices.length : -1 });
  const random = randomOf(seed);
  let project: Project | null = null;
  for (; made < changes; made += 1) {
    project = await change(store, random, project, `${seed}/${made}`, isAlone);
    if (project === null) continue;
    const { id, revision, document } = project;
    report({ kind: 'saved', id, revision, notes: document.notes });
  }
  store.close();
}

const [, script = '', folder, seed, extra, changes, isAlone] = process.argv;
if (script === import.meta.filename && folder !== undefined) {
  await run(folder, Number(seed), Number(extra), Number(changes), isAlone === 'alone');
}
