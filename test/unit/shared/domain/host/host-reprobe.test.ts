import { describe, expect, test } from 'vitest';
import { compareHosts } from '../../../../../src/shared/domain/host/host-comparison.ts';
import { settledHost, withLocks } from '../../../../../src/shared/domain/host/host-edit.ts';
import { hostValueText } from '../../../../../src/shared/domain/host/host-fields.ts';
import { hostInput, type HostInput } from '../../../../../src/shared/domain/host/host-input.ts';
import { reprobedHost } from '../../../../../src/shared/domain/host/host-reprobe.ts';

const host = (fields: HostInput) => hostInput.parse(fields);

const kept = host({
  name: 'rack 4',
  count: 12,
  cores: 32,
  clockHz: 2.5e9,
  memoryBytes: 128e9,
  reserve: { cpu: 0.2, memory: 0.2 },
  disks: [
    { name: 'sda', kind: 'ssd', freeBytes: 1e11, latencySeconds: 9e-5 },
    { name: 'sdb', kind: 'hdd', freeBytes: 2e11 },
  ],
});
const read = host({
  name: 'as read',
  cores: 64,
  clockHz: null,
  memoryBytes: 256e9,
  disks: [
    { name: 'sda', kind: 'ssd', freeBytes: 5e10 },
    { name: 'nvme0n1', kind: 'nvme', freeBytes: 9e11 },
  ],
});

describe('two hosts side by side', () => {
  test('differ where their fields do, devices matched by name', () => {
    const differing = compareHosts(kept, read).filter(({ same }) => !same);
    expect(differing.map(({ path, left, right }) => [path, left, right])).toEqual([
      ['cores', 32, 64],
      ['clockHz', 2.5e9, null],
      ['memoryBytes', 128e9, 256e9],
      ['count', 12, 1],
      ['reserve.cpu', 0.2, 0.1],
      ['reserve.memory', 0.2, 0.1],
      ['disks[sda].freeBytes', 1e11, 5e10],
      ['disks[sda].latencySeconds', 9e-5, null],
      ['disks[sdb].kind', 'hdd', undefined],
      ['disks[sdb].freeBytes', 2e11, undefined],
      ['disks[nvme0n1].kind', undefined, 'nvme'],
      ['disks[nvme0n1].freeBytes', undefined, 9e11],
    ]);
  });

  test('do not differ when they are the same', () => {
    expect(compareHosts(kept, kept).every(({ same }) => same)).toBe(true);
  });

  test.each([
    [null, 'cores', 'unknown', '未知'],
    [null, 'hypervisor', 'none found', '未发现'],
    [true, 'yes-no', 'yes', '是'],
    ['hdd', 'disk-kind', 'hard disk', '机械硬盘'],
    [2 ** 34, 'bytes', '16 GiB', '16 GiB'],
    [{ low: 1e-5, high: 5e-5 }, 'seconds', '10–50 µs', '10–50 µs'],
    [3, 'number', '3', '3'],
  ] as const)('show %j in %s as people read it', (value, unit, en, zh) => {
    expect(hostValueText(value, unit, 'en')).toBe(en);
    expect(hostValueText(value, unit, 'zh')).toBe(zh);
  });
});

