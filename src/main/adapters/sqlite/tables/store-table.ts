import type { Database } from 'better-sqlite3';
import { rowChecksum, verifyRow } from './row-checksum.ts';
import { DamageFound } from '../failure/store-problem.ts';

/** Which store this is, and how many changes were ever made to it. */
export interface StoreState {
  readonly identity: string;
  readonly changes: number;
}

interface StoreRow extends StoreState {
  readonly checksum: number;
}

export interface StoreTable {
  state(): StoreState;
  /** Writes the one row of a new store. */
  begin(identity: string): void;
  /** Counts one change and returns the count; part of the transaction of the change. */
  nextChange(): number;
  /** Continues counting at a number that is not lower than any given out before. */
  countFrom(changes: number): void;
}

export function createStoreTable(database: Database): StoreTable {
  const read = database.prepare<[], StoreRow>(
    'SELECT identity, changes, checksum FROM store WHERE id = 1',
  );
  const insert = database.prepare<[string, number, number]>(
    'INSERT INTO store (id, identity, changes, checksum) VALUES (1, ?, ?, ?)',
  );
  const update = database.prepare<[number, number]>(
    'UPDATE store SET changes = ?, checksum = ? WHERE id = 1',
  );
  const state = (): StoreState => {
    const row = read.get();
    if (!row) throw new DamageFound('the store has no state');
    verifyRow('store', [row.identity, row.changes], row.checksum);
    return { identity: row.identity, changes: row.changes };
  };
  const write = (identity: string, changes: number): number => {
    update.run(changes, rowChecksum([identity, changes]));
    return changes;
  };
  return {
    state,
    begin: (identity) => void insert.run(identity, 0, rowChecksum([identity, 0])),
    nextChange: () => {
      const { identity, changes } = state();
      return write(identity, changes + 1);
    },
    countFrom: (from) => {
      const { identity, changes } = state();
      write(identity, Math.max(from, changes));
    },
  };
}
