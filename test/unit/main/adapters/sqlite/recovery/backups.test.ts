import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../../../../../src/main/adapters/sqlite/schema/migrations.ts';
import { temporaryFolder } from '../../files/temporary-folder.ts';
import { day, documentWith, noon, openStore, settableClock, valueOf } from '../open-store.ts';
import { stepsWith } from '../store-process.ts';

/** Opens the store at a time, changes something, and closes it. */
async function visit(folder: string, time: number, change = true): Promise<void> {
  const store = await openStore(folder, { clock: settableClock(time) });
  if (change) valueOf(store.create(documentWith({ name: `at ${time}` })));
  store.close();
}

function backupNames(folder: string): readonly string[] {
  return readdirSync(join(folder, 'backups')).sort();
}

describe('daily backups', () => {
  test('are taken at the first opening of a day with changes, and not otherwise', async () => {
    const folder = temporaryFolder();
    await visit(folder, noon);
    await visit(folder, noon + 1000, false);
    expect(backupNames(folder)).toEqual(['isoplan-000000000001-20260301T120001Z-daily.sqlite']);
    await visit(folder, noon + day / 2);
    expect(backupNames(folder)).toHaveLength(1);
    await visit(folder, noon + 2 * day, false);
    expect(backupNames(folder)).toHaveLength(2);
    await visit(folder, noon + 9 * day, false);
    expect(backupNames(folder)).toHaveLength(2);
  });

  test('are one file each that is a sound store of its own', async () => {
    const folder = temporaryFolder();
    await visit(folder, noon);
    await visit(folder, noon + day);
    const name = backupNames(folder)[0] ?? '';
    const database = new Database(join(folder, 'backups', name), { readonly: true });
    expect(database.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.prepare('SELECT name FROM project').pluck().all()).toEqual([`at ${noon}`]);
    database.close();
  });

  test('that were not finished because their process was killed are gone with the next one', async () => {
    const folder = temporaryFolder();
    await visit(folder, noon);
    const { pid } = spawnSync(process.execPath, ['--version']);
    const left = ['', '-journal', '-wal'].map((end) => `partial-${pid}-${noon}.sqlite${end}`);
    const busy = `partial-${process.pid}-${noon - 1}.sqlite`;
    mkdirSync(join(folder, 'backups'), { recursive: true });
    for (const name of [...left, busy]) writeFileSync(join(folder, 'backups', name), 'half');
    await visit(folder, noon + day);
    const names = readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('partial'));
    expect(names).toEqual([busy]);
  });

  test('are kept by count and age, the newest three always', async () => {
    const folder = temporaryFolder();
    for (let visited = 0; visited < 20; visited += 1) await visit(folder, noon + visited * day);
    expect(backupNames(folder)).toHaveLength(14);
    await visit(folder, noon + 400 * day);
    await visit(folder, noon + 401 * day);
    expect(backupNames(folder)).toHaveLength(3);
  });

  test('are taken when the clock was set back, and the newest stays the newest', async () => {
    const folder = temporaryFolder();
    for (const time of [noon, noon + day, noon - 300 * day]) await visit(folder, time);
    await visit(folder, noon - 300 * day + 1000);
    const store = await openStore(folder, { clock: settableClock(noon - 300 * day + 2000) });
    const { backups } = valueOf(store.status());
    expect(backups.map((backup) => backup.changes)).toEqual([2, 1]);
    expect(backups[0]?.takenAt).toBe('2025-05-05T12:00:00.000Z');
  });

  test('that cannot be made are told, and the store works all the same', async () => {
    const folder = temporaryFolder();
    await visit(folder, noon);
    writeFileSync(join(folder, 'backups'), 'in the way');
    const store = await openStore(folder, { clock: settableClock(noon + day) });
    expect(valueOf(store.status()).notices).toMatchObject([
      { kind: 'backup-failed', reason: 'unwritable' },
    ]);
    expect(valueOf(store.list())).toHaveLength(1);
    expect(await store.backUp()).toMatchObject({ error: { code: 'store-unusable' } });
  });
});

