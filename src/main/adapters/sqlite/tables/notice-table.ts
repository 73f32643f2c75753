import type { Database } from 'better-sqlite3';
import type { KeptNotice, StoreNotice } from '../../../../shared/domain/project/store-status.ts';
import { rowChecksum, verifyRow } from './row-checksum.ts';
import { timeText } from './time-text.ts';

/** A row of `notice`. */
export interface NoticeRow {
  readonly number: number;
  readonly at: number;
  readonly body: string;
  readonly checksum: number;
}

/** What happened to the store and nobody has read yet. */
export interface NoticeTable {
  /** Oldest first. */
  all(): readonly KeptNotice[];
  /** One that says the same is not kept twice. Its number is a time, so that no later one has it again. */
  add(notice: StoreNotice, at: number): void;
  remove(number: number): void;
}

/** Refuses a row that is not what was written. */
export function verifyNotice(row: NoticeRow): NoticeRow {
  verifyRow('notice', [row.at, row.body], row.checksum);
  return row;
}

export function createNoticeTable(database: Database): NoticeTable {
  const listed = database.prepare<[], NoticeRow>(
    'SELECT number, at, body, checksum FROM notice ORDER BY number',
  );
  const insert = database.prepare<Omit<NoticeRow, 'number'>>(
    `INSERT INTO notice (number, at, body, checksum)
     SELECT max(@at, coalesce(max(number), 0) + 1), @at, @body, @checksum FROM notice
     HAVING NOT EXISTS (SELECT 1 FROM notice WHERE body = @body)`,
  );
  const remove = database.prepare<[number]>('DELETE FROM notice WHERE number = ?');
  return {
    all: () =>
      listed.all().map((row) => {
        const { number, at, body } = verifyNotice(row);
        return { number, at: timeText(at), ...(JSON.parse(body) as StoreNotice) };
      }),
    add: (notice, at) => {
      const body = JSON.stringify(notice);
      insert.run({ at, body, checksum: rowChecksum([at, body]) });
    },
    remove: (number) => void remove.run(number),
  };
}
