import { text } from '../../../base/text.ts';
import type { PackCondition, PackRule } from '../../pack.ts';
import { rulesOfSection } from './rule-of-section.ts';

const highPerformance: PackCondition = {
  any: [
    { fact: 'io.relative', atLeast: 'high-level' },
    { fact: 'io.latencyBudget', atMost: 'latency-budget' },
  ],
};

const ioIntensive: PackCondition = {
  any: [
    { fact: 'class', is: 'io-intensive' },
    { fact: 'class', is: 'database' },
    { fact: 'io.relative', atLeast: 'high-level' },
  ],
};

const devices: PackCondition = { fact: 'devices.needed', is: true };

const generalRules = rulesOfSection('general', 'io', '4.3', [
  {
    name: 'high-performance',
    title: text('High IO performance required', '高 IO 性能要求'),
    when: highPerformance,
    recommendation: 'sandbox',
    figures: text('IO loss < 1 %', 'IO 性能损失 < 1%'),
    reason: text('a sandbox has the shortest IO path', '沙盒化的 IO 路径最短'),
  },
  {
    name: 'io-intensive',
    title: text('IO-intensive applications', 'IO 密集型应用'),
    when: ioIntensive,
    recommendation: 'container',
    figures: text('IO loss < 5 %', 'IO 性能损失 < 5%'),
    reason: text('containers lose little IO performance', '容器化的 IO 性能损失小'),
  },
  {
    name: 'devices',
    title: text('Several kinds of devices', '多设备支持'),
    when: devices,
    recommendation: 'vm',
    reason: text(
      'full virtualization virtualizes devices, and its loss can be accepted',
      '虚拟化支持设备虚拟化，性能损失可以接受',
    ),
  },
]);

const scenarioRows = rulesOfSection('scenario', 'io', '4.3', [
  {
    name: 'high-performance',
    title: text('High IO performance', '高 IO 性能'),
    when: highPerformance,
    recommendation: 'sandbox',
    figures: text('IO loss < 1 %', 'IO 性能损失 < 1%'),
    reason: text('a sandbox loses least', '沙盒化的性能损失最小'),
  },
  {
    name: 'io-intensive',
    title: text('IO-intensive', 'IO 密集型'),
    when: ioIntensive,
    recommendation: 'container',
    figures: text('IO loss < 5 %', 'IO 性能损失 < 5%'),
    reason: text('containers balance performance and compatibility', '容器化平衡性能与兼容性'),
  },
  {
    name: 'devices',
    title: text('Several kinds of devices', '多设备支持'),
    when: devices,
    recommendation: 'vm',
    figures: text('IO loss 10–30 %', 'IO 性能损失 10–30%'),
    reason: text('full virtualization virtualizes devices', '虚拟化支持设备虚拟化'),
  },
  {
    name: 'extreme-performance',
    title: text('Utmost performance', '极致性能'),
    when: { fact: 'io.relative', atLeast: 'extreme-level' },
    recommendation: 'sandbox',
    figures: text('IO loss < 1 %', 'IO 性能损失 < 1%'),
    reason: text('a sandbox has the best IO performance', '沙盒化的 IO 性能最优'),
  },
]);

/** The general rules and the scenario table of §4.3. */
export const ioRules: readonly PackRule[] = [...generalRules, ...scenarioRows];
