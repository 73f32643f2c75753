import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCommandRunner } from '../../../../../src/main/adapters/hardware/command-runner.ts';
import {
  createFileRoot,
  type FileRoot,
} from '../../../../../src/main/adapters/hardware/file-root.ts';
import { createHardwareProbe } from '../../../../../src/main/adapters/hardware/hardware-probe.ts';
import type { ProbeOptions } from '../../../../../src/main/adapters/hardware/hardware-probe.ts';
import type { Ledger, LedgerEntry } from '../../../../../src/shared/domain/host/fact.ts';
import { withinTime } from '../../../../../src/main/adapters/hardware/time-limit.ts';
import { commandsOf, fileRootOf, libraryOf, machine } from './machine-fixture.ts';

const fixture = machine('nested-vm');
const never = <Value>(): Promise<Value> => new Promise(() => {});

async function probeWith(
  changes: Partial<ProbeOptions>,
): Promise<ReadonlyMap<string, LedgerEntry>> {
  const { entries } = await createHardwareProbe({
    clock: { now: () => 0 },
    platform: fixture.platform,
    files: fileRootOf(fixture),
    information: libraryOf(fixture),
    commands: commandsOf(fixture),
    readNode: () => fixture.node,
    limits: { file: 50, call: 50, command: 50, step: 200 },
    ...changes,
  }).probe();
  return new Map(entries.map((entry) => [entry.id, entry]));
}

test('every line says when it was read, by the clock of the probe', async () => {
  let now = Date.UTC(2026, 0, 2);
  const lines = await probeWith({ clock: { now: () => (now += 1000) } });
  const times = new Set(Array.from(lines.values(), ({ readAt }) => readAt));
  expect(times.has(undefined)).toBe(false);
  expect(times.size).toBeGreaterThan(1);
});

describe('a probe does not wait for what does not answer', () => {
  test('a file system that hangs leaves the facts of its step unknown, and the others known', async () => {
    const files = fileRootOf(fixture);
    const lines = await probeWith({
      files: {
        ...files,
        list: (path) => (path === '/sys/class/net' ? never() : files.list(path)),
      },
    });
    expect(lines.get('network.count')?.fact).toEqual({
      known: false,
      reason: 'timed-out',
      tried: ['/sys/class/net'],
    });
    expect(lines.get('cpu.threads')?.fact).toMatchObject({ known: true, value: 4 });
  });

  test('a step that fails in a way nobody thought of leaves its facts unknown', async () => {
    const files = fileRootOf(fixture);
    const lines = await probeWith({
      files: {
        ...files,
        list: (path) => {
          if (path === '/sys/class/net') throw new Error('unforeseen');
          return files.list(path);
        },
      },
    });
    expect(lines.get('network.count')?.fact).toMatchObject({ reason: 'not-readable' });
    expect(lines.get('memory.total')?.fact).toMatchObject({ known: true });
  });

  test('a library call that hangs costs no more than its limit', async () => {
    const windows = machine('windows-guest');
    const lines = await probeWith({
      platform: windows.platform,
      readNode: () => windows.node,
      information: { ask: () => never() },
    });
    expect(lines.get('memory.total')?.fact).toMatchObject({ reason: 'timed-out' });
    expect([...lines.values()].some(({ fact }) => fact.known)).toBe(true);
  });
});

describe('a probe of a machine that answers nothing at all', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is over within two seconds of its own clock on Linux, every fact timed out or absent', async () => {
    const silent: FileRoot = {
      read: never,
      list: never,
      linkTarget: never,
      freeSpace: never,
      openDevice: never,
    };
    let ledger: Ledger | null = null;
    const probe = createHardwareProbe({
      clock: { now: () => 0 },
      platform: 'linux',
      files: silent,
      information: { ask: never },
      commands: { find: never, run: never },
      readNode: () => fixture.node,
    });
    const reading = async (): Promise<void> => {
      ledger = await probe.probe();
    };
    void reading();
    await vi.advanceTimersByTimeAsync(1000);
    expect(ledger).toBeNull();
    await vi.advanceTimersByTimeAsync(999);
    expect(ledger).toMatchObject({ schema: 'isoplan/ledger@1' });
    const facts = (ledger as unknown as Ledger).entries.map(({ fact }) => fact);
    expect(facts.length).toBeGreaterThan(40);
    expect(facts.filter((fact) => fact.known || fact.reason !== 'timed-out')).toEqual([]);
  });
});

