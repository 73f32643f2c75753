import { text, type Text } from '../../../base/text.ts';
import type { PackCheck } from '../../pack.ts';
import { cpuChecks } from './cpu-checks.ts';
import { deviceChecks } from './device-checks.ts';
import { memoryChecks } from './memory-checks.ts';

const missingRow = (
  table: string,
  sections: readonly string[],
  what: Text,
  filled: Text,
): PackCheck => ({
  id: `row-missing-${table}`,
  severity: 'warning',
  sections,
  alternative: 'pv',
  test: 'row-missing',
  left: { label: what, text: table },
  right: { label: text('alternative compared elsewhere', '其他章节比较的方案'), text: 'pv' },
  unit: '',
  title: text(
    `Paravirtualization is missing from the comparison: ${what.en}`,
    `对比中缺少半虚拟化：${what.zh}`,
  ),
  instead: filled,
});

const virtio = text(
  'Full virtualization keeps the figures of emulated devices, paravirtualization those of front and back ends; the evidence pack has machines with VirtIO as alternatives of their own.',
  '全虚拟化采用模拟设备的数值，半虚拟化采用前后端驱动的数值；实测证据包将使用 VirtIO 的虚拟机列为独立方案。',
);

/** What the document is known to contradict itself in; each is computed and goes away when mended. */
export const checks: readonly PackCheck[] = [
  ...cpuChecks,
  ...memoryChecks,
  ...deviceChecks,
  missingRow(
    'io-models',
    ['4.1'],
    text('IO models', 'IO 模型'),
    text('The figures of §4.2 are used, which has the row.', '采用 §4.2 的数值，该处列有此行。'),
  ),
  missingRow(
    'network-paths',
    ['5.1'],
    text('network paths', '网络路径'),
    text('The path is drawn from the terms of §5.2.', '路径依据 §5.2 的各项绘制。'),
  ),
  missingRow(
    'storage-performance',
    ['6.1', '6.2'],
    text('storage models, paths and performance', '存储模型、路径与性能'),
    text(
      'The loss is that of §7; the added latency is an assumption between containers and full virtualization.',
      '损失取自 §7；增加的延迟为假设值，介于容器化与虚拟化之间。',
    ),
  ),
  {
    id: 'technology-virtio-io',
    severity: 'warning',
    sections: ['4.1', '5.1'],
    alternative: null,
    test: 'technology-of-two-paradigms',
    left: { label: text('IO model of §4.1', '§4.1 的 IO 模型'), text: 'io-models/vm' },
    right: { label: text('network model of §5.1', '§5.1 的网络模型'), text: 'network-models/pv' },
    unit: '',
    title: text(
      'VirtIO is the IO model of full virtualization in §4.1 and paravirtual in §5.1',
      'VirtIO 在 §4.1 归于全虚拟化，在 §5.1 归于半虚拟化',
    ),
    instead: virtio,
  },
  {
    id: 'technology-virtio-storage',
    severity: 'warning',
    sections: ['5.1', '6.1'],
    alternative: null,
    test: 'technology-of-two-paradigms',
    left: { label: text('storage model of §6.1', '§6.1 的存储模型'), text: 'storage-models/vm' },
    right: { label: text('network model of §5.1', '§5.1 的网络模型'), text: 'network-models/pv' },
    unit: '',
    title: text(
      'VirtIO is the storage model of full virtualization in §6.1 and paravirtual in §5.1',
      'VirtIO 在 §6.1 归于全虚拟化，在 §5.1 归于半虚拟化',
    ),
    instead: virtio,
  },
  {
    id: 'symbol-L_vm',
    severity: 'warning',
    sections: ['4.2'],
    alternative: 'vm',
    test: 'symbol-in-two-units',
    left: { label: text('as a ratio', '作为比例'), text: 'io.throughputLoss' },
    right: { label: text('as a time', '作为时间'), text: 'io.exit' },
    unit: '',
    title: text('L_vm is a ratio and a time in one formula', 'L_vm 在同一公式中既是比例又是时间'),
    instead: text(
      'Two parameters: the throughput loss and the exit latency, each with its unit.',
      '拆为两个参数：吞吐量损失与 VM Exit 延迟，各有单位。',
    ),
  },
  {
    id: 'composite-without-else',
    severity: 'warning',
    sections: ['7'],
    alternative: null,
    test: 'no-else',
    left: { label: text('branches', '分支'), text: 'composite' },
    right: { label: text('branches without a condition', '无条件分支'), text: 'else' },
    unit: '',
    title: text('The composite rule has no else', '综合决策规则没有 else'),
    instead: text(
      'When no branch matches, the plan says so and the ranking by criteria decides.',
      '无分支满足时如实说明，并由多准则排序决定。',
    ),
  },
  {
    id: 'rule-against-matrix-cpu',
    severity: 'note',
    sections: ['2.3', '7'],
    alternative: null,
    test: 'rule-against-matrix',
    left: {
      label: text('recommended for CPU-intensive work', 'CPU 密集型应用的推荐'),
      text: 'cpu.general.cpu-intensive',
    },
    right: {
      label: text('best CPU utilization of the matrix', '矩阵中 CPU 利用率最佳'),
      text: 'cpu',
    },
    unit: '',
    title: text(
      '§2.3 recommends containers for CPU-intensive work, §7 names the sandbox best in CPU utilization',
      '§2.3 对 CPU 密集型推荐容器化，而 §7 认为沙盒化的 CPU 利用率最佳',
    ),
    instead: text(
      'Both are shown: the rule as a fired rule, the matrix row with its computed best.',
      '两者均显示：规则列于已触发规则，矩阵行给出计算所得的最佳。',
    ),
  },
];
