import type { Text } from '../../../../shared/base/text.ts';
import type { Revision } from '../../../../shared/domain/project/project-history.ts';
import type {
  DeletedProject,
  Project,
  ProjectDocument,
  ProjectSummary,
} from '../../../../shared/domain/project/project.ts';
import { revisionSentence } from '../../../../shared/domain/project/change-sentence.ts';
import type { ChangedProject } from './change-project.ts';
import type { Connection } from '../connection/connection.ts';
import { stateIn } from '../tables/project-state.ts';
import type { ProjectRow } from '../tables/project-table.ts';
import type { RevisionRow } from '../tables/revision-table.ts';
import { StoreProblem } from '../failure/store-problem.ts';
import { timeText } from '../tables/time-text.ts';

/** A project as a list shows it. */
export function summaryOf(row: ProjectRow): ProjectSummary {
  const createdAt = timeText(row.created_at);
  return {
    id: row.id,
    name: row.name,
    workloadCount: row.workload_count,
    createdAt,
    updatedAt: row.updated_at === row.created_at ? createdAt : timeText(row.updated_at),
    revision: row.revision,
  };
}

/** Lists made of rows that are kept: a long one is asked for again and again. */
const lists = new WeakMap<readonly ProjectRow[], readonly ProjectSummary[]>();

/** The projects that are not deleted as a list shows them. */
export function summariesOf(rows: readonly ProjectRow[]): readonly ProjectSummary[] {
  const cached = lists.get(rows);
  if (cached) return cached;
  const list = rows.filter((row) => row.deleted_at === null).map(summaryOf);
  lists.set(rows, list);
  return list;
}

/** A deleted project as a list shows it. */
export function deletedOf(row: ProjectRow): DeletedProject {
  return { ...summaryOf(row), deletedAt: timeText(row.deleted_at ?? 0) };
}

/** A project with its document, and whether it can go back and forward. */
export function projectOf(connection: Connection, { row, state }: ChangedProject): Project {
  const links = connection.contents.links(row.id, row.content);
  return {
    ...summaryOf(row),
    name: state.document.name,
    document: state.document,
    canUndo: links.undo !== null,
    canRedo: links.redo !== null,
    undoTo: links.undo,
    redoTo: links.redo,
  };
}

/** The current state of a project. */
export function currentOf(connection: Connection, row: ProjectRow): ChangedProject {
  return { row, state: stateIn(connection.contents.text(row.id, row.content)) };
}

/** The row of a project that is there; refuses an unknown or deleted one. */
export function presentRow(connection: Connection, id: string): ProjectRow {
  const row = connection.projects.find(id);
  if (row === null || row.deleted_at !== null) {
    throw new StoreProblem({ code: 'project-unknown', id });
  }
  return row;
}

/** The row of a project at the revision its caller knows; refuses a stale call. */
export function rowAt(connection: Connection, id: string, revision: number): ProjectRow {
  const row = presentRow(connection, id);
  if (row.revision !== revision) {
    throw new StoreProblem({
      code: 'project-stale',
      id,
      expected: revision,
      actual: row.revision,
    });
  }
  return row;
}

/** The row of a revision; refuses an unknown one. */
export function requireRevision(connection: Connection, id: string, number: number): RevisionRow {
  const row = connection.revisions.find(id, number);
  if (row === null) throw new StoreProblem({ code: 'revision-unknown', id, number });
  return row;
}

/** Revisions as the history shows them, newest first; each row is the one before the next. */
export function revisionsOf(
  connection: Connection,
  id: string,
  rows: readonly RevisionRow[],
): readonly Revision[] {
  const snapshots = connection.revisions.snapshots(id);
  const [newest, oldest] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0];
  const stored = connection.descriptions.between(id, oldest, newest);
  const descriptions =
    stored.size === rows.length ? stored : describe(connection, id, rows, stored);
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind,
    at: timeText(row.at),
    content: row.content,
    description: descriptions.get(row.number) ?? { en: row.kind, zh: row.kind },
    snapshots: snapshots
      .filter((snapshot) => snapshot.revision === row.number)
      .map((snapshot) => snapshot.name),
  }));
}

/** What revisions changed, in words; those that nobody worded yet are kept from now on. */
function describe(
  connection: Connection,
  id: string,
  rows: readonly RevisionRow[],
  stored: ReadonlyMap<number, Text>,
): ReadonlyMap<number, Text> {
  const documentOf = (row: RevisionRow): ProjectDocument =>
    stateIn(connection.contents.text(id, row.content)).document;
  const oldest = rows.at(-1);
  const earlier = oldest && connection.revisions.before(id, oldest.number, 1)[0];
  const descriptions = new Map(stored);
  let before = earlier ? documentOf(earlier) : null;
  for (const row of rows.toReversed()) {
    const document = documentOf(row);
    if (!descriptions.has(row.number))
      descriptions.set(row.number, revisionSentence(row.kind, before, document));
    before = document;
  }
  return descriptions;
}