describe('a time limit', () => {
  const after = (milliseconds: number): Promise<string> =>
    new Promise((resolve) => {
      setTimeout(() => resolve('late'), milliseconds);
    });

  test('lets work be done that is in time', async () => {
    expect(await withinTime(() => after(5), 500)).toEqual({ kind: 'done', value: 'late' });
  });

  test('gives up work that is not', async () => {
    expect(await withinTime(() => never(), 100)).toEqual({ kind: 'timed-out' });
  });

  test('says of work that throws, at once or later, that it failed', async () => {
    const thrower = (): Promise<string> => {
      throw new Error('at once');
    };
    expect(await withinTime(thrower, 100)).toEqual({ kind: 'failed' });
    expect(await withinTime(() => Promise.reject(new Error('later')), 100)).toEqual({
      kind: 'failed',
    });
  });

  test('does not count time in which the program itself was busy', async () => {
    const outcome = withinTime(() => after(20), 100);
    const busyUntil = performance.now() + 400;
    while (performance.now() < busyUntil);
    expect(await outcome).toEqual({ kind: 'done', value: 'late' });
  });
});

describe('files of a machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isoplan-root-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'sys/empty'), { recursive: true });
  writeFileSync(join(folder, 'sys/value'), '42\n');
  symlinkSync('../drivers/virtio', join(folder, 'sys/driver'));
  const files = createFileRoot(folder, 1000);

  test.each([
    ['text', () => files.read('/sys/value'), { ok: true, value: '42\n' }],
    ['a missing text', () => files.read('/sys/none'), { ok: false, error: 'missing' }],
    ['a text below a file', () => files.read('/sys/value/x'), { ok: false, error: 'missing' }],
    ['a folder read as text', () => files.read('/sys/empty'), { ok: false, error: 'failed' }],
    ['an empty folder', () => files.list('/sys/empty'), { ok: true, value: [] }],
    ['a missing folder', () => files.list('/none'), { ok: false, error: 'missing' }],
    ['a link', () => files.linkTarget('/sys/driver'), { ok: true, value: '../drivers/virtio' }],
    ['no link', () => files.linkTarget('/sys/value'), { ok: false, error: 'failed' }],
    ['a missing device', () => files.openDevice('/dev/kvm'), { ok: false, error: 'missing' }],
  ])('%s', async (_, read, expected) => {
    expect(await read()).toEqual(expected);
  });

  test('free space is a number of bytes', async () => {
    const space = await files.freeSpace('/');
    expect(space.ok && space.value).toBeGreaterThan(0);
  });
});

describe.skipIf(process.platform === 'win32')('programs of a machine (written for sh)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isoplan-path-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const program = (name: string, text: string): void =>
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  program('prints', 'echo "tool version 1.2.3"; echo more >&2');
  program('fails', 'exit 3');
  program('hangs', 'exec sleep 600');
  program('chatters', 'yes version');
  writeFileSync(join(folder, 'plain'), 'not a program', { mode: 0o644 });
  const path = { PATH: `.:relative:${folder}:/nowhere` };
  // Long enough for a busy machine: none of these programs is waited for that long.
  const runner = createCommandRunner(path, 'linux', 25_000);
  const hasty = createCommandRunner(path, 'linux', 300);

  test('are found on the search path when they may be run', async () => {
    expect(await runner.find('prints')).toBe(join(folder, 'prints'));
    expect(await runner.find('plain')).toBeNull();
    expect(await runner.find('absent')).toBeNull();
    expect(await runner.find(join(folder, 'fails'))).toBe(join(folder, 'fails'));
  });

  test('give what they print, on both streams', async () => {
    const output = await runner.run(join(folder, 'prints'), []);
    expect(output).toEqual({ ok: true, value: 'tool version 1.2.3\n\nmore\n' });
  });

  test.each([
    ['fails', 'failed', runner],
    ['hangs', 'timed-out', hasty],
    ['absent', 'failed', runner],
  ])('%s: %s', async (name, error, patience) => {
    expect(await patience.run(join(folder, name), [])).toEqual({ ok: false, error });
  });

  test('are stopped when they do not stop printing', async () => {
    const output = await runner.run(join(folder, 'chatters'), []);
    expect(output.ok).toBe(false);
  });

  test('are given their arguments as they are, never through a shell', async () => {
    program('echoes', 'printf %s "$1"');
    const output = await runner.run(join(folder, 'echoes'), ['$(touch /tmp/x); `id` | "']);
    expect(output.ok && output.value.trim()).toBe('$(touch /tmp/x); `id` | "');
  });
});
