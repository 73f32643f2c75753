import type { Database } from 'better-sqlite3';
import { rowChecksum, verifyRow } from './row-checksum.ts';

/** A row of `pack`: a pack of a user, under a name of its own. */
export interface PackRow {
  readonly name: string;
  readonly at: number;
  readonly body: string;
  readonly changed: number;
  readonly checksum: number;
}

/** The packs of users. Names that differ in upper and lower case only are one. */
export interface PackTable {
  names(): readonly Pick<PackRow, 'name' | 'changed'>[];
  find(name: string): PackRow | null;
  /** Takes the place of what had the name. */
  put(name: string, body: string, at: number, changed: number): void;
  remove(name: string): boolean;
}

/** Refuses a row that is not what was written. */
export function verifyPack(row: PackRow): PackRow {
  const { name, at, body, changed } = row;
  verifyRow('pack', [name, at, body, changed], row.checksum);
  return row;
}

export function createPackTable(database: Database): PackTable {
  const names = database.prepare<[], Pick<PackRow, 'name' | 'changed'>>(
    'SELECT name, changed FROM pack ORDER BY name',
  );
  const one = database.prepare<[string], PackRow>(
    'SELECT name, at, body, changed, checksum FROM pack WHERE name = ?',
  );
  const replace = database.prepare<PackRow>(
    `INSERT OR REPLACE INTO pack (name, at, body, changed, checksum)
     VALUES (@name, @at, @body, @changed, @checksum)`,
  );
  const remove = database.prepare<[string]>('DELETE FROM pack WHERE name = ?');
  return {
    names: () => names.all(),
    find: (name) => {
      const row = one.get(name);
      return row ? verifyPack(row) : null;
    },
    put: (name, body, at, changed) => {
      const checksum = rowChecksum([name, at, body, changed]);
      replace.run({ name, at, body, changed, checksum });
    },
    remove: (name) => remove.run(name).changes > 0,
  };
}
