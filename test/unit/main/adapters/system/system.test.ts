import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../../../../src/main/adapters/system/clock.ts';
import { randomIds } from '../../../../../src/main/adapters/system/ids.ts';
import { createLog } from '../../../../../src/main/adapters/system/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'isoplan-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the log', () => {
  const file = join(folder, 'deep', 'isoplan.log');
  const log = createLog({ file }, { next: () => '0123456789abcdef' });
  const rows = (): readonly Record<string, unknown>[] =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as Record<string, unknown>);

  test('writes one JSON object per line, at once, with the time', () => {
    log.info('started', { version: '1.0.0' });
    log.warn('slow');
    expect(rows()).toMatchObject([
      { level: 30, event: 'started', version: '1.0.0', time: expect.stringMatching(/^\d{4}-.*Z$/) },
      { level: 40, event: 'slow' },
    ]);
  });

  test('gives an error a reference that can be found again', () => {
    expect(log.error('broken', new TypeError('bad value'))).toBe('01234567');
    expect(rows().at(-1)).toMatchObject({
      event: 'broken',
      reference: '01234567',
      error: 'TypeError',
      message: 'bad value',
    });
  });

  test('takes anything that was thrown', () => {
    log.error('odd', undefined);
    expect(rows().at(-1)).toMatchObject({ error: 'undefined', message: 'undefined' });
  });

  test('names neither the host nor the process', () => {
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain(`"${hostname()}"`);
    expect(rows().every((row) => !('pid' in row) && !('hostname' in row))).toBe(true);
  });

  test('does not stop the program when its file cannot be written', () => {
    writeFileSync(join(folder, 'plain'), '');
    const fallen = createLog({ file: join(folder, 'plain', 'x.log') }, randomIds);
    expect(() => fallen.info('still here')).not.toThrow();
    expect(fallen.error('broken', new Error('x'))).toHaveLength(8);
  });

  test.skipIf(process.platform === 'win32')('does not wait at a pipe in its place', () => {
    const pipe = join(folder, 'pipe.log');
    spawnSync('mkfifo', [pipe]);
    const fallen = createLog({ file: pipe }, randomIds);
    expect(fallen.error('broken', new Error('x'))).toHaveLength(8);
  });

  test.skipIf(!existsSync('/dev/full'))('ends nothing when its disk is full', () => {
    const script = `import { createLog } from './src/main/adapters/system/log.ts';
      const log = createLog('stderr', { next: () => 'abcdefgh' });
      for (let entry = 0; entry < 100; entry += 1) log.warn('full');
      process.stdout.write(log.error('full', new Error('x')));`;
    const words = [process.execPath, '--input-type=module', '-e', script];
    const quoted = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
    const run = spawnSync('sh', ['-c', `${quoted} 2>/dev/full`], { encoding: 'utf8' });
    expect([run.status, run.stdout]).toEqual([0, 'abcdefgh']);
  });

  test('is silent on the standard error stream when its file cannot be written', () => {
    const script = `import { createLog } from './src/main/adapters/system/log.ts';
      createLog({ file: '/proc/nowhere/x.log' }, { next: () => 'abcdefgh' }).error('broken', new Error('x'));`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 10_000,
    });
    expect([run.status, run.stdout, run.stderr]).toEqual([0, '', '']);
  });
});

describe('clock and identifiers', () => {
  test('the clock gives milliseconds since the epoch', () => {
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
  });

  test('identifiers are unique and of the usual form', () => {
    const ids = Array.from({ length: 1000 }, () => randomIds.next());
    expect(new Set(ids).size).toBe(1000);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
