import Database from 'better-sqlite3';
import { migrations, newestVersion, versionOf } from '../schema/migrations.ts';
import { DamageFound } from '../failure/store-problem.ts';

interface SchemaObject {
  readonly name: string;
  readonly sql: string;
}

/** Tables, indexes and triggers by name, as the file states them; SQLite's own are left out. */
function schemaOf(database: Database.Database): ReadonlyMap<string, string> {
  const objects = database
    .prepare<[], SchemaObject>(
      `SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'`,
    )
    .all();
  return new Map(objects.map(({ name, sql }) => [name, sql]));
}

const cachedSchemas = new Map<number, ReadonlyMap<string, string>>();

/** The schema that the released steps lead to, from an empty database in memory. */
function releasedSchema(version: number): ReadonlyMap<string, string> {
  const cached = cachedSchemas.get(version);
  if (cached !== undefined) return cached;
  const empty = new Database(':memory:');
  try {
    for (const step of migrations) if (step.version <= version) empty.exec(step.sql);
    const schema = schemaOf(empty);
    cachedSchemas.set(version, schema);
    return schema;
  } finally {
    empty.close();
  }
}

/**
 * Refuses a schema that is not word for word the one of its version. SQLite checks neither: a flipped
 * bit in the name of a column is another column to it, one in a condition another condition.
 *
 * @throws DamageFound naming the first object that differs.
 */
export function checkSchema(database: Database.Database): void {
  const version = Math.min(versionOf(database), newestVersion(migrations));
  const stated = schemaOf(database);
  for (const [name, sql] of releasedSchema(version)) {
    if (stated.get(name) !== sql) throw new DamageFound(`the schema of ${name} was changed`);
  }
}
