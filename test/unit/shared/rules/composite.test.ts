import { describe, expect, test } from 'vitest';
import type { Host } from '../../../../src/shared/domain/host/host.ts';
import type { Paradigm } from '../../../../src/shared/domain/paradigm.ts';
import type { CompositeTrace } from '../../../../src/shared/domain/result/plan.ts';
import type { WorkloadInput } from '../../../../src/shared/domain/workload/workload-input.ts';
import { evaluateComposite } from '../../../../src/shared/rules/composite.ts';
import { factsOf } from '../../../../src/shared/rules/facts.ts';
import { hostOf, seedRules, workloadOf } from './situation.ts';

const decide = (
  change: WorkloadInput,
  host: Partial<Host> = {},
  thresholds: Readonly<Record<string, number>> = {},
): CompositeTrace =>
  evaluateComposite(seedRules, factsOf(workloadOf(change), hostOf(host)), thresholds);

const conditionOf = (trace: CompositeTrace, id: string) =>
  trace.trace.flatMap((branch) => branch.conditions).find((condition) => condition.id === id);

const isolated: WorkloadInput = { isolation: 3, guestOs: 'other' };
const shared: WorkloadInput = { sharing: true, standardization: true };
const squeezed: WorkloadInput = { memory: '200Gi', ioRequirement: 'high' };

