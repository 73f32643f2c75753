import type { Database } from 'better-sqlite3';
import type { RevisionKind } from '../../../../shared/domain/project/project-history.ts';
import { rowChecksum, verifyKey, verifyRow } from './row-checksum.ts';

/** A row of `revision`: one change of a project. */
export interface RevisionRow {
  readonly project: string;
  readonly number: number;
  readonly kind: RevisionKind;
  readonly at: number;
  readonly content: number;
}

export interface SignedRevisionRow extends RevisionRow {
  readonly checksum: number;
}

/** A row of `snapshot`: a name given to a revision. */
export interface SnapshotRow {
  readonly project: string;
  readonly name: string;
  readonly revision: number;
  readonly at: number;
}

export interface SignedSnapshotRow extends SnapshotRow {
  readonly checksum: number;
}

export interface RevisionTable {
  add(row: RevisionRow): void;
  find(project: string, number: number): RevisionRow | null;
  /** Up to `limit` revisions before a number, newest first. */
  before(project: string, number: number, limit: number): readonly RevisionRow[];
  /** How many revisions there are before a number. */
  countBefore(project: string, number: number): number;
  snapshots(project: string): readonly SnapshotRow[];
  addSnapshot(row: SnapshotRow): void;
  removeSnapshot(project: string, name: string): boolean;
}

/** Refuses a row that is not what was written. */
export function verifyRevision(row: SignedRevisionRow): RevisionRow {
  const { project, number, kind, at, content, checksum } = row;
  verifyRow('revision', [project, number, kind, at, content], checksum);
  return row;
}

/** Refuses a row that is not what was written. */
export function verifySnapshot(row: SignedSnapshotRow): SnapshotRow {
  const { project, name, revision, at, checksum } = row;
  verifyRow('snapshot', [project, name, revision, at], checksum);
  return row;
}

const columns = 'project, number, kind, at, content, checksum';

export function createRevisionTable(database: Database): RevisionTable {
  const insert = database.prepare<SignedRevisionRow>(
    `INSERT INTO revision (${columns}) VALUES (@project, @number, @kind, @at, @content, @checksum)`,
  );
  const one = database.prepare<[string, number], SignedRevisionRow>(
    `SELECT ${columns} FROM revision WHERE project = ? AND number = ?`,
  );
  const page = database.prepare<[string, number, number], SignedRevisionRow>(
    `SELECT ${columns} FROM revision WHERE project = ? AND number < ? ORDER BY number DESC LIMIT ?`,
  );
  const count = database
    .prepare<[string, number], number>(
      'SELECT count(*) FROM revision WHERE project = ? AND number < ?',
    )
    .pluck();
  const named = database.prepare<[string], SignedSnapshotRow>(
    'SELECT project, name, revision, at, checksum FROM snapshot WHERE project = ? ORDER BY revision, name',
  );
  const name = database.prepare<SignedSnapshotRow>(
    `INSERT INTO snapshot (project, name, revision, at, checksum)
     VALUES (@project, @name, @revision, @at, @checksum)`,
  );
  const unname = database.prepare<[string, string]>(
    'DELETE FROM snapshot WHERE project = ? AND name = ?',
  );
  return {
    add: (row) => {
      const { project, number, kind, at, content } = row;
      insert.run({ ...row, checksum: rowChecksum([project, number, kind, at, content]) });
    },
    find: (project, number) => {
      const row = one.get(project, number);
      if (row) verifyKey('revision', [row.project, row.number], [project, number]);
      return row ? verifyRevision(row) : null;
    },
    before: (project, number, limit) => page.all(project, number, limit).map(verifyRevision),
    countBefore: (project, number) => count.get(project, number) ?? 0,
    snapshots: (project) => named.all(project).map(verifySnapshot),
    addSnapshot: (row) => {
      const { project, revision, at } = row;
      name.run({ ...row, checksum: rowChecksum([project, row.name, revision, at]) });
    },
    removeSnapshot: (project, removed) => unname.run(project, removed).changes > 0,
  };
}
