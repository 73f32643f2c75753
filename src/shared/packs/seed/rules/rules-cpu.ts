import { text } from '../../../base/text.ts';
import type { PackCondition, PackRule } from '../../pack.ts';
import { largeScale, performanceHigh, resourceConstrained, severalSystems } from './conditions.ts';
import { rulesOfSection } from './rule-of-section.ts';

const cpuIntensive: PackCondition = {
  any: [
    { fact: 'class', is: 'cpu-intensive' },
    {
      all: [
        { fact: 'cpu.request', atLeast: 'cpu-intensive-cores' },
        { fact: 'io.relative', atMost: 'low-level' },
        { fact: 'network.relative', atMost: 'low-level' },
      ],
    },
  ],
};

const lowLatency: PackCondition = {
  any: [
    { fact: 'class', is: 'latency-critical' },
    { fact: 'latency.budget', atMost: 'latency-budget' },
  ],
};

const severalSystemsFast: PackCondition = { all: [severalSystems, performanceHigh] };

const generalRules = rulesOfSection('general', 'cpu', '2.3', [
  {
    name: 'cpu-intensive',
    title: text('CPU-intensive applications', 'CPU 密集型应用'),
    when: cpuIntensive,
    recommendation: 'container',
    figures: text('CPU utilization 85–95 %', 'CPU 利用率 85–95%'),
    reason: text('the overhead of containers is moderate', '容器化的开销适中'),
  },
  {
    name: 'low-latency',
    title: text('Low latency required', '低延迟要求'),
    when: lowLatency,
    recommendation: 'sandbox',
    figures: text('context switch < 100 cycles', '上下文切换 < 100 cycles'),
    reason: text('a sandbox switches context fastest', '沙盒化的上下文切换最快'),
  },
  {
    name: 'several-systems-fast',
    title: text('Several operating systems and high performance', '多 OS 需求 + 高性能'),
    when: severalSystemsFast,
    recommendation: 'pv',
    figures: text('CPU utilization 75–85 %', 'CPU 利用率 75–85%'),
    reason: text(
      'guest and hypervisor work together, which saves overhead',
      'Guest OS 与 Hypervisor 协作优化',
    ),
  },
  {
    name: 'several-systems',
    title: text('Several operating systems', '多 OS 需求'),
    when: { all: [severalSystems, { not: performanceHigh }] },
    recommendation: 'vm',
    reason: text(
      'a guest OS is needed and its CPU overhead can be accepted',
      '需要 Guest OS，可接受其 CPU 开销',
    ),
  },
]);

const scenarioRows = rulesOfSection('scenario', 'cpu', '2.3', [
  {
    name: 'cpu-intensive',
    title: text('CPU-intensive', 'CPU 密集型'),
    when: cpuIntensive,
    recommendation: 'container',
    figures: text(
      'CPU utilization 85–95 %, context switch ~500 cycles',
      'CPU 利用率 85–95%，上下文切换 ~500 cycles',
    ),
    reason: text('containers balance performance and overhead', '容器化平衡性能与开销'),
  },
  {
    name: 'latency-critical',
    title: text('Low latency critical', '低延迟关键'),
    when: lowLatency,
    recommendation: 'sandbox',
    figures: text(
      'CPU utilization 90–98 %, context switch < 100 cycles',
      'CPU 利用率 90–98%，上下文切换 < 100 cycles',
    ),
    reason: text('a sandbox responds fastest', '沙盒化响应最快'),
  },
  {
    name: 'several-systems-fast',
    title: text('Several operating systems and high performance', '多 OS + 高性能'),
    when: severalSystemsFast,
    recommendation: 'pv',
    figures: text(
      'CPU utilization 75–85 %, context switch 800–1200 cycles',
      'CPU 利用率 75–85%，上下文切换 800–1200 cycles',
    ),
    reason: text('working together saves VM exits', '协作优化，减少 VM Exit'),
  },
  {
    name: 'several-systems',
    title: text('Several operating systems supported', '多 OS 支持'),
    when: {
      all: [
        severalSystems,
        { any: [{ not: performanceHigh }, { fact: 'guest.modifiable', is: false }] },
      ],
    },
    recommendation: 'vm',
    figures: text(
      'CPU utilization 70–80 %, context switch > 1000 cycles',
      'CPU 利用率 70–80%，上下文切换 > 1000 cycles',
    ),
    reason: text(
      'only full virtualization supports several operating systems without changing them',
      '唯一支持多 OS 且无需修改 Guest OS 的范式',
    ),
  },
  {
    name: 'resource-constrained',
    title: text('Resources constrained', '资源受限'),
    when: resourceConstrained,
    recommendation: 'sandbox',
    figures: text(
      'CPU utilization 90–98 %, context switch < 100 cycles',
      'CPU 利用率 90–98%，上下文切换 < 100 cycles',
    ),
    reason: text('a sandbox makes the most of the resources', '沙盒化的资源利用率最高'),
  },
  {
    name: 'large-scale',
    title: text('Large-scale deployment', '大规模部署'),
    when: largeScale,
    recommendation: 'container',
    figures: text(
      'CPU utilization 85–95 %, context switch ~500 cycles',
      'CPU 利用率 85–95%，上下文切换 ~500 cycles',
    ),
    reason: text('containers balance performance and cost', '容器化平衡性能与成本'),
  },
]);

/** The general rules and the scenario table of §2.3. */
export const cpuRules: readonly PackRule[] = [...generalRules, ...scenarioRows];
