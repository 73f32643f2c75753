import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTextFile } from '../../../../../src/main/adapters/files/read-text-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

function fileWith(content: string | Uint8Array): string {
  const file = join(temporaryFolder(), 'input.yaml');
  writeFileSync(file, content);
  return file;
}

describe('readTextFile', () => {
  test.each([
    ['UTF-8', Buffer.from('name: 仓库')],
    ['UTF-8 with byte order mark', Buffer.from('\uFEFFname: 仓库')],
    ['UTF-16 little endian', Buffer.from('\uFEFFname: 仓库', 'utf16le')],
    ['UTF-16 big endian', Buffer.from('\uFEFFname: 仓库', 'utf16le').swap16()],
  ])('reads %s', (_, content) => {
    expect(readTextFile(fileWith(content))).toEqual({ ok: true, value: 'name: 仓库' });
  });

  test.each([
    ['empty', ''],
    ['empty', ' \n\t\n'],
    ['not-text', Buffer.alloc(4096)],
    ['not-text', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['not-text', Buffer.from('a\0b')],
  ] as const)('refuses a file that is %s: %j', (reason, content) => {
    const file = fileWith(content);
    expect(readTextFile(file)).toEqual({
      ok: false,
      error: { code: 'file-unusable', file, reason },
    });
  });

  test('refuses 100 MB of zeros by its size, without reading it', () => {
    const file = fileWith('');
    truncateSync(file, 100_000_000);
    const before = process.memoryUsage().rss;
    expect(readTextFile(file)).toMatchObject({ error: { reason: 'too-large', limit: '20 MB' } });
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  test('accepts exactly the limit and refuses one byte more', () => {
    expect(readTextFile(fileWith('x'.repeat(100)), 100).ok).toBe(true);
    expect(readTextFile(fileWith('x'.repeat(101)), 100)).toMatchObject({
      error: { reason: 'too-large' },
    });
  });

  test.skipIf(process.platform === 'win32')('stops reading an endless device at the limit', () => {
    expect(readTextFile('/dev/zero', 1_000_000)).toMatchObject({ error: { reason: 'too-large' } });
  });

  test.skipIf(process.platform === 'win32')('reads a pipe to its end', () => {
    const folder = temporaryFolder();
    const pipe = join(folder, 'pipe');
    const words = `mkfifo "${pipe}" && (printf 'cpu: 2' > "${pipe}") >/dev/null 2>&1 &`;
    execFileSync('sh', ['-c', words]);
    expect(readTextFile(pipe)).toEqual({ ok: true, value: 'cpu: 2' });
  });

  test.each([
    ['missing', (folder: string) => join(folder, 'nothing.json')],
    ['missing', (folder: string) => join(folder, 'a\0b')],
    ['missing', (folder: string) => join(folder, 'x'.repeat(5000))],
    ['directory', (folder: string) => folder],
    [
      'missing',
      (folder: string) => {
        writeFileSync(join(folder, 'file'), 'x');
        return join(folder, 'file', 'below');
      },
    ],
  ] as const)('says %s for what is not a file', (reason, path) => {
    const file = path(temporaryFolder());
    expect(readTextFile(file)).toMatchObject({ error: { code: 'file-unusable', file, reason } });
  });

  test.skipIf(process.platform === 'win32')('says denied for a file of somebody else', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'secret.yaml');
    writeFileSync(file, 'cpu: 2');
    mkdirSync(join(folder, 'closed'));
    chmodSync(folder, 0o755);
    chmodSync(file, 0o000);
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      expect(readTextFile(file)).toMatchObject({ error: { reason: 'denied' } });
    } finally {
      if (root) process.seteuid?.(0);
    }
  });
});
