import type { Database } from 'better-sqlite3';

/** Every table, index and trigger of a database with its columns, as stable data. */
export function schemaOf(database: Database): unknown {
  const objects = database
    .prepare<[], { readonly type: string; readonly name: string; readonly sql: string | null }>(
      'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name',
    )
    .all();
  return objects.map(({ type, name, sql }) => ({
    type,
    name,
    sql: sql?.replace(/\s+/g, ' ') ?? null,
    ...(type === 'table'
      ? { columns: database.pragma(`table_xinfo(${JSON.stringify(name)})`) }
      : {}),
  }));
}
