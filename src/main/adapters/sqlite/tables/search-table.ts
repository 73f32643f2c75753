import type { Database } from 'better-sqlite3';

/** A project whose words are not those that were indexed. */
export interface UnindexedProject {
  readonly project: string;
  readonly changed: number;
}

/** The index of words. It follows from the projects, so it carries no checksums and may be made again. */
export interface SearchTable {
  /** Projects that changed since they were indexed. */
  behind(): readonly UnindexedProject[];
  index(project: string, changed: number, words: string): void;
  /** Ids of the projects that are not deleted and hold every term, the one changed last first. */
  find(terms: readonly string[], limit: number): readonly string[];
}

/** The index knows sequences of three characters; shorter terms are looked for one by one. */
const indexedLength = 3;

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;
const pattern = (term: string): string => `%${term.replaceAll(/[\\%_]/g, '\\$&')}%`;

export function createSearchTable(database: Database): SearchTable {
  const behind = database.prepare<[], UnindexedProject>(
    `SELECT project.id AS project, project.changed AS changed
     FROM project LEFT JOIN search_state ON search_state.project = project.id
     WHERE search_state.changed IS NOT project.changed`,
  );
  const state = database.prepare<[string, number], { readonly id: number }>(
    `INSERT INTO search_state (project, changed) VALUES (?, ?)
     ON CONFLICT (project) DO UPDATE SET changed = excluded.changed RETURNING id`,
  );
  const indexedRow = database
    .prepare<[string], number>('SELECT id FROM search_state WHERE project = ?')
    .pluck();
  const forget = database.prepare<[number]>('DELETE FROM search WHERE rowid = ?');
  const insert = database.prepare<[number, string]>(
    'INSERT INTO search (rowid, words) VALUES (?, ?)',
  );
  return {
    behind: () => behind.all(),
    index: (project, changed, words) => {
      const before = indexedRow.get(project);
      const row = state.get(project, changed);
      if (row === undefined) return;
      if (before !== undefined) forget.run(before);
      insert.run(row.id, words);
    },
    find: (terms, limit) => {
      const long = terms.filter((term) => [...term].length >= indexedLength);
      const short = terms.filter((term) => [...term].length < indexedLength);
      const conditions = [
        ...(long.length > 0 ? ['search MATCH ?'] : []),
        ...short.map(() => "search.words LIKE ? ESCAPE '\\'"),
      ];
      return database
        .prepare<(string | number)[], string>(
          `SELECT project.id FROM search
           JOIN search_state ON search_state.id = search.rowid
           JOIN project ON project.id = search_state.project
           WHERE project.deleted_at IS NULL AND ${conditions.join(' AND ')}
           ORDER BY project.changed DESC LIMIT ?`,
        )
        .pluck()
        .all(
          ...(long.length > 0 ? [long.map(quoted).join(' AND ')] : []),
          ...short.map(pattern),
          limit,
        );
    },
  };
}
