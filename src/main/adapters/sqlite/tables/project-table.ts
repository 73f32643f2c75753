import type { Database } from 'better-sqlite3';
import { rowChecksum, verifyKey, verifyRow, type Cell } from './row-checksum.ts';

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

/** A row from its values; quicker than having the database library name them. */
function rowOf(cells: readonly Cell[]): SignedProjectRow {
  return {
    id: cells[0] as string,
    name: cells[1] as string,
    workload_count: cells[2] as number,
    created_at: cells[3] as number,
    updated_at: cells[4] as number,
    deleted_at: cells[5] as number | null,
    revision: cells[6] as number,
    content: cells[7] as number,
    changed: cells[8] as number,
    checksum: cells[9] as number,
  };
}

/** Refuses a row that is not what was written. */
export function verifyProject(row: SignedProjectRow): ProjectRow {
  verifyRow('project', cellsOf(row), row.checksum);
  return row;
}

export function createProjectTable(database: Database): ProjectTable {
  const list = columns.join(', ');
  const changedSince = database
    .prepare<[number], readonly Cell[]>(`SELECT ${list} FROM project WHERE changed > ?`)
    .raw();
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
  let sorted: readonly ProjectRow[] = [];
  let newest = -1;
  const signed = (row: ProjectRow): SignedProjectRow => ({
    ...row,
    checksum: rowChecksum(cellsOf(row)),
  });
  return {
    all: () => {
      const fresh = changedSince.all(newest).map(rowOf);
      if (fresh.length === 0) return sorted;
      // Every row was verified when the file was opened; of thousands only what came later is again.
      if (newest >= 0) fresh.forEach(verifyProject);
      const changed = new Set(newest < 0 ? [] : fresh.map(({ id }) => id));
      const kept = changed.size === 0 ? [] : sorted.filter(({ id }) => !changed.has(id));
      const all = [...fresh, ...kept].sort((left, right) => right.changed - left.changed);
      // What a transaction sees is not saved yet.
      if (database.inTransaction) return all;
      sorted = all;
      newest = sorted[0]?.changed ?? -1;
      return sorted;
    },
    find: (id) => {
      const row = one.get(id);
      if (row) verifyKey('project', [row.id], [id]);
      return row ? verifyProject(row) : null;
    },
    add: (row) => void insert.run(signed(row)),
    replace: (row) => void update.run(signed(row)),
  };
}
