import type { Revision } from '../../../../shared/domain/project/project-history.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Ids } from '../../../ports/ids.ts';
import type { ProjectStore } from '../../../ports/project-store.ts';
import { addProject, appendContent, moveToContent, setDeleted } from './change-project.ts';
import type { LiveConnection } from '../connection/live-connection.ts';
import { shownName, stateIn, stateOf, type ProjectState } from '../tables/project-state.ts';
import {
  currentOf,
  deletedOf,
  presentRow,
  projectOf,
  requireRevision,
  revisionsOf,
  rowAt,
  summariesOf,
} from './read-project.ts';
import { StoreProblem } from '../failure/store-problem.ts';

type ReadMethod = 'list' | 'listDeleted' | 'read' | 'history' | 'readRevision';
type WriteMethod =
  | 'create'
  | 'save'
  | 'undo'
  | 'redo'
  | 'returnTo'
  | 'remove'
  | 'restore'
  | 'addSnapshot'
  | 'removeSnapshot';

/** Whether a new state differs from the one before in nothing but the project's name. */
function isRename(before: Buffer, name: string, state: ProjectState): boolean {
  if (shownName(state.document) === name) return false;
  const named = { ...stateIn(before).document, name: state.document.name };
  return stateOf(named).text.equals(state.text);
}

/** Keeps what had to be worded for a page; what cannot be kept, on a full disk, is worded again. */
function keepDescriptions(live: LiveConnection, id: string, page: readonly Revision[]): void {
  const [newest, oldest] = [page[0]?.number ?? 0, page.at(-1)?.number ?? 0];
  const described = live.read(({ descriptions }) => descriptions.between(id, oldest, newest));
  if (!described.ok || described.value.size === page.length) return;
  const missing = page.filter(({ number }) => !described.value.has(number));
  live.write(({ descriptions }) => {
    for (const { number, description } of missing) descriptions.add(id, number, description);
  });
}

/** The calls that only read. */
export function projectReads(live: LiveConnection): Pick<ProjectStore, ReadMethod> {
  return {
    list: () => live.read(({ projects }) => summariesOf(projects.all())),
    listDeleted: () =>
      live.read(({ projects }) =>
        projects
          .all()
          .filter((row) => row.deleted_at !== null)
          .map(deletedOf),
      ),
    read: (id) =>
      live.read((connection) =>
        projectOf(connection, currentOf(connection, presentRow(connection, id))),
      ),
    history: (id, before, limit) => {
      const page = live.read((connection) => {
        const { revision } = presentRow(connection, id);
        const rows = connection.revisions.before(id, before ?? revision + 1, limit);
        const last = rows.at(-1)?.number ?? 1;
        return {
          revisions: revisionsOf(connection, id, rows),
          next: connection.revisions.countBefore(id, last) > 0 ? last : null,
        };
      });
      if (page.ok) keepDescriptions(live, id, page.value.revisions);
      return page;
    },
    readRevision: (id, number) =>
      live.read((connection) => {
        presentRow(connection, id);
        const row = requireRevision(connection, id, number);
        const { document } = stateIn(connection.contents.text(id, row.content));
        const [revision] = revisionsOf(connection, id, [row]);
        if (revision === undefined)
          throw new StoreProblem({ code: 'revision-unknown', id, number });
        return { ...revision, document };
      }),
  };
}

/** The calls that change something, each in one transaction. */
export function projectWrites(
  live: LiveConnection,
  clock: Clock,
  ids: Ids,
): Pick<ProjectStore, WriteMethod> {
  const step = (id: string, revision: number, direction: 'undo' | 'redo') =>
    live.write((connection) => {
      const row = rowAt(connection, id, revision);
      const target = connection.contents.links(id, row.content)[direction];
      if (target === null) return projectOf(connection, currentOf(connection, row));
      const change = { kind: direction, at: clock.now() };
      return projectOf(connection, moveToContent(connection, row, target, change));
    });
  return {
    create: (document, kind = 'create') =>
      live.write((connection) => {
        const change = { kind, at: clock.now() };
        const added = addProject(connection, ids.next(), stateOf(document), change);
        return projectOf(connection, added);
      }),
    save: (id, revision, document) =>
      live.write((connection) => {
        const row = rowAt(connection, id, revision);
        const state = stateOf(document);
        const before = connection.contents.text(id, row.content);
        if (before.equals(state.text)) return projectOf(connection, { row, state });
        const kind = isRename(before, row.name, state) ? 'rename' : 'edit';
        const change = { kind, at: clock.now() } as const;
        return projectOf(connection, appendContent(connection, row, state, change));
      }),
    undo: (id, revision) => step(id, revision, 'undo'),
    redo: (id, revision) => step(id, revision, 'redo'),
    returnTo: (id, revision, number) =>
      live.write((connection) => {
        const row = rowAt(connection, id, revision);
        const { content } = requireRevision(connection, id, number);
        const state = stateIn(connection.contents.text(id, content));
        if (connection.contents.text(id, row.content).equals(state.text)) {
          return projectOf(connection, { row, state });
        }
        const change = { kind: 'return', at: clock.now() } as const;
        return projectOf(connection, appendContent(connection, row, state, change));
      }),
    remove: (id) =>
      live.write((connection) => {
        setDeleted(connection, presentRow(connection, id), clock.now());
        return null;
      }),
    restore: (id) =>
      live.write((connection) => {
        const row = connection.projects.find(id);
        if (row === null) throw new StoreProblem({ code: 'project-unknown', id });
        const restored = row.deleted_at === null ? row : setDeleted(connection, row, null);
        return projectOf(connection, currentOf(connection, restored));
      }),
    addSnapshot: (id, number, name) =>
      live.write((connection) => {
        presentRow(connection, id);
        const { revisions, store } = connection;
        requireRevision(connection, id, number);
        if (revisions.snapshots(id).some((snapshot) => snapshot.name === name)) {
          throw new StoreProblem({ code: 'name-taken', name });
        }
        revisions.addSnapshot({ project: id, name, revision: number, at: clock.now() });
        store.nextChange();
        return null;
      }),
    removeSnapshot: (id, name) =>
      live.write((connection) => {
        presentRow(connection, id);
        if (connection.revisions.removeSnapshot(id, name)) connection.store.nextChange();
        return null;
      }),
  };
}
