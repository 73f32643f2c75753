import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFileAtomically } from '../../../../../src/main/adapters/files/write-file-atomically.ts';
import { temporaryFolder } from './temporary-folder.ts';

const posix = process.platform !== 'win32';

describe('writeFileAtomically', () => {
  test('writes a new file and leaves nothing else behind', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'plan.json');
    expect(writeFileAtomically(file, '{}', { replace: false })).toEqual({ ok: true, value: null });
    expect(readFileSync(file, 'utf8')).toBe('{}');
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });

  test('removes what a killed process left of an earlier write of the file, and nothing else', () => {
    const folder = temporaryFolder();
    const id = '0b0f8b9e-6d0c-4c5e-9a8b-0123456789ab';
    const names = [`.plan.json.${id}.tmp`, `.other.json.${id}.tmp`, '.plan.json.mine.tmp'];
    for (const name of names) {
      writeFileSync(join(folder, name), 'half');
      utimesSync(join(folder, name), 1, 1);
    }
    const running = `.plan.json.${id.replace('0b', '1b')}.tmp`;
    writeFileSync(join(folder, running), 'half');
    writeFileAtomically(join(folder, 'plan.json'), '{}', { replace: false });
    expect(readdirSync(folder).sort()).toEqual([...names.slice(1), running, 'plan.json'].sort());
  });

  test('keeps a file that is there unless it may be replaced', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'plan.json');
    writeFileSync(file, 'old');
    expect(writeFileAtomically(file, 'new', { replace: false })).toEqual({
      ok: false,
      error: { code: 'file-unusable', file, reason: 'exists' },
    });
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(writeFileAtomically(file, 'new', { replace: true }).ok).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });

  test.skipIf(!posix)('keeps the permissions of a file it replaces', () => {
    const file = join(temporaryFolder(), 'plan.json');
    writeFileSync(file, 'old');
    chmodSync(file, 0o640);
    writeFileAtomically(file, 'new', { replace: true });
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test.skipIf(!posix)('writes through a link instead of replacing the link', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real.json'), 'old');
    const link = join(folder, 'link.json');
    symlinkSync('real.json', link);
    writeFileAtomically(link, 'new', { replace: true });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('new');
  });

  test('refuses a directory and a folder that is not there', () => {
    const folder = temporaryFolder();
    expect(writeFileAtomically(folder, 'x', { replace: true })).toMatchObject({
      error: { reason: 'directory' },
    });
    const file = join(folder, 'none', 'plan.json');
    expect(writeFileAtomically(file, 'x', { replace: true })).toMatchObject({
      error: { file, reason: 'unwritable' },
    });
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test.skipIf(!existsSync('/dev/full'))('says when the disk is full', () => {
    expect(writeFileAtomically('/dev/full', 'x', { replace: true })).toMatchObject({
      error: { reason: 'disk-full' },
    });
  });

  test.skipIf(!posix)('says denied and changes nothing where this user may not write', () => {
    const folder = temporaryFolder();
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    writeFileSync(join(closed, 'plan.json'), 'old');
    chmodSync(folder, 0o755);
    chmodSync(closed, 0o555);
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      const file = join(closed, 'plan.json');
      expect(writeFileAtomically(file, 'new', { replace: true })).toMatchObject({
        error: { reason: 'denied' },
      });
      expect(readFileSync(file, 'utf8')).toBe('old');
    } finally {
      if (root) process.seteuid?.(0);
    }
  });
});
