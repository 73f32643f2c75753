import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import type { Report } from './store-process.ts';

const script = join(import.meta.dirname, 'store-process.ts');

/** Runs shell words as root of a namespace of their own, where a small disk can be mounted. */
function inNamespace(words: string) {
  const outer = 'unshare --map-root-user --mount sh -c "$0"';
  return spawnSync('sh', ['-c', outer, words], { encoding: 'utf8' });
}

const canMount =
  process.platform === 'linux' && inNamespace('mount -t tmpfs tmpfs /mnt').status === 0;

function reportsIn(output: string): readonly Report[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Report);
}

// Needs user namespaces, which some containers forbid.
describe.skipIf(!canMount)('a disk that fills up', () => {
  test('refuses changes as disk-full, keeps every acknowledged one, and goes on when there is room', () => {
    const disk = join(temporaryFolder(), 'disk');
    mkdirSync(disk);
    const run = (seed: number, changes: number) =>
      `"${process.execPath}" "${script}" "${disk}" ${seed} 0 ${changes}`;
    const { stdout, stderr } = inNamespace(
      [
        `mount -t tmpfs -o size=760k tmpfs "${disk}"`,
        run(1, 400),
        `echo FULL`,
        `mount -o remount,size=20m "${disk}"`,
        run(2, 20),
      ].join('\n'),
    );
    expect(stderr).toBe('');
    const [before = '', after = ''] = stdout.split('FULL');
    const first = reportsIn(before);
    const refused = first.filter((report) => report.kind === 'refused');
    expect(refused.length).toBeGreaterThan(0);
    for (const report of refused) {
      expect(report).toMatchObject({ code: 'store-unusable', reason: 'disk-full' });
    }
    expect(first.filter((report) => report.kind === 'saved').length).toBeGreaterThan(10);
    const second = reportsIn(after);
    expect(second).toContainEqual({ kind: 'open', notices: 0 });
    expect(second.filter((report) => report.kind === 'refused')).toEqual([]);
  }, 60_000);

  test('says disk-full when there is no room for a store at all', () => {
    const disk = join(temporaryFolder(), 'disk');
    mkdirSync(disk);
    const { stdout, stderr } = inNamespace(
      [
        `mount -t tmpfs -o size=24k tmpfs "${disk}"`,
        `"${process.execPath}" "${script}" "${disk}" 1 0 1`,
      ].join('\n'),
    );
    expect(stderr).toBe('');
    expect(reportsIn(stdout)).toContainEqual({
      kind: 'refused',
      code: 'store-unusable',
      reason: 'disk-full',
    });
  }, 60_000);

  test('lets nobody read what it refused at the last moment, nor save a difference to it', () => {
    const disk = join(temporaryFolder(), 'disk');
    mkdirSync(disk);
    const refusedSave = join(import.meta.dirname, 'processes/refused-save.ts');
    const { stdout, stderr } = inNamespace(
      [
        `mount -t tmpfs -o size=6m tmpfs "${disk}"`,
        `"${process.execPath}" "${refusedSave}" "${disk}"`,
      ].join('\n'),
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([
      'store-unusable',
      'saved by the other',
      'saved by the other, and one more word',
    ]);
  }, 60_000);

  test('lets what is there be read, and changes go on when there is room', () => {
    const disk = join(temporaryFolder(), 'disk');
    mkdirSync(disk);
    const reader = join(import.meta.dirname, 'processes/full-disk-reader.ts');
    const { stdout, stderr } = inNamespace(
      [
        `mount -t tmpfs -o size=2m tmpfs "${disk}"`,
        `"${process.execPath}" "${reader}" "${disk}"`,
      ].join('\n'),
    );
    expect(stderr).toBe('');
    const reason = 'disk-full';
    expect(JSON.parse(stdout)).toMatchObject({
      read: 'saved',
      listed: 2,
      found: true,
      refused: { ok: false, error: { code: 'store-unusable', reason, free: 0 } },
      again: 'saved',
      saved: true,
    });
  }, 60_000);

  test('says read-only for a disk that cannot be written', () => {
    const disk = join(temporaryFolder(), 'disk');
    mkdirSync(disk);
    const { stdout } = inNamespace(
      [
        `mount -t tmpfs -o size=1m,ro tmpfs "${disk}"`,
        `"${process.execPath}" "${script}" "${disk}" 1 0 1`,
      ].join('\n'),
    );
    expect(reportsIn(stdout)).toContainEqual({
      kind: 'refused',
      code: 'store-unusable',
      reason: 'read-only',
    });
  }, 60_000);
});
