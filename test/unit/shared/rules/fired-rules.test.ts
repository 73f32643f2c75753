import { describe, expect, test } from 'vitest';
import type { WorkloadInput } from '../../../../src/shared/domain/workload/workload-input.ts';
import { factsOf } from '../../../../src/shared/rules/facts.ts';
import { firedRules } from '../../../../src/shared/rules/fired-rules.ts';
import { hostOf, seedRules, workloadOf } from './situation.ts';

const firedBy = (change: WorkloadInput, thresholds: Readonly<Record<string, number>> = {}) =>
  firedRules(seedRules, factsOf(workloadOf(change), hostOf()), thresholds);
const idsFiredBy = (...call: Parameters<typeof firedBy>): readonly string[] =>
  firedBy(...call).map((rule) => rule.id);

const both = (dimension: string, name: string, scenario = name): readonly string[] => [
  `${dimension}.general.${name}`,
  `${dimension}.scenario.${scenario}`,
];
const highIo = [
  ...both('io', 'high-performance'),
  ...both('io', 'io-intensive'),
  ...both('storage', 'high-iops'),
];
const ample = both('memory', 'ample');
const sharing = both('memory', 'sharing');
const imageSharing = both('storage', 'image-sharing');
const fileSystems = both('storage', 'file-systems');
const cpuSystems = both('cpu', 'several-systems');
const cpuSystemsFast = both('cpu', 'several-systems-fast');
const largeScale = ['cpu.scenario.large-scale', 'memory.scenario.large-scale'];
const constrained = ['cpu.scenario.resource-constrained', ...both('memory', 'constrained')];

/** A workload made for each rule, and every rule it fires: those of other sections follow from the document. */
const cases: readonly (readonly [string, WorkloadInput, readonly string[]])[] = [
  ['nothing in particular', {}, []],
  [
    '§2.3 CPU-intensive: devices hardly used',
    { ioRequirement: 'low', networkRequirement: 'low' },
    both('cpu', 'cpu-intensive'),
  ],
  [
    '§2.3 CPU-intensive by class',
    { class: 'cpu-intensive', ioRequirement: 'medium' },
    both('cpu', 'cpu-intensive'),
  ],
  [
    '§2.3 not CPU-intensive with half a core',
    { cpu: '500m', ioRequirement: 'low', networkRequirement: 'low' },
    [],
  ],
  [
    '§2.3 low latency: a storage budget of 1 ms',
    { storageRequirement: { latencyBudget: 0.001 } },
    both('cpu', 'low-latency', 'latency-critical'),
  ],
  ['§2.3 no low latency: a budget of 2 ms', { storageRequirement: { latencyBudget: 0.002 } }, []],
  [
    '§2.3, §5.3 latency-critical by class',
    {
      class: 'latency-critical',
      ioRequirement: { level: 'medium', latencyBudget: 1 },
      networkRequirement: { level: 'medium', latencyBudget: 1 },
    },
    [
      ...both('cpu', 'low-latency', 'latency-critical'),
      ...both('network', 'low-latency', 'latency-critical'),
    ],
  ],
  [
    '§2.3 several systems and high performance, guest modifiable',
    { guestOs: 'other', guestModifiable: true, performanceHigh: true },
    [...cpuSystemsFast, ...fileSystems],
  ],
  [
    '§2.3 several systems and high performance, guest not modifiable',
    { guestOs: 'windows', guestModifiable: false, performanceHigh: true },
    [...cpuSystemsFast, 'cpu.scenario.several-systems', ...fileSystems],
  ],
  ['§2.3, §6.3 several systems', { guestOs: 'windows' }, [...cpuSystems, ...fileSystems]],
  ['§2.3, §6.3 a kernel of its own', { ownKernel: true }, [...cpuSystems, ...fileSystems]],
  ['§2.3, §3.3 constrained: more than 70 % of CPU', { cpu: '45' }, [constrained[0] ?? '']],
  ['§2.3, §3.3 constrained: more than 70 % of memory', { memory: '180Gi' }, constrained],
  ['§2.3, §3.3 constrained because the user says so', { resourceConstrained: true }, constrained],
  [
    '§2.3, §3.3 not constrained because the user says so',
    { cpu: '60', memory: '250Gi', resourceConstrained: false },
    [],
  ],
  ['§2.3, §3.3 100 instances', { count: 100, cpu: '320m', memory: '1280Mi' }, largeScale],
  ['§2.3, §3.3 99 instances', { count: 99, cpu: '320m', memory: '1280Mi' }, []],
  [
    '§2.3, §3.3 large-scale by class',
    {
      class: 'large-scale',
      count: 2,
      cpu: '16',
      memory: '64Gi',
      ioRequirement: 'medium',
      sharing: false,
      standardization: false,
    },
    largeScale,
  ],
  ['§3.3 ample: an eighth of the host', { cpu: '8', memory: '32Gi' }, ample],
  [
    '§3.3 not ample when the user says constrained',
    {
      cpu: '8',
      memory: '32Gi',
      resourceConstrained: true,
    },
    constrained,
  ],
  ['§3.3, §6.3 sharing', { sharing: true }, [...sharing, ...imageSharing]],
  ['§3.3 extremely light: 64 MiB', { memory: '64Mi' }, ['memory.scenario.extremely-light']],
  ['§3.3 not extremely light: 65 MiB', { memory: '65Mi' }, []],
  [
    '§3.3 extremely light by class',
    {
      class: 'edge-function',
      count: 1,
      cpu: '32',
      memory: '128Gi',
      ioRequirement: 'medium',
      networkRequirement: 'medium',
    },
    ['memory.scenario.extremely-light'],
  ],
  ['§4.3, §6.3 high IO, as the document’s own example', { ioRequirement: 'high' }, highIo],
  [
    '§4.3 high IO, storage left at medium',
    { ioRequirement: 'high', storageRequirement: 'medium' },
    [...both('io', 'high-performance'), ...both('io', 'io-intensive')],
  ],
  [
    '§4.3, §6.3 extreme IO',
    { ioRequirement: 'extreme' },
    [...highIo, 'io.scenario.extreme-performance'],
  ],
  [
    '§2.3, §4.3 an IO budget of 0.5 ms',
    { ioRequirement: { latencyBudget: 0.0005 } },
    [...both('cpu', 'low-latency', 'latency-critical'), ...both('io', 'high-performance')],
  ],
  [
    '§4.3 IO-intensive by class',
    { class: 'io-intensive', ioRequirement: 'medium' },
    both('io', 'io-intensive'),
  ],
  [
    '§4.3 a database is IO-intensive',
    { class: 'database', ioRequirement: 'medium' },
    both('io', 'io-intensive'),
  ],
  [
    '§4.3, §5.3 devices of its own',
    { needsDevices: true },
    [...both('io', 'devices'), ...both('network', 'network-cards')],
  ],
  [
    '§2.3, §5.3 a network budget of 1 ms',
    { networkRequirement: { latencyBudget: 0.001 } },
    [
      ...both('cpu', 'low-latency', 'latency-critical'),
      ...both('network', 'low-latency', 'latency-critical'),
    ],
  ],
  [
    '§5.3 network-intensive: 50 000 messages/s',
    { networkRequirement: { messagesPerSecond: 50_000 } },
    both('network', 'network-intensive'),
  ],
  [
    '§5.3 not network-intensive: 49 000 messages/s',
    { networkRequirement: { messagesPerSecond: 49_000 } },
    [],
  ],
  [
    '§5.3 network-intensive by class',
    { class: 'network-intensive', ioRequirement: 'medium', networkRequirement: 'medium' },
    both('network', 'network-intensive'),
  ],
  [
    '§6.3 high IOPS of storage only',
    { storageRequirement: { iops: 10_000 } },
    both('storage', 'high-iops'),
  ],
  ['§6.3 not high IOPS: 9 999', { storageRequirement: { iops: 9_999 } }, []],
  [
    '§6.3 image sharing: two standard instances',
    { standardization: true, count: 2, cpu: '16', memory: '64Gi' },
    imageSharing,
  ],
  ['§6.3 no image sharing: one standard instance', { standardization: true }, []],
];

