import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../files/temporary-folder.ts';
import { documentWith, noon, openStore, settableClock, valueOf } from '../open-store.ts';

/** So many that a change of all of them does not fit into the memory SQLite may use here. */
const projects = 100;

/**
 * A store whose process was killed in the midst of a change with a rollback journal, as when a file is
 * switched to its log: half of the change is in the file, what was there before is in the journal.
 */
async function interruptedStore(): Promise<string> {
  const [folder, copy] = [temporaryFolder(), temporaryFolder()];
  const store = await openStore(folder);
  for (let number = 0; number < projects; number += 1) {
    valueOf(store.create(documentWith({ name: `P${number}`, notes: 'n'.repeat(300) })));
  }
  store.close();
  const database = new Database(join(folder, 'isoplan.sqlite'));
  database.pragma('journal_mode = DELETE');
  database.pragma('cache_size = 1');
  database.exec("BEGIN; UPDATE content SET undo = NULL; UPDATE project SET name = 'half changed'");
  cpSync(folder, copy, { recursive: true });
  database.close();
  expect(statSync(join(copy, 'isoplan.sqlite-journal')).size).toBeGreaterThan(512);
  return copy;
}

function names(projects: readonly { readonly name: string }[]): readonly string[] {
  return projects.map(({ name }) => name).sort();
}

const whole = Array.from({ length: projects }, (_, number) => `P${number}`).sort();

describe('a store that was left in the midst of a change', () => {
  test('is recovered when it is opened, and nothing is told', async () => {
    const folder = await interruptedStore();
    const store = await openStore(folder);
    expect(valueOf(store.status()).notices).toEqual([]);
    expect(names(valueOf(store.list()))).toEqual(whole);
    expect(existsSync(join(folder, 'isoplan.sqlite-journal'))).toBe(false);
  });

  test('and whose file was lost since does not roll back its successor', async () => {
    const folder = await interruptedStore();
    const other = await openStore(folder);
    const backup = valueOf(await other.backUp());
    other.close();
    const again = await interruptedStore();
    cpSync(join(folder, 'backups'), join(again, 'backups'), { recursive: true });
    rmSync(join(again, 'isoplan.sqlite'));
    const store = await openStore(again, { clock: settableClock(noon + 1000) });
    expect(valueOf(store.status()).notices).toMatchObject([
      { kind: 'repaired', cause: 'missing', backup: { name: backup.name } },
    ]);
    expect(names(valueOf(store.list()))).toEqual(whole);
    store.close();
    const reopened = await openStore(again, { clock: settableClock(noon + 2000) });
    expect(names(valueOf(reopened.list()))).toEqual(whole);
    expect(readdirSync(again).filter((name) => name.endsWith('-journal'))).toEqual([]);
  });
});
