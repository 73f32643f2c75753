import { text } from '../../../base/text.ts';
import type { NamedCondition, PackCondition } from '../../pack.ts';

/** Unless the user says otherwise, a condition is derived; what the user says wins either way. */
const statedOr = (fact: string, derived: readonly PackCondition[]): PackCondition => ({
  any: [{ fact, is: true }, { all: [{ not: { fact, is: false } }, { any: derived }] }],
});

/** §7 "资源受限": the native request is over 70 % of the host, or the user says so. */
export const resourceConstrained: PackCondition = statedOr('stated.resourceConstrained', [
  { fact: 'cpu.share', above: 'resource-share' },
  { fact: 'memory.share', above: 'resource-share' },
]);

/** §7 "性能要求高": a latency budget of 1 ms or less, IO or network high, or the user says so. */
export const performanceHigh: PackCondition = statedOr('stated.performanceHigh', [
  { fact: 'latency.budget', atMost: 'latency-budget' },
  { fact: 'io.relative', atLeast: 'high-level' },
  { fact: 'network.relative', atLeast: 'high-level' },
]);

/** A guest other than Linux, or a kernel of its own: what only virtual machines offer. */
export const compatibilityHigh: PackCondition = {
  any: [{ not: { fact: 'guest.os', is: 'linux' } }, { fact: 'guest.ownKernel', is: true }],
};

/** §2.3 "多 OS 需求": the same need, or a workload of the class that names it. */
export const severalSystems: PackCondition = {
  any: [compatibilityHigh, { fact: 'class', is: 'legacy-multi-os' }],
};

/** "大规模部署": many instances, or a workload of the class that names it. */
export const largeScale: PackCondition = {
  any: [
    { fact: 'count', atLeast: 'large-scale-count' },
    { fact: 'class', is: 'large-scale' },
  ],
};

/** The conditions that the composite rule of §7 is written in. */
export const conditions: readonly NamedCondition[] = [
  {
    id: 'resource-constrained',
    title: text('resources are constrained', '资源受限'),
    when: resourceConstrained,
  },
  {
    id: 'performance-high',
    title: text('performance requirements are high', '性能要求高'),
    when: performanceHigh,
  },
  {
    id: 'isolation-high',
    title: text('isolation requirements are high', '隔离要求高'),
    when: { fact: 'isolation.required', atLeast: 'isolation-high' },
  },
  {
    id: 'compatibility-high',
    title: text('compatibility requirements are high', '兼容性要求高'),
    when: compatibilityHigh,
  },
  {
    id: 'guest-modifiable',
    title: text('the guest OS can be modified', 'Guest OS 可修改'),
    when: { fact: 'guest.modifiable', is: true },
  },
  {
    id: 'resource-sharing',
    title: text('resources are to be shared', '资源共享需求'),
    when: { fact: 'sharing', is: true },
  },
  {
    id: 'standardization',
    title: text('standardization is asked for', '标准化需求'),
    when: { fact: 'standardization', is: true },
  },
];
