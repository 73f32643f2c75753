import type { Database } from 'better-sqlite3';
import type { Text } from '../../../../shared/base/text.ts';
import { rowChecksum, verifyRow } from './row-checksum.ts';

/** A row of `description`: what a revision changed, in words. */
export interface DescriptionRow {
  readonly project: string;
  readonly number: number;
  readonly en: string;
  readonly zh: string;
  readonly checksum: number;
}

/** The words of revisions. They follow from the contents, so that a missing one is made again. */
export interface DescriptionTable {
  /** Those of the revisions from the first number to the last. */
  between(project: string, first: number, last: number): ReadonlyMap<number, Text>;
  /** One that is there already stays. */
  add(project: string, number: number, description: Text): void;
}

/** Refuses a row that is not what was written. */
export function verifyDescription(row: DescriptionRow): DescriptionRow {
  const { project, number, en, zh } = row;
  verifyRow('description', [project, number, en, zh], row.checksum);
  return row;
}

export function createDescriptionTable(database: Database): DescriptionTable {
  const some = database.prepare<[string, number, number], DescriptionRow>(
    `SELECT project, number, en, zh, checksum FROM description
     WHERE project = ? AND number BETWEEN ? AND ?`,
  );
  const insert = database.prepare<[string, number, string, string, number]>(
    `INSERT INTO description (project, number, en, zh, checksum) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  return {
    between: (project, first, last) => {
      const rows = some.all(project, first, last).map(verifyDescription);
      return new Map(rows.map(({ number, en, zh }) => [number, { en, zh }]));
    },
    add: (project, number, { en, zh }) => {
      insert.run(project, number, en, zh, rowChecksum([project, number, en, zh]));
    },
  };
}