describe('reading the machine again', () => {
  test('takes what was read, leaves what could not be, and what is the user’s own', () => {
    const { host: after } = reprobedHost(kept, read);
    expect(after).toMatchObject({
      name: 'rack 4',
      count: 12,
      cores: 64,
      clockHz: 2.5e9,
      memoryBytes: 256e9,
      reserve: { cpu: 0.2, memory: 0.2 },
      disks: [
        { name: 'sda', freeBytes: 5e10, latencySeconds: 9e-5 },
        { name: 'nvme0n1', freeBytes: 9e11 },
      ],
    });
  });

  test('keeps locked fields and says what they were read as', () => {
    const locked = withLocks(kept, ['memoryBytes', 'disks[sda].freeBytes', 'clockHz']);
    const { host: after, changed, kept: unchanged } = reprobedHost(locked, read);
    expect(after).toMatchObject({ cores: 64, memoryBytes: 128e9, locks: locked.locks });
    expect(after.disks[0]?.freeBytes).toBe(1e11);
    expect(unchanged.map(({ path, left, right }) => [path, left, right])).toEqual([
      ['memoryBytes', 128e9, 256e9],
      ['disks[sda].freeBytes', 1e11, 5e10],
    ]);
    expect(changed.map(({ path }) => path)).not.toContain('memoryBytes');
    expect(changed.map(({ path }) => path)).toContain('cores');
  });

  test('keeps a disk that vanished when a field of it is locked', () => {
    const locked = withLocks(kept, ['disks[sdb].freeBytes']);
    expect(reprobedHost(locked, read).host.disks.map(({ name }) => name)).toEqual([
      'sda',
      'sdb',
      'nvme0n1',
    ]);
  });

  test('takes new contradictions of readings, but none about a locked field', () => {
    const readings = [
      { value: 64, source: 'a' },
      { value: 32, source: 'b' },
    ];
    const disputed = { ...read, disputed: { cores: { low: 32, high: 64, readings } } };
    expect(reprobedHost(kept, disputed).host.disputed).toEqual(disputed.disputed);
    expect(reprobedHost(withLocks(kept, ['cores']), disputed).host.disputed).toBeUndefined();
  });

  test('what is said of a measured figure stays with it, and goes with it', () => {
    const figure = (takenAt: string) => ({ low: 1, high: 2, takenAt, method: 'm' });
    const disk = { name: 'sda', latencySeconds: 9e-5, operationsPerSecond: 1000 };
    const before = host({
      clockHz: 2e9,
      measured: { clockHz: figure('old') },
      disks: [
        {
          ...disk,
          measured: { latencySeconds: figure('old'), operationsPerSecond: figure('old') },
        },
      ],
    });
    const unmeasured = host({ clockHz: 3e9, disks: [{ name: 'sda', operationsPerSecond: 2000 }] });
    const { host: after } = reprobedHost(before, unmeasured);
    expect(after.measured).toBeUndefined();
    expect(after.disks[0]?.measured).toEqual({ latencySeconds: figure('old') });
    const again = host({ clockHz: 3e9, measured: { clockHz: figure('new') } });
    expect(reprobedHost(before, again).host.measured).toEqual({ clockHz: figure('new') });
    const locked = reprobedHost(withLocks(before, ['clockHz']), again).host;
    expect(locked).toMatchObject({ clockHz: 2e9, measured: { clockHz: figure('old') } });
  });

  test('changes nothing the second time', () => {
    const { host: once } = reprobedHost(kept, read);
    expect(reprobedHost(once, read)).toMatchObject({ host: once, changed: [], kept: [] });
  });
});

describe('editing a host', () => {
  const readings = [
    { value: 16, source: 'a' },
    { value: 8, source: 'b' },
  ];
  const stored = hostInput.parse({
    cores: 16,
    clockHz: 2e9,
    disputed: {
      cores: { low: 8, high: 16, readings },
      clockHz: { low: 2e9, high: 3e9, readings: [] },
    },
    bounds: {
      scope: 'limits',
      cores: { machine: 16, limit: 4 },
      memoryBytes: { machine: null, limit: null },
    },
  });

  test('settles the dispute about a figure that was typed, and only that one', () => {
    const settled = settledHost(stored, { ...stored, cores: 8 });
    expect(settled.disputed).toEqual({ clockHz: { low: 2e9, high: 3e9, readings: [] } });
    expect(settled.bounds).toBeUndefined();
  });

  test('a figure that was typed is no longer a measured one', () => {
    const figure = { low: 1, high: 2, takenAt: '2026-01-02T03:04:05.000Z', method: 'own loop' };
    const measured = hostInput.parse({
      clockHz: 2e9,
      measured: { clockHz: figure },
      disks: [
        {
          name: 'sda',
          latencySeconds: 9e-5,
          operationsPerSecond: 1000,
          measured: { latencySeconds: figure, operationsPerSecond: figure },
        },
      ],
    });
    const disks = measured.disks.map((disk) => ({ ...disk, latencySeconds: 1e-4 }));
    const edited = settledHost(measured, { ...measured, clockHz: 3e9, disks });
    expect(edited.measured).toBeUndefined();
    expect(edited.disks[0]?.measured).toEqual({ operationsPerSecond: figure });
    expect(settledHost(measured, { ...measured, name: 'x' })).toEqual({ ...measured, name: 'x' });
  });

  test('leaves disputes and limits alone when other fields change', () => {
    const settled = settledHost(stored, { ...stored, name: 'other', count: 3 });
    expect(settled).toEqual({ ...stored, name: 'other', count: 3 });
  });

  test('without a lock leaves no trace of locks', () => {
    expect(withLocks(withLocks(stored, ['cores']), [])).toEqual(stored);
  });
});
