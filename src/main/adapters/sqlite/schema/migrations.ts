import type { Database } from 'better-sqlite3';
import { schema1 } from './schema-1.ts';
import { schema2 } from './schema-2.ts';
import { schema3 } from './schema-3.ts';
import { schema4 } from './schema-4.ts';
import { createStoreTable } from '../tables/store-table.ts';

/** One step of the schema: SQL that leads from the version before it to its own. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** All steps in order. A released one is never changed; a new one is added at the end. */
export const migrations: readonly Migration[] = [
  { version: 1, sql: schema1 },
  { version: 2, sql: schema2 },
  { version: 3, sql: schema3 },
  { version: 4, sql: schema4 },
];

/** Marks the file as ours (`ISOP`). */
export const applicationId = 0x49_53_4f_50;

/** The newest version a list of migrations leads to. */
export function newestVersion(steps: readonly Migration[] = migrations): number {
  return steps.at(-1)?.version ?? 0;
}

/** The version of an open database; 0 when it is new. */
export function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings a database to the newest version, each step in one transaction of its own. Another process
 * may do the same at the same time: the version is read again inside the transaction. A new store
 * gets its identity in the first step.
 */
export function migrate(
  database: Database,
  identity: string,
  steps: readonly Migration[] = migrations,
): void {
  // Nobody waits for a writer only to see that there is nothing to do.
  if (versionOf(database) >= newestVersion(steps)) return;
  for (const step of steps) {
    const run = database.transaction(() => {
      const version = versionOf(database);
      if (version >= step.version) return;
      database.exec(step.sql);
      if (version === 0) createStoreTable(database).begin(identity);
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${step.version}`);
    });
    run.immediate();
  }
}
