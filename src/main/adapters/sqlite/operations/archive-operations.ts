import type { DecisionRecord } from '../../../../shared/domain/project/decision-record.ts';
import type { ProjectArchive } from '../../../../shared/domain/project/project-archive.ts';
import { maxBundleCharacters } from '../../../../shared/domain/project/project-bundle.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Ids } from '../../../ports/ids.ts';
import type { ProjectStore } from '../../../ports/project-store.ts';
import { appendContent, repeatContent, type ChangedProject } from './change-project.ts';
import type { Connection } from '../connection/connection.ts';
import type { LiveConnection } from '../connection/live-connection.ts';
import { shownName, stateIn, stateOf } from '../tables/project-state.ts';
import { presentRow, projectOf } from './read-project.ts';
import type { ProjectRow } from '../tables/project-table.ts';
import type { RevisionRow } from '../tables/revision-table.ts';
import { timeText } from '../tables/time-text.ts';

const maxRevisions = 20_000;

interface Kept {
  readonly rows: readonly RevisionRow[];
  readonly texts: ReadonlyMap<number, string>;
  readonly omitted: number;
}

/** The newest revisions whose states fit together, oldest first. */
function newestThatFit(connection: Connection, { id, revision }: ProjectRow): Kept {
  const texts = new Map<number, string>();
  const rows: RevisionRow[] = [];
  let characters = 0;
  const all = connection.revisions.before(id, revision + 1, maxRevisions + 1);
  for (const row of all.slice(0, maxRevisions)) {
    if (!texts.has(row.content)) {
      const text = connection.contents.text(id, row.content).toString();
      characters += text.length;
      if (rows.length > 0 && characters > maxBundleCharacters) break;
      texts.set(row.content, text);
    }
    rows.push(row);
  }
  const oldest = rows.at(-1)?.number ?? 1;
  return { rows: rows.toReversed(), texts, omitted: connection.revisions.countBefore(id, oldest) };
}

function archiveOf(connection: Connection, row: ProjectRow): ProjectArchive {
  const { id } = row;
  const { rows, texts, omitted } = newestThatFit(connection, row);
  const kept = (number: number | null): number | null =>
    number !== null && texts.has(number) ? number : null;
  const numbers = new Set(rows.map(({ number }) => number));
  const snapshots = connection.revisions.snapshots(id);
  return {
    current: row.content,
    contents: [...texts.keys()]
      .sort((left, right) => left - right)
      .map((number) => {
        const { undo, redo } = connection.contents.links(id, number);
        return { number, undo: kept(undo), redo: kept(redo), text: texts.get(number) ?? '' };
      }),
    revisions: rows.map(({ number, kind, at, content }) => ({
      number,
      kind,
      at: timeText(at),
      content,
    })),
    snapshots: snapshots
      .filter(({ revision }) => numbers.has(revision))
      .map(({ name, revision, at }) => ({ name, revision, at: timeText(at) })),
    decisions: connection.decisions.of(id).toReversed(),
    omitted,
  };
}

/** Decisions of the archive under ids of their own: those in the file may be in the store already. */
function addDecisions(
  connection: Connection,
  project: string,
  decisions: readonly DecisionRecord[],
  ids: Ids,
): void {
  const renamed = new Map(decisions.map(({ id }) => [id, ids.next()]));
  for (const decision of decisions) {
    connection.decisions.add({
      ...decision,
      id: renamed.get(decision.id) ?? ids.next(),
      project,
      supersedes: decision.supersedes === null ? null : (renamed.get(decision.supersedes) ?? null),
    });
  }
}

/** Writes the history, and gives the project as its last revision left it. */
function addHistory(
  connection: Connection,
  id: string,
  archive: ProjectArchive,
  ids: Ids,
): ChangedProject {
  const first = archive.revisions[0];
  const last = archive.revisions.at(-1);
  const current = archive.contents.find(({ number }) => number === archive.current);
  if (first === undefined || last === undefined || current === undefined) {
    throw new Error('an archive without a state to show');
  }
  const state = stateIn(Buffer.from(current.text));
  const row: ProjectRow = {
    id,
    name: shownName(state.document),
    workload_count: state.document.workloads.length,
    created_at: Date.parse(first.at),
    updated_at: Date.parse(last.at),
    deleted_at: null,
    revision: last.number,
    content: archive.current,
    changed: connection.store.nextChange(),
  };
  connection.projects.add(row);
  for (const { number, undo, text } of archive.contents) {
    connection.contents.add(id, number, Buffer.from(text), undo);
  }
  for (const { number, redo } of archive.contents) {
    if (redo !== null) connection.contents.setRedo(id, number, redo);
  }
  for (const { at, ...revision } of archive.revisions) {
    connection.revisions.add({ ...revision, project: id, at: Date.parse(at) });
  }
  for (const { at, ...snapshot } of archive.snapshots) {
    connection.revisions.addSnapshot({ ...snapshot, project: id, at: Date.parse(at) });
  }
  addDecisions(connection, id, archive.decisions, ids);
  return { row, state };
}

/** A project with its history, out of the store and into it. */
export function archiveOperations(
  live: LiveConnection,
  clock: Clock,
  ids: Ids,
): Pick<ProjectStore, 'readArchive' | 'addArchive'> {
  return {
    readArchive: (id) =>
      live.read((connection) => archiveOf(connection, presentRow(connection, id))),
    addArchive: (archive, name) =>
      live.write((connection) => {
        const added = addHistory(connection, ids.next(), archive, ids);
        const { row, state } = added;
        const change = { kind: 'import', at: clock.now() } as const;
        const named = stateOf({ ...state.document, name });
        const imported = named.text.equals(state.text)
          ? repeatContent(connection, row, state, change)
          : appendContent(connection, row, named, change);
        return projectOf(connection, imported);
      }),
  };
}
