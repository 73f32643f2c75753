import type { Database } from 'better-sqlite3';
import { addProject, appendContent, setDeleted } from '../operations/change-project.ts';
import type { Connection } from '../connection/connection.ts';
import { inTransaction } from '../connection/transaction.ts';
import { foundProjects, type FoundProject } from './found-projects.ts';
import { mergeDecisions, mergeRecords } from './merge-records.ts';

function mergeState(
  connection: Connection,
  theirs: FoundProject,
  at: number,
  newerOnly: boolean,
): boolean {
  const change = { kind: 'recover', at } as const;
  const before = connection.projects.find(theirs.id);
  if (before === null) {
    const { row } = addProject(connection, theirs.id, theirs.state, change);
    if (theirs.deletedAt !== null) setDeleted(connection, row, theirs.deletedAt);
    return true;
  }
  if (newerOnly && theirs.revision <= before.revision) return false;
  const same = connection.contents.text(theirs.id, before.content).equals(theirs.state.text);
  const stayHidden = newerOnly || theirs.deletedAt === null;
  const hidden = stayHidden ? theirs.deletedAt : before.deleted_at;
  if (same && hidden === before.deleted_at) return false;
  const row = same ? before : appendContent(connection, before, theirs.state, change).row;
  if (hidden !== before.deleted_at) setDeleted(connection, row, hidden);
  return true;
}

function merge(
  connection: Connection,
  theirs: FoundProject,
  at: number,
  newerOnly: boolean,
): boolean {
  const state = mergeState(connection, theirs, at, newerOnly);
  const decided = mergeDecisions(connection, theirs.id, theirs.decisions);
  if (!decided) return state;
  const row = connection.projects.find(theirs.id);
  if (row) connection.projects.replace({ ...row, changed: connection.store.nextChange() });
  return true;
}

/**
 * Takes over the newest readable state of every project of another database, in one transaction: a
 * project that is not there is added, one that differs gets it as a new step. A damaged source gives
 * what can be read of it and verifies.
 *
 * Decisions, reports and measurements that are not there are added; none is taken away.
 *
 * @param newerOnly keeps projects that have had more changes than in the source.
 * @returns the number of projects added or changed.
 */
export function mergeProjects(
  from: Database,
  into: Connection,
  at: number,
  newerOnly: boolean,
): number {
  return inTransaction(into, () => {
    let merged = 0;
    for (const theirs of foundProjects(from)) {
      if (merge(into, theirs, at, newerOnly)) merged += 1;
    }
    mergeRecords(from, into);
    return merged;
  });
}
