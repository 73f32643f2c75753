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

/** The values in the order of `names`; written out, since a list takes it of thousands of rows. */
function cellsOf(row: ProjectRow): readonly Cell[] {
  return [
    row.id,
    row.name,
    row.workload_count,
    row.created_at,
    row.updated_at,
    row.deleted_at,
    row.revision,
    row.content,
    row.changed,
  ];
}

/** Refuses a row that is not what was written. */
export function verifyProject(row: SignedProjectRow): ProjectRow {
  verifyRow('project', cellsOf(row), row.checksum);
  return row;
}

export function createProjectTable(database: Database): ProjectTable {
  const list = columns.join(', ');
  const changedSince = database.prepare<[number], SignedProjectRow>(
    `SELECT ${list} FROM project WHERE changed > ?`,
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
  /** Rows read before: every change of one gives it a higher count, whoever made it. */
  const known = new Map<string, ProjectRow>();
  let sorted: readonly ProjectRow[] = [];
  let newest = -1;
  const signed = (row: ProjectRow): SignedProjectRow => ({
    ...row,
    checksum: rowChecksum(cellsOf(row)),
  });
  return {
    all: () => {
      const fresh = changedSince.all(newest).map(verifyProject);
      if (fresh.length === 0) return sorted;
      for (const row of fresh) known.set(row.id, row);
      sorted = [...known.values()].sort((left, right) => right.changed - left.changed);
      newest = sorted[0]?.changed ?? -1;
      return sorted;
    },
    find: (id) => {
      const row = one.get(id);
      return row ? verifyProject(row) : null;
    },
    add: (row) => void insert.run(signed(row)),
    replace: (row) => void update.run(signed(row)),
  };
}
