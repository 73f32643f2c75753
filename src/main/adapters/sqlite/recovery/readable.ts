import type { Database } from 'better-sqlite3';

/** What a read gives, or nothing where the file is damaged. */
export function readable<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/**
 * All rows of a table up to the first damaged page, from both ends. Rows are met in the order they lie
 * in: one that stands in a wrong place, or that no index leads to, is met as well.
 */
export function* reachable<Row>(database: Database, query: string, key: string): Generator<Row> {
  for (const order of ['ASC', 'DESC']) {
    const rows = readable(() =>
      database.prepare<[], Row>(`${query} ORDER BY ${key} ${order}`).iterate(),
    );
    for (;;) {
      const next = readable(() => rows?.next());
      if (!next || next.done === true) break;
      yield next.value;
    }
  }
}
