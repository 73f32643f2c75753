import { text } from '../../../base/text.ts';
import type { PackCondition, PackRule } from '../../pack.ts';
import { rulesOfSection } from './rule-of-section.ts';

const lowLatency: PackCondition = {
  any: [
    { fact: 'class', is: 'latency-critical' },
    { fact: 'network.latencyBudget', atMost: 'latency-budget' },
  ],
};

const networkIntensive: PackCondition = {
  any: [
    { fact: 'class', is: 'network-intensive' },
    { fact: 'network.relative', atLeast: 'high-level' },
  ],
};

/** Several network cards are devices of the workload's own. */
const networkCards: PackCondition = { fact: 'devices.needed', is: true };

const generalRules = rulesOfSection('general', 'network', '5.3', [
  {
    name: 'low-latency',
    title: text('Low latency required', '低延迟要求'),
    when: lowLatency,
    recommendation: 'sandbox',
    figures: text('added latency < 1 µs', '延迟开销 < 1 µs'),
    reason: text('a sandbox adds the least latency', '沙盒化的延迟最小'),
  },
  {
    name: 'network-intensive',
    title: text('Network-intensive', '网络密集型'),
    when: networkIntensive,
    recommendation: 'container',
    figures: text('added latency 1–5 µs', '延迟开销 1–5 µs'),
    reason: text('containers lose little network performance', '容器化的网络性能损失小'),
  },
  {
    name: 'network-cards',
    title: text('Several network cards', '多网卡支持'),
    when: networkCards,
    recommendation: 'vm',
    reason: text(
      'full virtualization has virtual network cards, and its latency can be accepted',
      '虚拟化提供虚拟网卡，延迟可以接受',
    ),
  },
]);

const scenarioRows = rulesOfSection('scenario', 'network', '5.3', [
  {
    name: 'latency-critical',
    title: text('Low latency critical', '低延迟关键'),
    when: lowLatency,
    recommendation: 'sandbox',
    figures: text('added latency < 1 µs', '延迟开销 < 1 µs'),
    reason: text('a sandbox adds the least latency', '沙盒化的延迟最小'),
  },
  {
    name: 'network-intensive',
    title: text('Network-intensive', '网络密集型'),
    when: networkIntensive,
    recommendation: 'container',
    figures: text('added latency 1–5 µs', '延迟开销 1–5 µs'),
    reason: text('containers balance performance and compatibility', '容器化平衡性能与兼容性'),
  },
  {
    name: 'network-cards',
    title: text('Several network cards', '多网卡支持'),
    when: networkCards,
    recommendation: 'vm',
    figures: text('added latency 15–40 µs', '延迟开销 15–40 µs'),
    reason: text('full virtualization virtualizes devices', '虚拟化支持设备虚拟化'),
  },
]);

/** The general rules and the scenario table of §5.3. */
export const networkRules: readonly PackRule[] = [...generalRules, ...scenarioRows];
