import { text, type Text } from '../../base/text.ts';
import type { CheckSide, PackCheck } from '../pack.ts';

const statedFigure = text('stated', '原文数值');
const tabled = text('in the table', '表列数值');
const bySum = text('sum of the terms', '各项之和');
const names: Readonly<Record<string, Text>> = {
  vm: text('full virtualization', '虚拟化'),
  pv: text('paravirtualization', '半虚拟化'),
  container: text('containers', '容器化'),
  sandbox: text('sandboxes', '沙盒化'),
};

const side = (label: Text, formulaText: string, to?: string): CheckSide => ({
  label,
  text: formulaText,
  ...(to === undefined ? {} : { to }),
});

const nameOf = (alternative: string): Text => names[alternative] ?? text(alternative, alternative);

const utilization = (alternative: string, severity: PackCheck['severity']): PackCheck => ({
  id: `cpu-utilization-${alternative}`,
  severity,
  sections: ['2.1', '2.2'],
  alternative,
  test: 'not-within',
  left: side(text('derived from the terms', '由各项推导'), 'cpu.utilization.derived'),
  right: side(statedFigure, 'cpu.utilization.stated'),
  unit: '%',
  title: text(
    `CPU utilization of ${nameOf(alternative).en}: the terms of §2.2 do not give the figure of §2.1`,
    `${nameOf(alternative).zh}的 CPU 利用率：§2.2 各项推导的结果与 §2.1 不符`,
  ),
  instead: text(
    'By default the calibrated basis: the stated utilization fixes the total, the terms fix how it splits. All three bases can be chosen and are shown.',
    '默认采用校准口径：总量取原文利用率，各项决定其构成。三种口径均可选择并同时显示。',
  ),
});

const ends = (sum: (end: 'low' | 'high') => string, low: 'low' | 'high'): string =>
  `(${sum(low)}) * cpu.utilization.stated.${low === 'low' ? 'high' : 'low'} / (1 - cpu.utilization.stated.${low === 'low' ? 'high' : 'low'})`;

const vmCosts = (end: 'low' | 'high'): string =>
  `cpu.exit.${end} + cpu.emulation.${end} + cpu.hypervisor.${end}`;

const cpu: readonly PackCheck[] = [
  utilization('vm', 'error'),
  {
    id: 'cpu-exit-interval',
    severity: 'error',
    sections: ['2.1', '2.2'],
    alternative: 'vm',
    test: 'not-within',
    left: side(
      text('implied by the stated utilization', '由原文利用率反推'),
      ends(vmCosts, 'low'),
      ends(vmCosts, 'high'),
    ),
    right: side(statedFigure, 'cpu.usefulWork'),
    unit: 'cycles',
    title: text(
      'The interval between VM exits that would reconcile §2.2 with §2.1 is several times the stated one',
      '使 §2.2 与 §2.1 一致所需的 VM Exit 间隔是原文的数倍',
    ),
    instead: text(
      'The stated interval is kept for the derived basis only; the calibrated basis does not use it.',
      '原文间隔仅用于推导口径；校准口径不使用它。',
    ),
  },
  utilization('pv', 'warning'),
  utilization('container', 'note'),
  utilization('sandbox', 'warning'),
];

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

const devices: readonly PackCheck[] = [
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

const memory: readonly PackCheck[] = [
  {
    id: 'memory-wasm-workload',
    severity: 'error',
    sections: ['3.2'],
    alternative: 'sandbox',
    test: 'not-within',
    left: side(
      text('with the 128 MB workload of the other examples', '计入其他示例的 128MB 工作负载'),
      'container.memory.minimal.workload + memory.module.low + memory.runtime.low',
    ),
    right: side(tabled, 'memory.minimal.stated'),
    unit: 'bytes',
    title: text(
      'The Wasm memory examples leave the workload out, all others take it in',
      'Wasm 内存示例未计入工作负载，其余示例均已计入',
    ),
    instead: text(
      'The workload’s memory is always part of the sum.',
      '始终将工作负载内存计入总和。',
    ),
  },
  {
    id: 'memory-unit-base',
    severity: 'note',
    sections: ['3.2'],
    alternative: 'pv',
    test: 'differs',
    left: side(bySum, 'memory.standard.parts'),
    right: side(tabled, 'memory.standard.stated'),
    unit: 'bytes',
    title: text(
      '1.62GB of the paravirtual standard size is decimal, the other sizes are binary',
      '半虚拟化标准示例的 1.62GB 为十进制，其余为二进制',
    ),
    instead: text('MB and GB of memory are binary throughout.', '内存的 MB 与 GB 一律按二进制。'),
  },
];

/** Checks that hold one figure of the document against another. */
export const figureChecks: readonly PackCheck[] = [...cpu, ...memory, ...devices];
