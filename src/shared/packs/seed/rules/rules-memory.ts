import { text } from '../../../base/text.ts';
import type { PackCondition, PackRule } from '../../pack.ts';
import { largeScale } from './conditions.ts';
import { rulesOfSection } from './rule-of-section.ts';

const memoryConstrained: PackCondition = {
  any: [
    { fact: 'stated.resourceConstrained', is: true },
    {
      all: [
        { not: { fact: 'stated.resourceConstrained', is: false } },
        { fact: 'memory.share', above: 'resource-share' },
      ],
    },
  ],
};

const resourcesAmple: PackCondition = {
  all: [
    { not: { fact: 'stated.resourceConstrained', is: true } },
    { fact: 'cpu.share', atMost: 'resource-ample' },
    { fact: 'memory.share', atMost: 'resource-ample' },
  ],
};

const sharing: PackCondition = { fact: 'sharing', is: true };

const generalRules = rulesOfSection('general', 'memory', '3.3', [
  {
    name: 'constrained',
    title: text('Memory is scarce', '内存受限场景'),
    when: memoryConstrained,
    recommendation: 'sandbox',
    figures: text('memory overhead 7–16 MB', '内存开销 7–16 MB'),
    reason: text('a sandbox has the least memory overhead', '沙盒化的内存开销最小'),
  },
  {
    name: 'ample',
    title: text('Resources are ample', '资源充足场景'),
    when: resourcesAmple,
    recommendation: 'vm',
    reason: text(
      'full virtualization isolates strongly and its memory overhead can be accepted',
      '虚拟化隔离强，内存开销可以接受',
    ),
  },
  {
    name: 'sharing',
    title: text('Resources are shared', '资源共享场景'),
    when: sharing,
    recommendation: 'container',
    reason: text(
      'containers share memory and balance overhead against isolation',
      '容器化可共享内存，平衡开销与隔离',
    ),
  },
]);

const scenarioRows = rulesOfSection('scenario', 'memory', '3.3', [
  {
    name: 'constrained',
    title: text('Memory is scarce', '内存受限'),
    when: memoryConstrained,
    recommendation: 'sandbox',
    figures: text('memory 7–16 MB, shared', '内存开销 7–16 MB，共享'),
    reason: text('a sandbox takes the least memory', '沙盒化的内存占用最小'),
  },
  {
    name: 'ample',
    title: text('Resources are ample', '资源充足'),
    when: resourcesAmple,
    recommendation: 'vm',
    figures: text('memory 434 MB or more, not shared', '内存开销 434 MB 以上，不共享'),
    reason: text(
      'full virtualization isolates strongly and its overhead can be accepted',
      '虚拟化隔离强，开销可以接受',
    ),
  },
  {
    name: 'sharing',
    title: text('Resources are shared', '资源共享'),
    when: sharing,
    recommendation: 'container',
    figures: text('memory 148 MB or more, partly shared', '内存开销 148 MB 以上，部分共享'),
    reason: text('containers balance overhead and isolation', '容器化平衡开销与隔离'),
  },
  {
    name: 'large-scale',
    title: text('Large-scale deployment', '大规模部署'),
    when: largeScale,
    recommendation: 'container',
    figures: text('memory 148 MB or more, partly shared', '内存开销 148 MB 以上，部分共享'),
    reason: text('containers give much for their cost', '容器化的成本效益高'),
  },
  {
    name: 'extremely-light',
    title: text('Extremely light', '极致轻量'),
    when: {
      any: [
        { fact: 'class', is: 'edge-function' },
        { fact: 'memory.request', atMost: 'tiny-memory' },
      ],
    },
    recommendation: 'sandbox',
    figures: text('memory 7–16 MB, shared', '内存开销 7–16 MB，共享'),
    reason: text('a sandbox takes the fewest resources', '沙盒化的资源占用最小'),
  },
]);

/** The general rules and the scenario table of §3.3. */
export const memoryRules: readonly PackRule[] = [...generalRules, ...scenarioRows];