describe('a backup on request', () => {
  test('is listed with its time, size and reason', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    valueOf(store.create(documentWith()));
    const backup = valueOf(await store.backUp());
    expect(backup).toMatchObject({
      takenAt: '2026-03-01T12:00:00.000Z',
      reason: 'request',
      changes: 1,
    });
    expect(backup.bytes).toBeGreaterThan(4096);
    expect(valueOf(store.status()).backups).toEqual([backup]);
  });
});

describe('restoring a backup', () => {
  test('brings back what is gone and what differs, and touches nothing else', async () => {
    const store = await openStore(temporaryFolder());
    const kept = valueOf(store.create(documentWith({ name: 'kept' })));
    const edited = valueOf(store.create(documentWith({ name: 'edited', notes: 'then' })));
    const removed = valueOf(store.create(documentWith({ name: 'removed' })));
    const backup = valueOf(await store.backUp());
    valueOf(store.save(edited.id, 1, documentWith({ name: 'edited', notes: 'now' })));
    valueOf(store.remove(removed.id));
    const later = valueOf(store.create(documentWith({ name: 'later' })));

    expect(valueOf(await store.restoreBackup(backup.name))).toBe(2);
    expect(valueOf(store.read(kept.id))).toEqual(kept);
    expect(valueOf(store.read(later.id))).toEqual(later);
    expect(valueOf(store.read(removed.id)).document).toEqual(removed.document);
    const back = valueOf(store.read(edited.id));
    expect([back.document.notes, back.revision, back.canUndo]).toEqual(['then', 3, true]);
    expect(valueOf(store.undo(edited.id, 3)).document.notes).toBe('now');
    expect(valueOf(store.status()).backups.map(({ reason }) => reason)).toEqual([
      'restore',
      'request',
    ]);
  });

  test('is refused for one that is damaged, empty or of a newer format, and changes nothing', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    const mine = valueOf(store.create(documentWith({ name: 'mine' })));
    const { name } = valueOf(await store.backUp());
    const sound = readFileSync(join(folder, 'backups', name));
    const backupOf = (changes: number, content: Buffer): string => {
      const named = name.replace(/-\d{12}-/, `-${String(changes).padStart(12, '0')}-`);
      writeFileSync(join(folder, 'backups', named), content);
      return named;
    };
    const newer = Buffer.from(sound);
    newer.writeUInt32BE(99, 60);
    const damaged = Buffer.from(sound).fill(0, 4096, 9000);
    const linked = name.replace(/-\d{12}-/, '-000000000014-');
    symlinkSync(join(folder, 'backups', backupOf(13, damaged)), join(folder, 'backups', linked));
    const before = readdirSync(join(folder, 'backups'));
    for (const [refused, error] of [
      [backupOf(10, damaged), { code: 'backup-unusable', reason: 'damaged' }],
      [backupOf(11, Buffer.of()), { code: 'backup-unusable', reason: 'empty' }],
      [backupOf(12, newer), { code: 'store-newer', found: 99 }],
      [linked, { code: 'backup-unusable', reason: 'damaged' }],
    ] as const) {
      expect(await store.restoreBackup(refused)).toMatchObject({ ok: false, error });
    }
    expect(valueOf(store.list()).map(({ id }) => id)).toEqual([mine.id]);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(before.length + 3);
    // Sound ones are restored also through a link.
    rmSync(join(folder, 'backups', linked));
    symlinkSync(join(folder, 'backups', name), join(folder, 'backups', linked));
    valueOf(store.save(mine.id, 1, documentWith({ name: 'edited' })));
    expect(valueOf(await store.restoreBackup(linked))).toBe(1);
    expect(valueOf(store.list())[0]?.name).toBe('mine');
  });

  test('of an unknown or unsafe name is refused', async () => {
    const store = await openStore(temporaryFolder());
    for (const name of ['nothing', '../isoplan.sqlite', '']) {
      expect(await store.restoreBackup(name)).toEqual({
        ok: false,
        error: { code: 'backup-unknown', name },
      });
    }
  });
});

