import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { aPack, storeIn } from './a-pack.ts';

describe('the folder of packs', () => {
  it('has none, and is not made, while nothing was stored', () => {
    const folder = path.join(temporaryFolder(), 'packs');
    expect(storeIn(folder).list()).toEqual({ ok: true, value: [] });
    expect(() => readdirSync(folder)).toThrow(/ENOENT/);
  });

  it('keeps a pack as one readable JSON file and gives it back', () => {
    const folder = path.join(temporaryFolder(), 'data', 'packs');
    const store = storeIn(folder);
    expect(store.write('mine', aPack())).toEqual({ ok: true, value: null });
    expect(readdirSync(folder)).toEqual(['mine.json']);
    expect(readFileSync(path.join(folder, 'mine.json'), 'utf8')).toContain('\n  "id": "mine",\n');
    const listed = store.list();
    const [stored] = listed.ok ? listed.value : [];
    expect(stored).toMatchObject({ name: 'mine', file: path.join(folder, 'mine.json') });
    expect(stored && store.read(stored)).toEqual({ ok: true, value: aPack() });
  });

  it('gives a file another stamp when it is replaced', () => {
    const store = storeIn(temporaryFolder());
    const stampNow = (): string | undefined => {
      const listed = store.list();
      return listed.ok ? listed.value[0]?.stamp : undefined;
    };
    store.write('mine', aPack());
    const before = stampNow();
    expect(stampNow()).toBe(before);
    store.write('mine', aPack('mine', { version: '1.0.1' }));
    expect(stampNow()).not.toBe(before);
  });

  it('leaves folders, hidden files and other endings alone', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'folder.json'));
    writeFileSync(path.join(folder, '.half-written.json'), '{');
    writeFileSync(path.join(folder, 'notes.txt'), 'x');
    expect(storeIn(folder).list()).toEqual({ ok: true, value: [] });
  });

  it.each(['con', 'NUL', 'com1', 'aux.old'])('names no file after the device %s', (name) => {
    const folder = temporaryFolder();
    storeIn(folder).write(name, aPack(name));
    expect(readdirSync(folder)).toEqual([`pack-${name}.json`]);
  });

  it('does not read a file of 50 MB', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'huge.json');
    writeFileSync(file, '');
    truncateSync(file, 50_000_000);
    const store = storeIn(folder);
    const listed = store.list();
    const [stored] = listed.ok ? listed.value : [];
    expect(stored && store.read(stored)).toEqual({
      ok: false,
      error: { code: 'file-unusable', file, reason: 'too-large', limit: '20 MB' },
    });
  });

  it('says so when the folder is a file', () => {
    const folder = path.join(temporaryFolder(), 'packs');
    writeFileSync(folder, 'x');
    expect(storeIn(folder).list()).toMatchObject({
      error: { code: 'file-unusable', file: folder },
    });
    expect(storeIn(folder).write('mine', aPack())).toMatchObject({
      error: { code: 'file-unusable', file: folder },
    });
  });
});
