import { text } from '../../../base/text.ts';
import type { PackCheck } from '../../pack.ts';
import { bySum, nameOf, side, statedFigure, tabled } from './check-side.ts';

const latency = (
  id: string,
  alternative: string,
  dimension: 'io' | 'network',
  sections: readonly string[],
): PackCheck => {
  const kind = dimension === 'io' ? text('IO', 'IO ') : text('network', '网络');
  return {
    id,
    severity: 'warning',
    sections,
    alternative,
    test: 'differs',
    left: side(bySum, `${dimension}.addedLatency`),
    right: side(tabled, `${dimension}.addedLatency.stated`),
    unit: 's',
    title: text(
      `Added ${kind.en} latency of ${nameOf(alternative).en}: the terms add up to another range than the table prints`,
      `${nameOf(alternative).zh}的${kind.zh}延迟：各项之和与表列范围不同`,
    ),
    instead: text(
      'The sum of the terms is used; the tabled range is shown beside it.',
      '采用各项之和；表列范围并列显示。',
    ),
  };
};

const saving = (end: 'low' | 'high'): string =>
  `1 - (pv.network.hypervisor.${end} + pv.network.hypercall.${end} + pv.network.guestKernel.${end}) / (vm.network.hypervisor.${end} + vm.network.guestKernel.${end})`;

const gain = (end: 'low' | 'high'): string =>
  `(1 - pv.io.throughputLoss.${end}) / (1 - vm.io.throughputLoss.${end}) - 1`;

const gainInstead = text(
  'No stated gain is used; it follows from the losses and latencies of the two.',
  '不使用原文的提升幅度；它由双方的损失与延迟得出。',
);

const gains: readonly PackCheck[] = [
  {
    id: 'io-gain-pv',
    severity: 'warning',
    sections: ['4.1', '4.2'],
    alternative: 'pv',
    test: 'not-within',
    left: side(text('from the losses, end by end', '由损失逐端计算'), gain('low'), gain('high')),
    right: side(statedFigure, 'io.gain.stated'),
    unit: '%',
    title: text(
      'Paravirtual IO gains less over full virtualization than stated: halving the loss is no gain of half',
      '半虚拟化 IO 相对全虚拟化的提升低于原文：损失减半并不等于性能提升一半',
    ),
    instead: gainInstead,
  },
  {
    id: 'io-gain-twice',
    severity: 'warning',
    sections: ['3.2', '4.1'],
    alternative: 'pv',
    test: 'disjoint',
    left: side(text('by the grant table', '由 Grant Table 带来'), 'io.gain.grant.stated'),
    right: side(text('against full virtualization', '相对全虚拟化'), 'io.gain.stated'),
    unit: '%',
    title: text(
      'Two gains of paravirtual IO are stated that have no figure in common',
      '原文给出半虚拟化 IO 的两种提升幅度，且互不重叠',
    ),
    instead: gainInstead,
  },
];

/** Losses, latencies and gains of disks and networks (§4 to §6). */
export const deviceChecks: readonly PackCheck[] = [
  ...gains,
  latency('io-latency-vm', 'vm', 'io', ['4.2']),
  latency('network-latency-vm', 'vm', 'network', ['5.1', '5.2', '7']),
  latency('network-latency-pv', 'pv', 'network', ['5.1', '5.2']),
  {
    id: 'network-saving-pv',
    severity: 'warning',
    sections: ['5.2'],
    alternative: 'pv',
    test: 'not-within',
    left: side(text('from the terms, end by end', '由各项逐端计算'), saving('low'), saving('high')),
    right: side(statedFigure, 'network.saving.stated'),
    unit: '%',
    title: text(
      'Paravirtual networking saves less against full virtualization than stated',
      '半虚拟化网络相对全虚拟化的减少幅度低于原文',
    ),
    instead: text(
      'The saving is not used; it follows from the terms.',
      '不使用该减少幅度；它由各项得出。',
    ),
  },
  latency('network-latency-container', 'container', 'network', ['5.1', '5.2', '7']),
  ...['vm', 'container', 'sandbox'].map(
    (alternative): PackCheck => ({
      id: `storage-overall-${alternative}`,
      severity: alternative === 'vm' ? 'error' : 'warning',
      sections: ['6.2'],
      alternative,
      test: 'differs',
      left: side(
        text('IOPS and throughput losses multiplied', 'IOPS 与吞吐量损失相乘'),
        '1 - (1 - storage.iopsLoss) * (1 - storage.throughputLoss)',
      ),
      right: side(text('overall loss in the table', '表列总体损失'), 'storage.overallLoss.stated'),
      unit: '%',
      title: text(
        `Overall storage loss of ${nameOf(alternative).en} is stated equal to the single losses, although the formula multiplies them`,
        `${nameOf(alternative).zh}的存储总体损失等于单项损失，而公式将各因子相乘`,
      ),
      instead: text(
        'The product of the formula of §6.2 is computed, added latency included.',
        '按 §6.2 的公式计算乘积，并计入增加的延迟。',
      ),
    }),
  ),
  {
    id: 'io-overall-vm',
    severity: 'warning',
    sections: ['4.2'],
    alternative: 'vm',
    test: 'not-within',
    left: side(
      text('loss of throughput over latency on an NVMe disk', 'NVMe 磁盘上“吞吐量/延迟”的损失'),
      '1 - (1 - io.throughputLoss) / (1 + io.addedLatency / assumed.disk.nvme.latency)',
    ),
    right: side(text('overall loss in the table', '表列总体损失'), 'io.overallLoss.stated'),
    unit: '%',
    title: text(
      'Overall IO loss is stated without the latency of the device itself',
      'IO 总体损失未计入设备自身的延迟',
    ),
    instead: text(
      'The loss is computed for the disk at hand: near the stated one on a slow disk, far above it on NVMe. Both are shown.',
      '按实际磁盘计算：慢盘接近原文，NVMe 上远高于原文；两者同时显示。',
    ),
  },
];
