import { describe, expect, test } from 'vitest';
import type { Host } from '../../../../src/shared/domain/host/host.ts';
import type { WorkloadInput } from '../../../../src/shared/domain/workload/workload-input.ts';
import { workloadClasses } from '../../../../src/shared/domain/workload/workload.ts';
import { factsOf } from '../../../../src/shared/rules/facts.ts';
import { hostOf, workloadOf } from './situation.ts';

const factOf = (id: string, change: WorkloadInput = {}, host: Partial<Host> = {}) =>
  factsOf(workloadOf(change), hostOf(host)).get(id);

describe('factsOf', () => {
  test.each<readonly [string, WorkloadInput, Partial<Host>, boolean | number | string]>([
    ['cpu.share', { count: 4, cpu: '4' }, {}, 0.25],
    ['cpu.share', { count: 4, cpu: '4' }, { count: 2 }, 0.125],
    ['cpu.share', { cpu: '96' }, {}, 1.5],
    ['memory.share', { count: 2, memory: '64Gi' }, {}, 0.5],
    ['cpu.request', { cpu: '500m' }, {}, 0.5],
    ['memory.request', { memory: '4Gi' }, {}, 4 * 2 ** 30],
    ['io.relative', { ioRequirement: 'high' }, {}, 2.5],
    ['network.relative', { networkRequirement: 'none' }, {}, 0],
    ['storage.relative', { ioRequirement: 'extreme' }, {}, 6],
    ['storage.operationsPerSecond', { storageRequirement: { iops: 12 } }, {}, 12],
    [
      'latency.budget',
      {
        ioRequirement: { latencyBudget: 0.004 },
        networkRequirement: { latencyBudget: 0.002 },
        storageRequirement: { latencyBudget: 0.003 },
      },
      {},
      0.002,
    ],
    ['isolation.required', { isolation: 3 }, {}, 3],
    ['guest.os', { guestOs: 'windows' }, {}, 'windows'],
    ['guest.modifiable', { guestOs: 'windows' }, {}, false],
    ['guest.ownKernel', { ownKernel: true }, {}, true],
    ['wasm.portable', {}, {}, 'unknown'],
    ['devices.needed', { needsDevices: true }, {}, true],
    ['sharing', { sharing: true }, {}, true],
    ['standardization', {}, {}, false],
    ['count', { count: 7 }, {}, 7],
    ['stated.resourceConstrained', { resourceConstrained: false }, {}, false],
    ['class', { class: 'batch' }, {}, 'batch'],
  ])('%s of %j', (id, change, host, value) => {
    expect(factOf(id, change, host)).toMatchObject({ id, state: 'known', value });
  });

  test.each(['class', 'latency.budget', 'stated.resourceConstrained', 'stated.performanceHigh'])(
    '%s is none when nobody gave it',
    (id) => {
      expect(factOf(id)?.state).toBe('none');
    },
  );

  test.each([
    ['cpu.share', { cores: null }],
    ['memory.share', { memoryBytes: null }],
  ] as const)('%s is unknown on a host without the figure', (id, host) => {
    const fact = factOf(id, {}, host);
    expect(fact?.state).toBe('unknown');
    expect(fact?.because.en).toContain('not known');
    expect(fact?.because.zh).toContain('未知');
  });

  test.each<readonly [string, WorkloadInput, Partial<Host>, string, string]>([
    [
      'cpu.share',
      { count: 3, cpu: '3' },
      { cores: 8 },
      'the workload asks for 9 of the host’s 8 cores (113 %)',
      '工作负载共请求 9 核，占主机 8 核的 113%',
    ],
    [
      'memory.share',
      { count: 3, memory: '4Gi' },
      { count: 2 },
      'the workload asks for 12 GiB of the 2 hosts’ 512 GiB of memory (2.34 %)',
      '工作负载共请求 12 GiB 内存，占 2 台主机 512 GiB 的 2.34%',
    ],
    [
      'io.relative',
      { ioRequirement: 'high' },
      {},
      'the IO requirement is high (2.5 times medium)',
      'IO 需求为“高”（中等的 2.5 倍）',
    ],
    [
      'io.relative',
      { ioRequirement: { iops: 2000 } },
      {},
      'the IO requirement is 1 times medium, from the figures given',
      '按给出的数值，IO 需求为中等的 1 倍',
    ],
    [
      'latency.budget',
      { networkRequirement: { latencyBudget: 0.0005 } },
      {},
      'the smallest latency budget is 500 µs (network)',
      '最小的延迟预算为 500 µs（网络）',
    ],
    [
      'isolation.required',
      { isolation: 4 },
      {},
      'the required isolation level is 4 (hardware)',
      '要求的隔离级别为 4（硬件级）',
    ],
    ['count', {}, {}, '1 instance is planned', '计划部署 1 个实例'],
  ])('words %s of %j', (id, change, host, en, zh) => {
    expect(factOf(id, change, host)?.because).toEqual({ en, zh });
  });

  test('every fact of every class is worded in both languages', () => {
    for (const workloadClass of workloadClasses) {
      for (const fact of factsOf(workloadOf({ class: workloadClass }), hostOf()).values()) {
        expect(fact.because.en).toMatch(/^[a-zA-Z0-9].*[^.]$/);
        expect(fact.because.zh).toMatch(/\p{Script=Han}/u);
      }
    }
  });
});