describe('firedRules on the seed pack', () => {
  test.each(cases)('%s', (_, change, expected) => {
    expect([...idsFiredBy(change)].sort()).toEqual([...expected].sort());
  });

  test('every one of the 37 rules fires for one of these workloads', () => {
    const fired = new Set(cases.flatMap(([, , ids]) => ids));
    expect([...fired].sort()).toEqual(seedRules.rules.map((rule) => rule.id).sort());
  });

  test('keeps the order of the document', () => {
    const order = seedRules.rules.map((rule) => rule.id);
    const fired = idsFiredBy({ class: 'large-scale', ioRequirement: 'extreme' });
    expect(fired).toEqual(order.filter((id) => fired.includes(id)));
    expect(fired.length).toBeGreaterThan(5);
  });

  test('a project’s own threshold changes what fires, and the wording names both figures', () => {
    expect(idsFiredBy({ memory: '129Gi' })).toEqual([]);
    const [first, ...rest] = firedBy({ memory: '129Gi' }, { 'resource-share': 0.5 });
    expect(first?.id).toBe('cpu.scenario.resource-constrained');
    expect(rest).toHaveLength(2);
    expect(first?.because.en).toBe(
      'The workload asks for 129 GiB of the host’s 256 GiB of memory (50.4 %), which is over the threshold of 50 % (share of the host that counts as constrained; set by the project, 70 % in the pack). A sandbox makes the most of the resources.',
    );
    expect(first?.because.zh).toBe(
      '工作负载共请求 129 GiB 内存，占主机 256 GiB 的 50.4%，超过阈值 50%（视为资源受限的主机占用比例；项目设定，模型包为 70%）。沙盒化的资源利用率最高。',
    );
  });

  test('a fired rule carries title, figures, recommendation and reason of the document', () => {
    const rule = firedBy({ cpu: '8', memory: '32Gi' }).find((one) => one.kind === 'scenario');
    expect(rule).toMatchObject({
      id: 'memory.scenario.ample',
      dimension: 'memory',
      recommendation: 'vm',
      title: { zh: '资源充足' },
      figures: { zh: '内存开销 434 MB 以上，不共享' },
    });
    expect(rule?.because.zh).toContain('隔离强');
  });

  test('rules that rest on a host figure nobody knows do not fire', () => {
    const facts = factsOf(
      workloadOf({ cpu: '1', memory: '1Gi' }),
      hostOf({ cores: null, memoryBytes: null }),
    );
    expect(firedRules(seedRules, facts).map((rule) => rule.id)).toEqual([]);
  });
});
