import type { Database } from 'better-sqlite3';
import { rowChecksum, verifyRow, type Cell } from './row-checksum.ts';

/** A row of `project`: what a list shows, and which content is shown. */
export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly workload_count: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly deleted_at: number | null;
  readonly revision: number;
  readonly content: number;
  /** Count of the store's changes when this one was changed last: the order of a list. */
  readonly changed: number;
}

export interface SignedProjectRow extends ProjectRow {
  readonly checksum: number;
}

export interface ProjectTable {
  /** All projects, the one changed last first. */
  all(): readonly ProjectRow[];
  find(id: string): ProjectRow | null;
  add(row: ProjectRow): void;
  replace(row: ProjectRow): void;
}

const names = [
  'id',
  'name',
  'workload_count',
  'created_at',
  'updated_at',
  'deleted_at',
  'revision',
  'content',
  'changed',
] as const satisfies readonly (keyof ProjectRow)[];
const columns = [...names, 'checksum'];

function cellsOf(row: ProjectRow): readonly Cell[] {
  return names.map((name) => row[name]);
}

/** Refuses a row that is not what was written. */
export function verifyProject(row: SignedProjectRow): ProjectRow {
  verifyRow('project', cellsOf(row), row.checksum);
  return row;
}

export function createProjectTable(database: Database): ProjectTable {
  const list = columns.join(', ');
  const all = database.prepare<[], SignedProjectRow>(
    `SELECT ${list} FROM project ORDER BY changed DESC`,
  );
  const one = database.prepare<[string], SignedProjectRow>(
    `SELECT ${list} FROM project WHERE id = ?`,
  );
  const insert = database.prepare<SignedProjectRow>(
    `INSERT INTO project (${list}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  const update = database.prepare<SignedProjectRow>(
    `UPDATE project SET ${columns.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`,
  );
  const signed = (row: ProjectRow): SignedProjectRow => ({
    ...row,
    checksum: rowChecksum(cellsOf(row)),
  });
  return {
    all: () => all.all().map(verifyProject),
    find: (id) => {
      const row = one.get(id);
      return row ? verifyProject(row) : null;
    },
    add: (row) => void insert.run(signed(row)),
    replace: (row) => void update.run(signed(row)),
  };
}
