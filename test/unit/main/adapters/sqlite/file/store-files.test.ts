import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { newestVersion } from '../../../../../../src/main/adapters/sqlite/schema/migrations.ts';
import { openProjectStore } from '../../../../../../src/main/adapters/sqlite/project-store.ts';
import { temporaryFolder } from '../../files/temporary-folder.ts';
import {
  countedIds,
  documentWith,
  openStore,
  quietLog,
  settableClock,
  valueOf,
} from '../open-store.ts';

const posix = process.platform !== 'win32';

function removeAll(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending);
}

async function refusal(folder: string) {
  const opened = await openProjectStore({
    folder,
    clock: settableClock(),
    ids: countedIds,
    log: quietLog,
  });
  if (opened.ok) {
    opened.value.close();
    throw new Error('opened');
  }
  return opened.error;
}

describe('opening a store', () => {
  test('makes its folder', async () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    const store = await openStore(folder);
    expect(valueOf(store.status()).file).toBe(join(folder, 'isoplan.sqlite'));
    expect(existsSync(join(folder, 'isoplan.sqlite'))).toBe(true);
  });

  test('refuses a newer store and leaves every byte of it untouched', async () => {
    const folder = temporaryFolder();
    const first = await openStore(folder);
    valueOf(first.create(documentWith()));
    first.close();
    const file = join(folder, 'isoplan.sqlite');
    const database = new Database(file);
    database.pragma('user_version = 7');
    database.close();
    const before = readFileSync(file);
    expect(await refusal(folder)).toEqual({
      code: 'store-newer',
      file,
      found: 7,
      supported: newestVersion(),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(join(folder, 'damaged'))).toBe(false);
  });

  test('refuses a folder that is a file, and a database that is a folder', async () => {
    const parent = temporaryFolder();
    writeFileSync(join(parent, 'file'), 'x');
    expect(await refusal(join(parent, 'file'))).toMatchObject({
      code: 'store-unusable',
      reason: 'unwritable',
    });
    mkdirSync(join(parent, 'isoplan.sqlite'));
    expect(await refusal(parent)).toMatchObject({ code: 'store-unusable', reason: 'directory' });
  });

  test.skipIf(!posix)('says denied for a folder this user may not write', async () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'closed');
    mkdirSync(folder);
    chmodSync(parent, 0o755);
    chmodSync(folder, 0o555);
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      expect(await refusal(folder)).toMatchObject({ code: 'store-unusable', reason: 'denied' });
    } finally {
      if (root) process.seteuid?.(0);
    }
  });
});

describe('a database file of somebody else', () => {
  test.skipIf(!posix)('is refused as denied', async () => {
    const folder = temporaryFolder();
    const first = await openStore(folder);
    first.close();
    const file = join(folder, 'isoplan.sqlite');
    chmodSync(folder, 0o777);
    chmodSync(file, 0o600);
    const root = process.getuid?.() === 0;
    if (!root) chmodSync(file, 0o000);
    if (root) process.seteuid?.(65_534);
    try {
      expect(await refusal(folder)).toEqual({ code: 'store-unusable', file, reason: 'denied' });
    } finally {
      if (root) process.seteuid?.(0);
    }
  });
});

describe('a file that changes under an open store', () => {
  test('deleted: is written again in full, and the user is told', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    const { id } = valueOf(store.create(documentWith()));
    rmSync(folder, { recursive: true });
    const saved = valueOf(store.save(id, 1, documentWith({ notes: 'after' })));
    expect(saved.revision).toBe(2);
    expect(valueOf(store.status()).notices).toMatchObject([{ kind: 'rewritten', lostChanges: 0 }]);
    store.close();
    const again = await openStore(folder);
    expect(valueOf(again.read(id))).toEqual(saved);
  });

  test('deleted while two stores have it open: both go on with the same new file', async () => {
    const folder = temporaryFolder();
    const [one, two] = [await openStore(folder), await openStore(folder)];
    const { id } = valueOf(one.create(documentWith()));
    rmSync(join(folder, 'isoplan.sqlite'));
    valueOf(one.save(id, 1, documentWith({ notes: 'one' })));
    valueOf(two.save(id, 2, documentWith({ notes: 'two' })));
    expect(valueOf(one.read(id))).toMatchObject({ revision: 3, document: { notes: 'two' } });
  });

  test('replaced by another store: that one is used from then on', async () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()];
    const foreign = await openStore(other);
    const theirs = valueOf(foreign.create(documentWith({ name: 'Theirs' })));
    foreign.close();
    const store = await openStore(folder);
    valueOf(store.create(documentWith({ name: 'Mine' })));
    const file = join(folder, 'isoplan.sqlite');
    removeAll(file);
    writeFileSync(file, readFileSync(join(other, 'isoplan.sqlite')));
    expect(valueOf(store.list()).map((project) => project.id)).toEqual([theirs.id]);
  });

  test('replaced by an older copy of itself: what was open is kept, and the user is told', async () => {
    const folder = temporaryFolder();
    const first = await openStore(folder);
    const { id } = valueOf(first.create(documentWith()));
    first.close();
    const file = join(folder, 'isoplan.sqlite');
    const older = readFileSync(file);
    const store = await openStore(folder);
    const saved = valueOf(store.save(id, 1, documentWith({ notes: 'later' })));
    removeAll(file);
    writeFileSync(file, older);
    expect(valueOf(store.read(id)).revision).toBe(1);
    const [notice] = valueOf(store.status()).notices;
    if (notice?.kind !== 'replaced') throw new Error('not told');
    store.close();
    const kept = await openStore(notice.setAside);
    expect(valueOf(kept.read(id))).toEqual(saved);
  });

  test('replaced by rubbish: calls fail with a clear reason, and nothing is thrown', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    const file = join(folder, 'isoplan.sqlite');
    removeAll(file);
    writeFileSync(file, 'rubbish'.repeat(1000));
    expect(store.list()).toEqual({
      ok: false,
      error: { code: 'store-unusable', file, reason: 'corrupt' },
    });
  });
});
