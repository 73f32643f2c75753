import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openProjectStore } from '../../../../../../src/main/adapters/sqlite/project-store.ts';
import { temporaryFolder } from '../../files/temporary-folder.ts';
import {
  countedIds,
  documentWith,
  noon,
  openStore,
  quietLog,
  settableClock,
  valueOf,
} from '../open-store.ts';

const posix = process.platform !== 'win32';
const endings = ['', '-wal', '-shm', '-journal', '-saved', '-repair', '-draft', '-patched'];

async function refusal(folder: string) {
  const clock = settableClock(noon);
  const opened = await openProjectStore({ folder, clock, ids: countedIds, log: quietLog });
  if (!opened.ok) return opened.error;
  opened.value.close();
  return null;
}

describe('what stands in the place of a file of the store', () => {
  test.each(endings)('isoplan.sqlite%s: a directory is named as one', async (ending) => {
    const folder = temporaryFolder();
    const file = join(folder, `isoplan.sqlite${ending}`);
    mkdirSync(file);
    expect(await refusal(folder)).toEqual({ code: 'store-unusable', file, reason: 'directory' });
  });

  test.skipIf(!posix).each(endings)(
    'isoplan.sqlite%s: a pipe is not waited for',
    async (ending) => {
      const folder = temporaryFolder();
      const file = join(folder, `isoplan.sqlite${ending}`);
      spawnSync('mkfifo', [file]);
      expect(await refusal(folder)).toEqual({ code: 'store-unusable', file, reason: 'not-a-file' });
    },
  );
});

describe('a folder of backups', () => {
  test('that is a file is said to be one, not to be without backups', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    writeFileSync(join(folder, 'backups'), 'in the way');
    expect(valueOf(store.status())).toMatchObject({
      backups: [],
      unseen: { code: 'store-unusable', file: join(folder, 'backups'), reason: 'not-a-folder' },
    });
  });

  test.skipIf(!posix)('that is closed is said to be, not to be without backups', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o777);
    const store = await openStore(folder);
    valueOf(store.create(documentWith()));
    valueOf(await store.backUp());
    chmodSync(join(folder, 'backups'), 0o000);
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      expect(valueOf(store.status()).unseen).toMatchObject({
        file: join(folder, 'backups'),
        reason: 'denied',
      });
    } finally {
      if (root) process.seteuid?.(0);
      chmodSync(join(folder, 'backups'), 0o700);
    }
    expect(valueOf(store.status()).backups).toHaveLength(1);
  });
});

test('what a killed process left is gone with the next opening', async () => {
  const folder = temporaryFolder();
  const first = await openStore(folder);
  valueOf(first.create(documentWith()));
  first.close();
  const { pid } = spawnSync(process.execPath, ['--version']);
  mkdirSync(join(folder, 'backups'), { recursive: true });
  const lock = 'isoplan.sqlite-repair';
  const left = [
    'isoplan.sqlite-draft',
    'isoplan.sqlite-draft-wal',
    'isoplan.sqlite-draft-journal',
    'isoplan.sqlite-patched',
    'isoplan.sqlite-patched-shm',
    `.isoplan-${pid}.tmp`,
    join('backups', `partial-${pid}-1.sqlite-journal`),
  ];
  const busy = `.isoplan-${process.ppid}.tmp`;
  for (const name of [...left, busy]) writeFileSync(join(folder, name), 'half');
  writeFileSync(join(folder, lock), '');
  const started = performance.now();
  const store = await openStore(folder);
  expect(performance.now() - started).toBeLessThan(5000);
  expect([...left, lock].filter((name) => existsSync(join(folder, name)))).toEqual([]);
  expect(existsSync(join(folder, busy))).toBe(true);
  expect(valueOf(store.status()).notices).toEqual([]);
});

test.skipIf(!posix)('a store that is a link stays one when it is repaired', async () => {
  const [folder, disk] = [temporaryFolder(), temporaryFolder()];
  const target = join(disk, 'projects.sqlite');
  symlinkSync(target, join(folder, 'isoplan.sqlite'));
  const first = await openStore(folder);
  const project = valueOf(first.create(documentWith()));
  valueOf(await first.backUp());
  expect(readdirSync(disk)).toContain('projects.sqlite-wal');
  first.close();
  truncateSync(target, 5000);
  const store = await openStore(folder, { clock: settableClock(noon + 1000) });
  expect(valueOf(store.status()).notices).toMatchObject([{ kind: 'repaired', cause: 'damaged' }]);
  expect(valueOf(store.read(project.id))).toEqual(project);
  expect(lstatSync(join(folder, 'isoplan.sqlite')).isSymbolicLink()).toBe(true);
  expect(existsSync(target)).toBe(true);
});
