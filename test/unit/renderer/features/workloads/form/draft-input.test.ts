import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../../../../../src/renderer/features/workloads/form/draft-input.ts';
import { toDraft } from '../../../../../../src/renderer/features/workloads/form/workload-draft.ts';
import {
  workloadInput,
  type WorkloadInput,
} from '../../../../../../src/shared/domain/workload/workload-input.ts';
import { resolveWorkload } from '../../../../../../src/shared/domain/workload/workload-resolve.ts';
import {
  guestSystems,
  portabilities,
  workloadClasses,
} from '../../../../../../src/shared/domain/workload/workload.ts';
import { levels } from '../../../../../../src/shared/domain/level.ts';
import { paradigms } from '../../../../../../src/shared/domain/paradigm.ts';

const sized: WorkloadInput = { cpu: '2', memory: '4Gi' };

function problemsOf(change: Partial<ReturnType<typeof toDraft>>): readonly string[] {
  const reading = readDraft({ ...toDraft(sized), ...change });
  return reading.ok ? [] : reading.problems.map((problem) => problem.field);
}

describe('readDraft', () => {
  test.each<[string, WorkloadInput]>([
    ['a class alone', { class: 'database' }],
    [
      'the seed example',
      { ...sized, type: 'container', ioRequirement: 'high', networkRequirement: 'medium' },
    ],
    [
      'explicit IO figures',
      { ...sized, ioRequirement: { iops: 12_000, blockSize: '8Ki', latencyBudget: 0.0005 } },
    ],
    [
      'a level with a latency budget',
      { ...sized, ioRequirement: { level: 'low', latencyBudget: 0.001 } },
    ],
    [
      'a queue and a block size beside a level',
      { ...sized, ioRequirement: { level: 'high', blockSize: '16Ki', queueDepth: 32 } },
    ],
    [
      'ranges and shapes',
      {
        ...sized,
        cpu: { low: '1', high: '4' },
        memory: { low: '1Gi', mode: '2Gi', high: '8Gi', distribution: 'pert' },
        dataBytes: { low: '10Gi', high: '1Ti', distribution: 'lognormal' },
        ioRequirement: { iops: { low: 500, high: 2000 } },
        networkRequirement: { messagesPerSecond: { low: 10, mode: 20, high: 50 } },
        requestsPerSecond: 50,
        cyclesPerRequest: { low: 1e6, high: 3e6, distribution: 'normal' },
      },
    ],
    [
      'every need, limit and event',
      {
        ...sized,
        kernelModules: true,
        threads: true,
        fork: false,
        rawDevices: true,
        gpu: false,
        responseBudget: 0.2,
        startupBudget: 30,
        startsAtOnce: 8,
        systemCallsPerSecond: 50_000,
        contextSwitchesPerSecond: { low: 100, high: 2000 },
        pageFaultsPerSecond: 0,
      },
    ],
    ['storage of its own', { ...sized, storageRequirement: 'extreme' }],
    [
      'explicit network figures',
      { ...sized, networkRequirement: { messagesPerSecond: 5e4, bitsPerSecond: 2.5e9 } },
    ],
    [
      'a request profile',
      {
        ...sized,
        requestsPerSecond: 500,
        cyclesPerRequest: 3e6,
        ioPerRequest: 0.1,
        messagesPerRequest: 4,
      },
    ],
    [
      'every choice',
      {
        ...sized,
        name: 'W',
        count: 3,
        isolation: 4,
        guestOs: 'windows',
        guestImage: 'minimal',
        guestModifiable: false,
        ownKernel: true,
        wasmPortable: 'no',
        needsDevices: true,
        sharing: true,
        standardization: false,
        trustDomain: 'tenant-a',
        resourceConstrained: true,
        performanceHigh: false,
        imageBytes: '300Mi',
      },
    ],
  ])('gives back %s as it was stored', (_case, input) => {
    expect(readDraft(toDraft(input))).toMatchObject({ ok: true, input });
  });

  test('what an edit without changes stores resolves to the same workload', () => {
    const choice = fc.constantFrom;
    const inputs = fc.record(
      {
        name: fc.stringMatching(/^[a-z]{1,12}$/),
        count: fc.integer({ min: 1, max: 1_000_000 }),
        class: choice(...workloadClasses),
        type: choice(...paradigms),
        cpu: choice('2', '500m', '0.25'),
        memory: choice('4Gi', '512Mi', '1e9'),
        isolation: choice(1, 2, 3, 4),
        guestOs: choice(...guestSystems),
        wasmPortable: choice(...portabilities),
        sharing: fc.boolean(),
        ioRequirement: fc.oneof(
          choice(...levels),
          fc.record({
            iops: fc.integer({ min: 0, max: 1e6 }),
            latencyBudget: fc.double({ min: 1e-7, max: 10, noNaN: true }),
          }),
        ),
        networkRequirement: fc.record({ bitsPerSecond: fc.integer({ min: 1, max: 1e12 }) }),
      },
      { requiredKeys: ['cpu', 'memory'] },
    );
    fc.assert(
      fc.property(inputs, (input) => {
        const reading = readDraft(toDraft(input));
        const before = resolveWorkload(input);
        if (!reading.ok || !before.ok) throw new Error('every generated workload is a good one');
        const { io, network, ...after } = reading.workload;
        const { io: ioBefore, network: networkBefore, ...others } = before.value;
        expect(after).toEqual({ ...others, storage: expect.anything() });
        expect(io.operationsPerSecond).toBe(ioBefore.operationsPerSecond);
        expect(io.latencyBudget ?? 0).toBeCloseTo(ioBefore.latencyBudget ?? 0, 12);
        const bits = networkBefore.bitsPerSecond ?? 0;
        expect(Math.abs((network.bitsPerSecond ?? 0) - bits)).toBeLessThanOrEqual(bits * 1e-12);
      }),
    );
  });

  test.each([
    ['cpu', { cpu: 'two' }],
    ['memory', { memory: '4GB!' }],
    ['memory', { memory: '-2' }],
    ['memory', { memory: '1e999' }],
    ['memory', { memory: '' }],
    ['imageBytes', { imageBytes: '3 apples' }],
    ['count', { count: '1.5' }],
    ['count', { count: '0' }],
    ['count', { count: 'many' }],
    ['cyclesPerRequest', { requestsPerSecond: '10' }],
    ['requestsPerSecond', { requestsPerSecond: '-1', cyclesPerRequest: '5' }],
  ])('names the field %s for %o', (field, change) => {
    expect(problemsOf(change)).toEqual([field]);
  });

  test('names a figure inside a requirement by its path', () => {
    const draft = toDraft({ ...sized, ioRequirement: { iops: 5 } });
    const latencyBudget = { number: 'soon', unit: 'ms' };
    const io = { ...draft.ioRequirement, blockSize: '4KB?', iops: 'x', latencyBudget };
    expect(problemsOf({ ioRequirement: io })).toEqual(
      expect.arrayContaining([
        'ioRequirement.iops',
        'ioRequirement.latencyBudget',
        'ioRequirement.blockSize',
      ]),
    );
  });

  test('carries every field that a workload can have', () => {
    const draft = toDraft(sized);
    const carried = Object.keys(workloadInput.shape).filter((field) => Object.hasOwn(draft, field));
    expect(carried).toEqual(Object.keys(workloadInput.shape));
  });

  test.each<[string, Partial<ReturnType<typeof toDraft>>]>([
    ['cpu.low', { cpu: 'two..4' }],
    ['cpu.high', { cpu: '1..' }],
    ['memory', { memory: '8Gi..1Gi' }],
    ['memory.low', { memory: '4Ki..8Gi' }],
    ['memory.distribution', { memory: '1Gi..8Gi flat' }],
    ['dataBytes', { dataBytes: '20 apples' }],
    ['startsAtOnce', { startsAtOnce: '0' }],
    ['startsAtOnce', { startsAtOnce: '1..4' }],
    ['responseBudget', { responseBudget: { number: 'soon', unit: 'ms' } }],
    ['startupBudget', { startupBudget: { number: '1..2', unit: 's' } }],
    ['systemCallsPerSecond', { systemCallsPerSecond: '-1' }],
    ['pageFaultsPerSecond', { pageFaultsPerSecond: '5..1' }],
  ])('names %s for %o', (field, change) => {
    expect(problemsOf(change)).toEqual([field]);
  });

  test('finds all problems at once, not only the first', () => {
    expect(problemsOf({ cpu: '', memory: '4GB!', count: '0', imageBytes: '?' })).toEqual(
      expect.arrayContaining(['cpu', 'memory', 'count', 'imageBytes']),
    );
  });

  test('ignores storage figures while storage follows IO', () => {
    const draft = toDraft(sized);
    const storageRequirement = { ...draft.storageRequirement, blockSize: 'nonsense' };
    expect(problemsOf({ storageRequirement })).toEqual([]);
    expect(problemsOf({ storageRequirement, ownStorage: true })).toEqual([
      'storageRequirement.blockSize',
    ]);
  });
});
