import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { aPack } from '../../services/packs/a-pack.ts';
import { documentWith, openStore, readNotices, valueOf } from './open-store.ts';

const text = (id: string): string => `${JSON.stringify(aPack(id), null, 2)}\n`;

function packFiles(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, 'packs'), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, 'packs', name), content);
  }
}

describe('packs in the store', () => {
  it('are there for another process at once, and survive a restart', async () => {
    const folder = temporaryFolder();
    const [one, other] = [await openStore(folder), await openStore(folder)];
    valueOf(one.packs.write('mine', aPack()));
    const [stored] = valueOf(other.packs.list());
    expect(stored).toMatchObject({ name: 'mine' });
    expect(stored && valueOf(other.packs.read(stored))).toEqual(aPack());
    one.close();
    other.close();
    const again = await openStore(folder);
    expect(valueOf(again.packs.list())).toHaveLength(1);
  });

  it('have another stamp when they are replaced, and one name in upper and lower case', async () => {
    const store = await openStore(temporaryFolder());
    valueOf(store.packs.write('mine', aPack()));
    const before = valueOf(store.packs.list())[0]?.stamp;
    valueOf(store.packs.write('Mine', aPack('mine', { version: '1.0.1' })));
    const listed = valueOf(store.packs.list());
    expect(listed).toHaveLength(1);
    expect(listed[0]?.stamp).not.toBe(before);
  });

  it('are gone when they are removed, once and for all', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    valueOf(store.packs.write('mine', aPack()));
    const [stored] = valueOf(store.packs.list());
    if (!stored) throw new Error('nothing was stored');
    valueOf(store.packs.remove(stored));
    expect(valueOf(store.packs.remove(stored))).toBeNull();
    expect(valueOf(store.packs.list())).toEqual([]);
  });

  it('come back with a backup', async () => {
    const store = await openStore(temporaryFolder());
    valueOf(store.packs.write('mine', aPack()));
    const backup = valueOf(await store.backUp());
    const [stored] = valueOf(store.packs.list());
    if (!stored) throw new Error('nothing was stored');
    valueOf(store.packs.remove(stored));
    valueOf(await store.restoreBackup(backup.name));
    expect(valueOf(store.packs.list()).map(({ name }) => name)).toEqual(['mine']);
  });
});

describe('the folder of packs of earlier versions', () => {
  it('is taken in at the first opening; its files are set aside unchanged, and the user is told', async () => {
    const folder = temporaryFolder();
    packFiles(folder, { 'mine.json': text('mine'), 'other.JSON': text('other') });
    const store = await openStore(folder);
    expect(valueOf(store.packs.list()).map(({ name }) => name)).toEqual(['mine', 'other']);
    expect(valueOf(store.status()).notices).toMatchObject([
      { kind: 'packs-taken-in', taken: 2, unreadable: 0, aside: join(folder, 'packs-taken-in') },
    ]);
    expect(readFileSync(join(folder, 'packs-taken-in', 'mine.json'), 'utf8')).toBe(text('mine'));
    readNotices(store);
    store.close();
    const again = await openStore(folder);
    expect(valueOf(again.status()).notices).toEqual([]);
    expect(valueOf(again.packs.list())).toHaveLength(2);
  });

  it('keeps a file that is no JSON as the text it is, and leaves what is no file where it is', async () => {
    const folder = temporaryFolder();
    packFiles(folder, { 'bad.json': '{"id": ', 'notes.txt': 'x' });
    mkdirSync(join(folder, 'packs', 'folder.json'));
    const store = await openStore(folder);
    expect(valueOf(store.status()).notices).toMatchObject([{ taken: 1, unreadable: 1 }]);
    expect(readdirSync(join(folder, 'packs')).toSorted()).toEqual(['folder.json', 'notes.txt']);
    const [bad] = valueOf(store.packs.list());
    expect(bad && valueOf(store.packs.read(bad))).toBe('{"id": ');
  });

  it('loses none of two packs of one name, and takes one that is there already in only once', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    valueOf(store.packs.write('mine', aPack()));
    store.close();
    packFiles(folder, { 'mine.json': text('changed') });
    const second = await openStore(folder);
    expect(valueOf(second.packs.list()).map(({ name }) => name)).toEqual(['mine', 'mine-2']);
    second.close();
    packFiles(folder, { 'mine.json': text('mine') });
    const third = await openStore(folder);
    expect(valueOf(third.packs.list())).toHaveLength(2);
    expect(existsSync(join(folder, 'packs-taken-in', 'mine-2.json'))).toBe(true);
  });
});

describe('the words of revisions', () => {
  it('are kept with them, and worded again where they are missing', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    const { id } = valueOf(store.create(documentWith()));
    valueOf(store.save(id, 1, documentWith({ notes: 'one' })));
    valueOf(store.save(id, 2, documentWith({ notes: 'two' })));
    const before = valueOf(store.history(id, null, 10)).revisions;
    store.close();
    const database = new Database(join(folder, 'isoplan.sqlite'));
    expect(database.prepare('DELETE FROM description').run().changes).toBe(3);
    database.close();
    const again = await openStore(folder);
    expect(valueOf(again.history(id, null, 10)).revisions).toEqual(before);
    again.close();
    const filled = new Database(join(folder, 'isoplan.sqlite'), { readonly: true });
    expect(filled.prepare('SELECT count(*) FROM description').pluck().get()).toBe(3);
    filled.close();
  });
});
