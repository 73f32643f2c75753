import { text, type Text } from '../../../base/text.ts';
import { stated } from '../../define.ts';
import type { PackParameter } from '../../pack.ts';

type Row = readonly [alternative: string, low: number, high: number, printed: string];

const table = (
  symbol: string,
  section: string,
  unit: string,
  title: Text,
  rows: readonly Row[],
): readonly PackParameter[] =>
  rows.map(([alternative, low, high, printed]) =>
    stated(alternative, { symbol, title, unit, low, high, printed, section }),
  );

/**
 * Sums and totals that the document prints beside the figures they follow from. No formula of the
 * model uses them: they are what the audit holds against the computed ones.
 */
export const statedTotals: readonly PackParameter[] = [
  ...table(
    'io.addedLatency.stated',
    '4.2',
    'µs',
    text('IO latency added, as tabled', 'IO 延迟增加（表列）'),
    [
      ['vm', 10, 50, '10-50μs'],
      ['pv', 3, 13, '3-13μs'],
      ['container', 0.1, 1, '0.1-1μs'],
      ['sandbox', 0.01, 0.1, '< 0.1μs'],
    ],
  ),
  ...table(
    'io.overallLoss.stated',
    '4.2',
    '%',
    text('Overall IO loss, as tabled', 'IO 总体性能损失（表列）'),
    [
      ['vm', 10, 30, '10-30%'],
      ['pv', 5, 15, '5-15%'],
      ['container', 0.5, 5, '< 5%'],
      ['sandbox', 0.1, 1, '< 1%'],
    ],
  ),
  ...table(
    'io.gain.stated',
    '4.1',
    '%',
    text('Gain of IO over full virtualization, as stated', '相对全虚拟化的 IO 性能提升（原文）'),
    [['pv', 40, 60, '约 50%']],
  ),
  ...table(
    'io.gain.grant.stated',
    '3.2',
    '%',
    text('Gain of IO by the grant table, as stated', 'Grant Table 带来的 IO 性能提升（原文）'),
    [['pv', 10, 20, '约 10-20%']],
  ),
  ...table(
    'network.addedLatency.stated',
    '5.1',
    'µs',
    text('Network latency added, as tabled', '网络延迟开销（表列）'),
    [
      ['vm', 10, 50, '10-50μs'],
      ['pv', 5, 25, '5-25μs'],
      ['container', 1, 10, '1-10μs'],
      ['sandbox', 0.1, 1, '< 1μs'],
    ],
  ),
  ...table(
    'network.saving.stated',
    '5.2',
    '%',
    text('Saving against full virtualization, as stated', '相对全虚拟化的减少幅度（原文）'),
    [['pv', 30, 50, '约 30-50%']],
  ),
  ...table(
    'storage.overallLoss.stated',
    '6.2',
    '%',
    text('Overall storage loss, as tabled', '存储总体性能损失（表列）'),
    [
      ['vm', 15, 25, '15-25%'],
      ['container', 5, 10, '5-10%'],
      ['sandbox', 0.2, 2, '< 2%'],
    ],
  ),
  ...table(
    'memory.minimal.stated',
    '3.2',
    'MiB',
    text('Smallest size, as tabled', '最小内存开销（表列）'),
    [['sandbox', 7, 7, '7MB']],
  ),
  ...table(
    'memory.minimal.workload',
    '3.2',
    'MiB',
    text('Workload of the smallest size', '最小示例的工作负载'),
    [['container', 128, 128, '128MB']],
  ),
  ...table(
    'memory.standard.stated',
    '3.2',
    'GiB',
    text('Standard size, as tabled', '标准内存开销（表列）'),
    [['pv', 1.62, 1.62, '1.62GB']],
  ),
  ...table(
    'memory.standard.parts',
    '3.2',
    'MiB',
    text('Standard size, sum of its parts', '标准示例各部分之和'),
    [['pv', 1646, 1646, '1GB + 512MB + 100MB + 10MB']],
  ),
];
