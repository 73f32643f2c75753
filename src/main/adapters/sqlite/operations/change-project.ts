import type { RevisionKind } from '../../../../shared/domain/project/project-history.ts';
import { revisionSentence } from '../../../../shared/domain/project/change-sentence.ts';
import type { Connection } from '../connection/connection.ts';
import { indexIfShort } from './index-words.ts';
import { shownName, stateIn, type ProjectState } from '../tables/project-state.ts';
import type { ProjectRow } from '../tables/project-table.ts';

/** A change on its way into the store. Everything here runs inside one transaction. */
export interface Change {
  readonly kind: RevisionKind;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A project as its row and its state after a change. */
export interface ChangedProject {
  readonly row: ProjectRow;
  readonly state: ProjectState;
}

/** Adds a project with its first content. */
export function addProject(
  connection: Connection,
  id: string,
  state: ProjectState,
  { kind, at }: Change,
): ChangedProject {
  const row: ProjectRow = {
    id,
    name: shownName(state.document),
    workload_count: state.document.workloads.length,
    created_at: at,
    updated_at: at,
    deleted_at: null,
    revision: 1,
    content: 1,
    changed: connection.store.nextChange(),
  };
  connection.projects.add(row);
  connection.contents.add(id, 1, state.text, null);
  connection.revisions.add({ project: id, number: 1, kind, at, content: 1 });
  connection.descriptions.add(id, 1, revisionSentence(kind, null, state.document));
  indexIfShort(connection, row, state);
  return { row, state };
}

/** Records one more change, after which the project shows the given content. */
function advance(
  connection: Connection,
  before: ProjectRow,
  state: ProjectState,
  content: number,
  { kind, at }: Change,
): ChangedProject {
  const earlier = stateIn(connection.contents.text(before.id, before.content)).document;
  const row: ProjectRow = {
    ...before,
    name: shownName(state.document),
    workload_count: state.document.workloads.length,
    updated_at: at,
    revision: before.revision + 1,
    content,
    changed: connection.store.nextChange(),
  };
  connection.projects.replace(row);
  connection.revisions.add({ project: row.id, number: row.revision, kind, at, content });
  const description = revisionSentence(kind, earlier, state.document);
  connection.descriptions.add(row.id, row.revision, description);
  return { row, state };
}

/** Adds a content after the current one. */
export function appendContent(
  connection: Connection,
  before: ProjectRow,
  state: ProjectState,
  change: Change,
): ChangedProject {
  const number = before.revision + 1;
  connection.contents.add(before.id, number, state.text, before.content);
  return advance(connection, before, state, number, change);
}

/** Records a change that leaves the content as it is. */
export function repeatContent(
  connection: Connection,
  before: ProjectRow,
  state: ProjectState,
  change: Change,
): ChangedProject {
  return advance(connection, before, state, before.content, change);
}

/** Makes a content that is there the current one: undo and redo. */
export function moveToContent(
  connection: Connection,
  before: ProjectRow,
  content: number,
  change: Change,
): ChangedProject {
  if (content < before.content) connection.contents.setRedo(before.id, content, before.content);
  const state = stateIn(connection.contents.text(before.id, content));
  return advance(connection, before, state, content, change);
}

/** Hides a project or brings it back; its history stays as it is. */
export function setDeleted(
  connection: Connection,
  before: ProjectRow,
  deletedAt: number | null,
): ProjectRow {
  const row = { ...before, deleted_at: deletedAt, changed: connection.store.nextChange() };
  connection.projects.replace(row);
  return row;
}
