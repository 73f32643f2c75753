import type { Database } from 'better-sqlite3';
import { projectDocument } from '../../../../shared/domain/project/project.ts';
import type { DecisionRecord } from '../../../../shared/domain/project/decision-record.ts';
import { addProject, appendContent, setDeleted } from '../operations/change-project.ts';
import type { Connection } from '../connection/connection.ts';
import { inTransaction } from '../connection/transaction.ts';
import { createContentTable, type ContentTable } from '../tables/content-table.ts';
import { decisionsIn, mergeDecisions, mergeRecords } from './merge-records.ts';
import { createProjectTable, type ProjectTable } from '../tables/project-table.ts';
import { stateIn, type ProjectState } from '../tables/project-state.ts';

/** The newest readable state of one project in another database. */
interface FoundProject {
  readonly id: string;
  readonly revision: number;
  readonly deletedAt: number | null;
  readonly state: ProjectState;
  readonly decisions: readonly DecisionRecord[];
}

const maxIdLength = 100;

/** What a read gives, or nothing where the file is damaged. */
function readable<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** All rows up to the first damaged page, from both ends. */
function reachable<Row>(database: Database, query: string, key: string): readonly Row[] {
  const rows: Row[] = [];
  for (const order of ['ASC', 'DESC']) {
    readable(() => {
      const statement = database.prepare<[], Row>(`${query} ORDER BY ${key} ${order}`);
      for (const row of statement.iterate()) rows.push(row);
    });
  }
  return rows;
}

function projectIds(database: Database): ReadonlySet<string> {
  const listed = reachable<{ readonly id: unknown }>(database, 'SELECT id FROM project', 'id');
  const stored = reachable<{ readonly id: unknown }>(
    database,
    'SELECT DISTINCT project AS id FROM content',
    'project',
  );
  return new Set(
    [...listed, ...stored]
      .map(({ id }) => id)
      .filter((id) => typeof id === 'string')
      .filter((id) => id.length > 0 && id.length <= maxIdLength),
  );
}

/** A text that verifies and holds a document. */
function checkedState(contents: ContentTable, id: string, number: number): ProjectState | null {
  return readable(() => {
    const state = stateIn(contents.text(id, number));
    return projectDocument.safeParse(state.document).success ? state : null;
  });
}

function newestState(
  database: Database,
  tables: { readonly projects: ProjectTable; readonly contents: ContentTable },
  id: string,
): Omit<FoundProject, 'decisions'> | null {
  const row = readable(() => tables.projects.find(id));
  if (row) {
    const state = checkedState(tables.contents, id, row.content);
    if (state) return { id, revision: row.revision, deletedAt: row.deleted_at, state };
  }
  const numbers =
    readable(() =>
      database
        .prepare<[string], number>(
          'SELECT number FROM content WHERE project = ? ORDER BY number DESC',
        )
        .pluck()
        .all(id),
    ) ?? [];
  for (const number of numbers) {
    const state = checkedState(tables.contents, id, number);
    if (state) return { id, revision: number, deletedAt: row?.deleted_at ?? null, state };
  }
  return null;
}

function* foundProjects(database: Database): Generator<FoundProject> {
  const tables = readable(() => ({
    projects: createProjectTable(database),
    contents: createContentTable(database),
  }));
  if (tables === null) return;
  const decisions = decisionsIn(database);
  for (const id of projectIds(database)) {
    const theirs = newestState(database, tables, id);
    if (theirs) yield { ...theirs, decisions: decisions(id) };
  }
}

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