describe('a store without its file', () => {
  test('comes back from the newest backup that is sound', async () => {
    const folder = temporaryFolder();
    for (const time of [noon, noon + day, noon + 2 * day]) await visit(folder, time);
    const newest = backupNames(folder).at(-1) ?? '';
    truncateSync(join(folder, 'backups', newest), 5000);
    rmSync(join(folder, 'isoplan.sqlite'));
    const store = await openStore(folder, { clock: settableClock(noon + 2 * day + 1000) });
    expect(valueOf(store.list()).map((project) => project.name)).toEqual([`at ${noon}`]);
    expect(valueOf(store.status()).notices).toMatchObject([
      { kind: 'repaired', cause: 'missing', setAside: null, lostChanges: 2, salvaged: 0 },
    ]);
  });

  test('says so at every opening until somebody has read it', async () => {
    const folder = temporaryFolder();
    await visit(folder, noon);
    rmSync(join(folder, 'isoplan.sqlite'));
    await visit(folder, noon + 1000, false);
    const store = await openStore(folder);
    const [notice] = valueOf(store.status()).notices;
    expect(notice).toMatchObject({ kind: 'repaired', at: '2026-03-01T12:00:01.000Z' });
    valueOf(store.readNotice(notice?.number ?? 0));
    expect(valueOf(store.status()).notices).toEqual([]);
    store.close();
    const again = await openStore(folder);
    expect(valueOf(again.status()).notices).toEqual([]);
  });

  test('replaced by an older one tells the changes that are missing until somebody has read it', async () => {
    const folder = temporaryFolder();
    await visit(folder, noon);
    await visit(folder, noon + day);
    const [older = ''] = backupNames(folder);
    await visit(folder, noon + day + 1000);
    copyFileSync(join(folder, 'backups', older), join(folder, 'isoplan.sqlite'));
    await visit(folder, noon + day + 2000);
    const store = await openStore(folder, { clock: settableClock(noon + day + 3000) });
    expect(valueOf(store.status()).notices).toMatchObject([
      { kind: 'changes-lost', lostChanges: 2 },
    ]);
  });

  test('and without a backup starts empty and says how many changes are gone', async () => {
    const folder = temporaryFolder();
    await visit(folder, noon);
    rmSync(join(folder, 'isoplan.sqlite'));
    const store = await openStore(folder);
    expect(valueOf(store.list())).toEqual([]);
    expect(valueOf(store.status()).notices).toMatchObject([
      { kind: 'repaired', cause: 'missing', backup: null, lostChanges: 1 },
    ]);
  });
});

describe('a store of an older version', () => {
  test('is backed up before it is migrated', async () => {
    const folder = temporaryFolder();
    await visit(folder, noon);
    mkdirSync(join(folder, 'backups'), { recursive: true });
    const store = await openStore(folder, { steps: stepsWith(1) });
    const { backups, notices } = valueOf(store.status());
    expect(backups.map(({ reason, changes }) => [reason, changes])).toEqual([['migration', 1]]);
    expect(notices).toEqual([]);
    expect(valueOf(store.list())).toHaveLength(1);
  });

  test('stays at its version, untouched, when a step fails', async () => {
    const folder = temporaryFolder();
    await visit(folder, noon);
    const newest = migrations.at(-1)?.version ?? 0;
    const sql = 'CREATE TABLE good (id INTEGER) STRICT; CREATE TABLE bad (';
    const broken = { version: newest + 1, sql };
    await expect(openStore(folder, { steps: [...stepsWith(0), broken] })).rejects.toThrow();
    const store = await openStore(folder);
    expect(valueOf(store.list())).toHaveLength(1);
    const database = new Database(join(folder, 'isoplan.sqlite'), { readonly: true });
    expect(database.pragma('user_version', { simple: true })).toBe(newest);
    expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'good'").get()).toBe(
      undefined,
    );
    database.close();
  });
});
