import type { Database } from 'better-sqlite3';
import { projectDocument } from '../../../../shared/domain/project/project.ts';
import type { DecisionRecord } from '../../../../shared/domain/project/decision-record.ts';
import { assembled, type ContentRow } from '../tables/content-table.ts';
import { stateIn, type ProjectState } from '../tables/project-state.ts';
import { verifyProject, type ProjectRow, type SignedProjectRow } from '../tables/project-table.ts';
import { decisionsIn } from './merge-records.ts';
import { reachable, readable } from './readable.ts';

/** The newest readable state of one project in another database. */
export interface FoundProject {
  readonly id: string;
  readonly revision: number;
  readonly deletedAt: number | null;
  readonly state: ProjectState;
  readonly decisions: readonly DecisionRecord[];
}

/** Where the contents of a project lie: the row of each number. */
type Places = ReadonlyMap<number, number>;

function projectRows(database: Database): ReadonlyMap<string, ProjectRow> {
  const rows = new Map<string, ProjectRow>();
  for (const row of reachable<SignedProjectRow>(database, 'SELECT * FROM project', 'id')) {
    const verified = readable(() => verifyProject(row));
    if (verified) rows.set(verified.id, verified);
  }
  return rows;
}

function contentPlaces(database: Database): ReadonlyMap<string, Places> {
  const places = new Map<string, Map<number, number>>();
  const rows = reachable<{
    readonly place: number;
    readonly project: string;
    readonly number: number;
  }>(database, 'SELECT rowid AS place, project, number FROM content NOT INDEXED', 'rowid');
  for (const { place, project, number } of rows) {
    const ofProject = places.get(project) ?? new Map<number, number>();
    places.set(project, ofProject.set(number, place));
  }
  return places;
}

/** Reads the text of a content row by row; a row that is not the one asked for does not verify. */
function textReader(database: Database): (places: Places, id: string, number: number) => Buffer {
  const one = database.prepare<[number], ContentRow>('SELECT * FROM content WHERE rowid = ?');
  return (places, id, number) => {
    const chain: ContentRow[] = [];
    for (let next: number | null = number; next !== null; ) {
      const row: ContentRow | undefined = one.get(places.get(next) ?? -1);
      if (row?.project !== id || row.number !== next) break;
      chain.unshift(row);
      next = row.base !== null && row.base < row.number ? row.base : null;
    }
    return assembled(chain);
  };
}

/**
 * Finds the newest readable state of every project of a database that may be damaged: whatever verifies,
 * wherever it lies, under the id it was written with.
 */
export function* foundProjects(database: Database): Generator<FoundProject> {
  const read = readable(() => textReader(database));
  if (read === null) return;
  const rows = projectRows(database);
  const contents = contentPlaces(database);
  const decisions = decisionsIn(database);
  const stateOf = (id: string, number: number): ProjectState | null =>
    readable(() => {
      const state = stateIn(read(contents.get(id) ?? new Map(), id, number));
      return projectDocument.safeParse(state.document).success ? state : null;
    });
  for (const id of new Set([...rows.keys(), ...contents.keys()])) {
    const row = rows.get(id);
    const deletedAt = row?.deleted_at ?? null;
    const shown = row ? stateOf(id, row.content) : null;
    if (row && shown) {
      yield { id, revision: row.revision, deletedAt, state: shown, decisions: decisions(id) };
      continue;
    }
    const numbers = [...(contents.get(id)?.keys() ?? [])].sort((left, right) => right - left);
    for (const number of numbers) {
      const state = stateOf(id, number);
      if (!state) continue;
      yield { id, revision: number, deletedAt, state, decisions: decisions(id) };
      break;
    }
  }
}
