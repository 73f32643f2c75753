import { problemsOf } from '../../../../../src/shared/domain/schema/problem-list.ts';
import { describe, expect, test } from 'vitest';
import type { FieldFailure } from '../../../../../src/shared/base/failure.ts';
import {
  workloadInput,
  type WorkloadInput,
} from '../../../../../src/shared/domain/workload/workload-input.ts';
import { workloadPresets } from '../../../../../src/shared/domain/workload/workload-presets.ts';
import {
  resolveWorkload,
  resolveWorkloads,
} from '../../../../../src/shared/domain/workload/workload-resolve.ts';
import {
  workloadClasses,
  type Workload,
} from '../../../../../src/shared/domain/workload/workload.ts';

const gibibyte = 2 ** 30;

function resolved(input: WorkloadInput): Workload {
  const result = resolveWorkload(input);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

function refused(input: WorkloadInput): FieldFailure {
  const result = resolveWorkload(input, { at: 'workloads[0].', source: 'fleet.yaml' });
  if (result.ok || result.error.code !== 'field-invalid') throw new Error('not one problem');
  return result.error;
}

describe('resolveWorkload', () => {
  test("reads the seed's own example (model section 3)", () => {
    const workload = resolved({
      type: 'container',
      cpu: '2',
      memory: '4Gi',
      ioRequirement: 'high',
      networkRequirement: 'medium',
    });
    expect(workload).toEqual({
      name: 'workload-1',
      count: 1,
      class: null,
      cpu: 2,
      memory: 4 * gibibyte,
      io: {
        level: 'high',
        relative: 2.5,
        operationsPerSecond: 10_000,
        blockSize: 4096,
        queueDepth: 1,
        bytesPerSecond: 40_960_000,
        latencyBudget: null,
      },
      network: {
        level: 'medium',
        relative: 1,
        messagesPerSecond: 10_000,
        bitsPerSecond: null,
        latencyBudget: null,
      },
      storage: workload.io,
      imageBytes: null,
      dataBytes: null,
      isolation: 1,
      isolationAsked: false,
      guestOs: 'linux',
      guestImage: 'standard',
      guestModifiable: true,
      ownKernel: false,
      kernelModules: false,
      threads: false,
      fork: false,
      needsDevices: false,
      rawDevices: false,
      gpu: false,
      wasmPortable: 'unknown',
      sharing: false,
      standardization: false,
      trustDomain: null,
      current: 'container',
      stated: { resourceConstrained: null, performanceHigh: null },
      requests: null,
      responseBudget: null,
      startupBudget: null,
      startsAtOnce: 1,
      events: {
        systemCallsPerSecond: null,
        contextSwitchesPerSecond: null,
        pageFaultsPerSecond: null,
      },
      uncertain: {},
    });
  });

  test('keeps ranges of figures, with their middle as the figure (model section 11)', () => {
    const workload = resolved({
      cpu: { low: '500m', high: '1500m' },
      memory: { low: '1Gi', mode: '2Gi', high: '4Gi' },
      ioRequirement: { iops: { low: 500, high: 2000 }, blockSize: '4Ki' },
      requestsPerSecond: { low: 100, high: 300 },
      cyclesPerRequest: 1_000_000,
    });
    expect([workload.cpu, workload.memory, workload.io.operationsPerSecond]).toEqual([
      1,
      2 * gibibyte,
      1250,
    ]);
    expect(workload.uncertain).toEqual({
      cpu: { low: 0.5, high: 1.5, distribution: 'uniform' },
      memory: {
        low: gibibyte,
        mode: 2 * gibibyte,
        high: 4 * gibibyte,
        distribution: 'triangular',
      },
      'io.operationsPerSecond': { low: 500, high: 2000, distribution: 'uniform' },
      'io.bytesPerSecond': { low: 500 * 4096, high: 2000 * 4096, distribution: 'uniform' },
      'io.relative': { low: 0.4, high: 1, distribution: 'uniform' },
      'storage.operationsPerSecond': { low: 500, high: 2000, distribution: 'uniform' },
      'storage.bytesPerSecond': { low: 500 * 4096, high: 2000 * 4096, distribution: 'uniform' },
      'requests.requestsPerSecond': { low: 100, high: 300, distribution: 'uniform' },
    });
  });

  test('says where a range is out of order', () => {
    const result = resolveWorkload({ cpu: { low: '2', high: '1' }, memory: '1Gi' });
    expect(result).toMatchObject({
      ok: false,
      error: { field: 'cpu', expected: { kind: 'range-order' } },
    });
  });

  test('takes IO and network left out as medium, and storage as the IO one', () => {
    const plain = resolved({ cpu: 1, memory: '1Gi' });
    expect([plain.io.level, plain.network.level, plain.storage.level]).toEqual([
      'medium',
      'medium',
      'medium',
    ]);
    const high = resolved({ cpu: 1, memory: '1Gi', ioRequirement: 'extreme' });
    expect(high.storage).toEqual(high.io);
    const apart = resolved({
      cpu: 1,
      memory: '1Gi',
      ioRequirement: 'extreme',
      storageRequirement: 'low',
    });
    expect([apart.io.level, apart.storage.level]).toEqual(['extreme', 'low']);
  });

  test.each([
    ['none', 0, 0, 0],
    ['low', 0.4, 500, 1_000],
    ['medium', 1, 2_000, 10_000],
    ['high', 2.5, 10_000, 50_000],
    ['extreme', 6, 50_000, 200_000],
  ] as const)('knows level %s as %f, %i IOPS, %i messages/s', (level, relative, iops, messages) => {
    const { io, network } = resolved({
      cpu: 1,
      memory: '1Gi',
      ioRequirement: level,
      networkRequirement: level,
    });
    expect([io.relative, io.operationsPerSecond]).toEqual([relative, iops]);
    expect([network.relative, network.messagesPerSecond]).toEqual([relative, messages]);
  });

  test('gives explicit figures a relative demand and no level', () => {
    const { io, network } = resolved({
      cpu: 1,
      memory: '1Gi',
      ioRequirement: { iops: 2_000, latencyBudget: 0.002 },
      networkRequirement: { messagesPerSecond: 50_000, bitsPerSecond: 1e9 },
    });
    expect([io.level, io.relative, io.latencyBudget]).toEqual([null, 1, 0.002]);
    expect([network.level, network.relative, network.bitsPerSecond]).toEqual([null, 2.5, 1e9]);
  });

  test('derives operations per second from bytes per second and block size', () => {
    const { io } = resolved({
      cpu: 1,
      memory: '1Gi',
      ioRequirement: { bytesPerSecond: 64 * 1024 * 500, blockSize: '64Ki' },
    });
    expect([io.operationsPerSecond, io.relative, io.level]).toEqual([500, 0.4, null]);
  });

  test('keeps a level when only the block size is stated', () => {
    const { io } = resolved({ cpu: 1, memory: '1Gi', ioRequirement: { blockSize: '16Ki' } });
    expect([io.level, io.operationsPerSecond, io.bytesPerSecond]).toEqual([
      'medium',
      2_000,
      2_000 * 16_384,
    ]);
  });

  test.each(workloadClasses)('class %s alone makes a whole workload', (name) => {
    const input = workloadInput.parse({ class: name });
    const workload = resolved(input);
    expect(workload.class).toBe(name);
    expect(workload.cpu).toBeGreaterThan(0);
    expect(workload.memory).toBeGreaterThan(0);
    expect(workload.io.level).toBe(workloadPresets[name].ioRequirement.level);
  });

  test.each(workloadClasses)('preset of class %s is itself valid input', (name) => {
    expect(workloadInput.safeParse(workloadPresets[name]).error).toBeUndefined();
  });

  const serving = workloadClasses.filter((name) => workloadPresets[name].requestsPerSecond);
  test.each(serving)('preset of class %s runs below saturation on one 2 GHz core each', (name) => {
    const { requests, cpu } = resolved({ class: name });
    if (requests === null) throw new Error('no request profile');
    expect((requests.requestsPerSecond * requests.cyclesPerRequest) / 2e9 / cpu).toBeLessThan(0.7);
  });

  test('lets the user change one figure of a class and keep the rest', () => {
    const workload = resolved({ class: 'database', cpu: '16', ioRequirement: 'extreme' });
    expect(workload.cpu).toBe(16);
    expect(workload.memory).toBe(32 * gibibyte);
    expect([workload.io.level, workload.io.blockSize]).toEqual(['extreme', 8192]);
  });

  test('takes a Linux guest as modifiable and any other as not, unless it is said', () => {
    const base = { cpu: 1, memory: '1Gi' } as const;
    expect(resolved(base).guestModifiable).toBe(true);
    expect(resolved({ ...base, guestOs: 'windows' }).guestModifiable).toBe(false);
    expect(resolved({ ...base, guestOs: 'other', guestModifiable: true }).guestModifiable).toBe(
      true,
    );
  });

  test.each([
    ['cpu', '4GB!', 'quantity'],
    ['cpu', '-2', 'quantity'],
    ['cpu', '1e999', 'quantity'],
    ['cpu', '0', 'quantity'],
    ['cpu', 0, 'quantity'],
    ['cpu', 'two', 'quantity'],
    ['cpu', '2 cores', 'quantity'],
    ['cpu', '1e7', 'between'],
    ['memory', '1e2', 'quantity'],
    ['memory', '0', 'quantity'],
    ['memory', '4GB', 'quantity'],
    ['memory', -1, 'quantity'],
    ['memory', '9000P', 'between'],
    ['imageBytes', '1 Gi', 'quantity'],
  ] as const)('refuses %s: %s and says what would be right', (field, typed, kind) => {
    const failure = refused({ cpu: '2', memory: '4Gi', [field]: typed });
    expect(failure).toMatchObject({
      code: 'field-invalid',
      source: 'fleet.yaml',
      field: `workloads[0].${field}`,
      found: String(typed),
      expected: { kind },
    });
  });

  test.each([
    ['memory', '3500m', 3.5, 'bytes', '3500Mi'],
    ['memory', '400m', 0.4, 'bytes', '400Mi'],
    ['memory', '512', 512, 'bytes', '512Mi'],
    ['memory', 4, 4, 'bytes', '4Mi'],
    ['memory', '4Ki', 4096, 'bytes', '4Gi'],
    ['memory', '8k', 8000, 'bytes', '8Gi'],
    ['memory', '48Ki', 48 * 1024, 'bytes', '48Mi'],
    ['memory', '4096', 4096, 'bytes', '4096Mi'],
    ['imageBytes', '250000m', 250, 'bytes', '250000Mi'],
    ['cpu', '1M', 1e6, 'cores', '1m'],
    ['cpu', '5M', 5e6, 'cores', '5m'],
    ['cpu', '250G', 250e9, 'cores', '250m'],
    ['cpu', '16000', 16_000, 'cores', '16000m'],
  ] as const)(
    'asks of %s: %s, which is %d %s, whether %s was meant',
    (field, typed, value, unit, meant) => {
      expect(refused({ cpu: '2', memory: '4Gi', [field]: typed })).toMatchObject({
        field: `workloads[0].${field}`,
        found: String(typed),
        expected: { kind: 'meant', value, unit, meant },
      });
    },
  );

  test('takes a page of WebAssembly memory, and asks for both ends of a range', () => {
    expect(resolved({ cpu: 1, memory: '64Ki' }).memory).toBe(65_536);
    expect(refused({ cpu: 1, memory: { low: '4Ki', high: '8Gi' } })).toMatchObject({
      field: 'workloads[0].memory.low',
      expected: { kind: 'meant', meant: '4Gi' },
    });
  });

  test('takes the thousandths of a byte that Kubernetes itself writes', () => {
    expect(resolved({ cpu: 1, memory: '128974848000m' }).memory).toBe(128_974_848);
    expect(resolved({ cpu: '8k', memory: '1Gi' }).cpu).toBe(8000);
  });

  test('names the block size inside a requirement', () => {
    const failure = refused({ cpu: 1, memory: '1Gi', ioRequirement: { blockSize: '0' } });
    expect(failure).toMatchObject({
      field: 'workloads[0].ioRequirement.blockSize',
      expected: { kind: 'quantity', example: '4Ki' },
    });
  });

  test.each([
    ['cpu', { memory: '4Gi' }],
    ['memory', { cpu: '2' }],
    ['requestsPerSecond', { cpu: '2', memory: '4Gi', cyclesPerRequest: 1e6 }],
    ['cyclesPerRequest', { cpu: '2', memory: '4Gi', requestsPerSecond: 100 }],
  ] as const)('asks for %s when it is missing and no class gives it', (field, input) => {
    expect(refused(input)).toMatchObject({
      field: `workloads[0].${field}`,
      found: '',
      expected: { kind: 'present' },
    });
  });

  test('fills the request profile with no IO and no messages', () => {
    const { requests } = resolved({
      cpu: '2',
      memory: '4Gi',
      requestsPerSecond: 100,
      cyclesPerRequest: 1e6,
    });
    expect(requests).toEqual({
      requestsPerSecond: 100,
      cyclesPerRequest: 1e6,
      ioPerRequest: 0,
      messagesPerRequest: 0,
    });
  });

  test('shortens a very long text in the failure', () => {
    expect(refused({ cpu: 'x'.repeat(5000), memory: '1Gi' }).found).toHaveLength(80);
  });
});

describe('resolveWorkloads', () => {
  test('names unnamed workloads by class and place', () => {
    const result = resolveWorkloads([
      { class: 'batch' },
      { cpu: 1, memory: 1e9, name: 'ledger' },
      { cpu: 1, memory: 1e9 },
    ]);
    expect(result.ok && result.value.map((workload) => workload.name)).toEqual([
      'batch-1',
      'ledger',
      'workload-3',
    ]);
  });

  test('gives a failure with its index', () => {
    const result = resolveWorkloads([{ class: 'batch' }, { cpu: '1', memory: '4GB' }]);
    expect(result).toMatchObject({ ok: false, error: { field: 'workloads[1].memory' } });
  });

  test('gives all failures of all workloads', () => {
    const result = resolveWorkloads([{ requestsPerSecond: 5 }, {}, { cpu: '1', memory: '4GB' }]);
    const problems = result.ok ? [] : problemsOf(result.error);
    expect(problems.map(({ field }) => field)).toEqual([
      'workloads[0].cpu',
      'workloads[0].memory',
      'workloads[0].cyclesPerRequest',
      'workloads[1].cpu',
      'workloads[1].memory',
      'workloads[2].memory',
    ]);
  });
});
