import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import {
  migrate,
  migrations,
  newestVersion,
} from '../../src/main/adapters/sqlite/schema/migrations.ts';
import { temporaryFolder } from '../unit/main/adapters/files/temporary-folder.ts';
import { openStore, valueOf } from '../unit/main/adapters/sqlite/open-store.ts';
import { schemaOf } from './schema-of.ts';

const released = join(import.meta.dirname, 'released');
const versions = migrations.map((step) => step.version);

describe('the schema of the store', () => {
  test.each(versions)('version %i is what it was when it was released', async (version) => {
    const database = new Database(':memory:');
    const steps = migrations.filter((step) => step.version <= version);
    migrate(database, 'schema-test', steps);
    await expect(JSON.stringify(schemaOf(database), null, 1)).toMatchFileSnapshot(
      join(released, `schema-${version}.txt`),
    );
    database.close();
  });

  test('is numbered without a gap from 1', () => {
    expect(versions).toEqual(versions.map((_, index) => index + 1));
  });

  test('has STRICT tables only', () => {
    const database = new Database(':memory:');
    migrate(database, 'schema-test');
    const tables = database
      .prepare<[], { readonly name: string; readonly strict: number; readonly type: string }>(
        "SELECT name, strict, type FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
    database.close();
  });
});

describe('a store of every released version', () => {
  test('is kept here', () => {
    const kept = readdirSync(released).filter((name) => name.endsWith('.sqlite'));
    expect(kept.sort()).toEqual(versions.map((version) => `store-${version}.sqlite`));
  });

  test.each(versions)(
    'version %i opens in this one with everything that was in it',
    async (version) => {
      const folder = temporaryFolder();
      copyFileSync(join(released, `store-${version}.sqlite`), join(folder, 'isoplan.sqlite'));
      const store = await openStore(folder);
      expect(valueOf(store.status()).notices).toEqual([]);
      const [shop] = valueOf(store.list());
      expect(shop).toMatchObject({ name: 'Shop', workloadCount: 1, revision: 4 });
      const id = shop?.id ?? '';
      expect(valueOf(store.history(id, null, 10)).revisions).toMatchObject([
        { number: 4, kind: 'undo', content: 2 },
        { number: 3, kind: 'rename' },
        { number: 2, kind: 'edit', snapshots: ['reviewed'] },
        { number: 1, kind: 'create' },
      ]);
      expect(valueOf(store.read(id)).document).toMatchObject({
        notes: '第一次修改',
        workloads: [{ name: 'web', class: 'web-service', cpu: '2', memory: '1Gi' }],
      });
      expect(valueOf(store.redo(id, 4)).document.name).toBe('Shop 2');
      expect(valueOf(store.search('第一次', 10)).map((hit) => hit.project.id)).toEqual([id]);
      const recorded = version >= 2 ? 1 : 0;
      expect(valueOf(store.decisions(id))).toHaveLength(recorded);
      expect(valueOf(store.reports(id, 10))).toHaveLength(recorded);
      expect(valueOf(store.measurements(10))).toHaveLength(recorded);
      expect(valueOf(store.packs.list()).map(({ name }) => name)).toEqual(
        version >= 3 ? ['mine'] : [],
      );
      expect(valueOf(store.listDeleted())).toMatchObject([{ name: 'Deleted' }]);
      expect(existsSync(join(folder, 'damaged'))).toBe(false);
      store.close();
      const database = new Database(join(folder, 'isoplan.sqlite'), { readonly: true });
      expect(database.pragma('user_version', { simple: true })).toBe(newestVersion());
      database.close();
    },
  );

  test('migrated ends with the same schema as a new one', () => {
    const fresh = new Database(':memory:');
    migrate(fresh, 'schema-test');
    for (const version of versions) {
      const folder = temporaryFolder();
      const file = join(folder, 'isoplan.sqlite');
      copyFileSync(join(released, `store-${version}.sqlite`), file);
      const database = new Database(file);
      migrate(database, 'schema-test');
      expect(schemaOf(database)).toEqual(schemaOf(fresh));
      database.close();
    }
    fresh.close();
  });
});