describe('the composite rule of §7', () => {
  test.each<readonly [string, WorkloadInput, Paradigm | null, string | null]>([
    ['constrained and fast', squeezed, 'sandbox', 'constrained-and-fast'],
    [
      'constrained and fast, because the user says so',
      { resourceConstrained: true, performanceHigh: true },
      'sandbox',
      'constrained-and-fast',
    ],
    ['constrained only', { memory: '200Gi' }, null, null],
    ['fast only', { ioRequirement: 'high' }, null, null],
    [
      'isolated, compatible, guest modifiable',
      { ...isolated, guestModifiable: true },
      'pv',
      'isolated-compatible-modifiable',
    ],
    [
      'isolated, compatible, guest not modifiable',
      { ...isolated, guestModifiable: false },
      'vm',
      'isolated-compatible',
    ],
    [
      'isolated with a kernel of its own, guest not modifiable',
      { isolation: 4, ownKernel: true, guestModifiable: false },
      'vm',
      'isolated-compatible',
    ],
    ['isolation level 2 is not high', { ...isolated, isolation: 2 }, null, null],
    ['isolated, but any Linux will do', { isolation: 4 }, null, null],
    ['shared and standard', shared, 'container', 'shared-and-standard'],
    ['shared only', { sharing: true }, null, null],
    ['standard only', { standardization: true }, null, null],
    ['nothing in particular', {}, null, null],
    [
      'the first of several matches wins',
      { ...squeezed, ...isolated, ...shared, guestModifiable: true },
      'sandbox',
      'constrained-and-fast',
    ],
    [
      'the third before the fourth',
      { ...isolated, ...shared, guestModifiable: false },
      'vm',
      'isolated-compatible',
    ],
  ])('%s', (_, change, recommendation, branch) => {
    const result = decide(change);
    expect(result.recommendation).toBe(recommendation);
    expect(result.trace.find((one) => one.matched)?.branch ?? null).toBe(branch);
    expect(result.trace.filter((one) => one.matched)).toHaveLength(branch === null ? 0 : 1);
  });

  test('traces every condition of every branch, and marks those after the match as skipped', () => {
    const { trace } = decide({ ...isolated, ...shared, guestModifiable: false });
    expect(trace.map(({ branch, matched, skipped }) => [branch, matched, skipped])).toEqual([
      ['constrained-and-fast', false, false],
      ['isolated-compatible-modifiable', false, false],
      ['isolated-compatible', true, false],
      ['shared-and-standard', false, true],
    ]);
    expect(trace[3]?.conditions.map((condition) => condition.value)).toEqual([true, true]);
    expect(trace[1]?.conditions.map(({ id, value }) => [id, value])).toEqual([
      ['isolation-high', true],
      ['compatibility-high', true],
      ['guest-modifiable', false],
    ]);
  });

  test('says that no rule applies, in words', () => {
    expect(decide({}).because).toEqual({
      en: 'No rule applies: none of the 4 branches of the composite rule matches, and it has no else. The ranking by criteria decides.',
      zh: '没有规则适用：综合规则的 4 个分支均不满足，且规则没有 else 分支，由多准则排序决定。',
    });
  });

  test('names the conditions that decided', () => {
    expect(decide(shared).because).toEqual({
      en: 'The composite rule recommends containers: resources are to be shared, standardization is asked for.',
      zh: '综合规则推荐容器化：资源共享需求、标准化需求。',
    });
  });

  test('the document’s own example is constrained on a host of 2 cores, not on one of 64', () => {
    const example: WorkloadInput = {
      type: 'container',
      cpu: '2',
      memory: '4Gi',
      ioRequirement: 'high',
      networkRequirement: 'medium',
    };
    expect(decide(example, { cores: 2 }).recommendation).toBe('sandbox');
    expect(decide(example).recommendation).toBeNull();
  });

  test('exactly 70 % of the host is not yet constrained', () => {
    const at = decide({ cpu: '7', memory: '1Gi' }, { cores: 10 });
    const over = decide({ cpu: '7.1', memory: '1Gi' }, { cores: 10 });
    expect(conditionOf(at, 'resource-constrained')?.value).toBe(false);
    expect(conditionOf(over, 'resource-constrained')?.value).toBe(true);
    expect(conditionOf(over, 'resource-constrained')?.because.en).toBe(
      'the workload asks for 7.1 of the host’s 10 cores (71 %), which is over the threshold of 70 % (share of the host that counts as constrained)',
    );
  });

  test('all instances count, over all machines of the class', () => {
    const asked: WorkloadInput = { count: 8, cpu: '1', memory: '1Gi' };
    const constrainedOn = (count: number) =>
      conditionOf(decide(asked, { cores: 10, count }), 'resource-constrained')?.value;
    expect(constrainedOn(1)).toBe(true);
    expect(constrainedOn(2)).toBe(false);
  });

  test('what the user says wins over what the figures say, both ways', () => {
    const fast: WorkloadInput = { ioRequirement: 'extreme' };
    expect(conditionOf(decide(fast), 'performance-high')?.value).toBe(true);
    const denied = conditionOf(decide({ ...fast, performanceHigh: false }), 'performance-high');
    expect(denied?.value).toBe(false);
    expect(denied?.because.en).toContain(
      'the user says that performance requirements are not high',
    );
    const claimed = conditionOf(decide({ performanceHigh: true }), 'performance-high');
    expect(claimed).toMatchObject({
      value: true,
      because: { zh: '用户说明性能要求高' },
    });
  });

  test('an unknown host is worded as unknown and counts as not met', () => {
    const result = decide(squeezed, { cores: null, memoryBytes: null });
    expect(result.recommendation).toBeNull();
    const condition = conditionOf(result, 'resource-constrained');
    expect(condition?.value).toBe(false);
    expect(condition?.because.en).toContain('is not known');
    expect(condition?.because.en).toMatch(/it counts as not met$/);
    expect(condition?.because.zh).toMatch(/按不满足处理$/);
  });

  test('one known figure over the threshold is enough when the other is unknown', () => {
    const condition = conditionOf(decide(squeezed, { cores: null }), 'resource-constrained');
    expect(condition?.value).toBe(true);
    expect(condition?.because.en).not.toContain('not known');
  });

  test('a project’s threshold moves the decision', () => {
    expect(decide({ ...isolated, isolation: 2 }).recommendation).toBeNull();
    const moved = decide(
      { ...isolated, isolation: 2, guestModifiable: false },
      {},
      {
        'isolation-high': 2,
      },
    );
    expect(moved.recommendation).toBe('vm');
    expect(conditionOf(moved, 'isolation-high')?.because.en).toBe(
      'the required isolation level is 2 (process), which reaches the threshold of 2 (isolation level that counts as high; set by the project, 3 in the pack)',
    );
  });

  test('a pack without a composite rule leaves the decision to the ranking', () => {
    const facts = factsOf(workloadOf(), hostOf());
    const result = evaluateComposite({ composite: [], conditions: [], thresholds: [] }, facts);
    expect(result).toMatchObject({ recommendation: null, trace: [] });
    expect(result.because.en).toContain('has no composite rule');
  });

  test('a branch that names a condition the pack lacks never matches, and says so', () => {
    const facts = factsOf(workloadOf(shared), hostOf());
    const branch = seedRules.composite[3];
    if (!branch) throw new Error('the seed has four branches');
    const result = evaluateComposite({ ...seedRules, composite: [branch], conditions: [] }, facts);
    expect(result.recommendation).toBeNull();
    expect(result.trace[0]?.conditions[0]?.because.en).toContain('does not define');
  });
});
