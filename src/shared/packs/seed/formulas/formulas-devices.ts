import { text, type Text } from '../../../base/text.ts';
import { formula } from '../../define.ts';
import type { PackFormula } from '../../pack.ts';

const added = (
  alternative: string,
  dimension: 'io' | 'network',
  terms: readonly string[],
): PackFormula =>
  formula(
    alternative,
    `${dimension}.addedLatency`,
    's',
    terms.map((term) => `${dimension}.${term}`).join(' + '),
    {
      title:
        dimension === 'io'
          ? text('IO latency added', 'IO 延迟增加')
          : text('Network latency added', '网络延迟增加'),
      section: dimension === 'io' ? '4.2' : '5.2',
    },
  );

const general = (
  section: string,
  symbol: string,
  unit: string,
  formulaText: string,
  title: Text,
): PackFormula => formula(null, symbol, unit, formulaText, { title, section });

const io: readonly PackFormula[] = [
  added('vm', 'io', ['exit', 'emulation']),
  added('pv', 'io', ['hypercall', 'collaboration']),
  added('container', 'io', ['namespace']),
  added('sandbox', 'io', ['wasi']),
  general(
    '4.2',
    'io.latency',
    's',
    'host.disk.latency + io.addedLatency',
    text('IO latency', 'IO 延迟'),
  ),
  general(
    '4.2',
    'io.throughput',
    'bytes/s',
    'host.disk.throughput * (1 - io.throughputLoss)',
    text('IO throughput', 'IO 吞吐量'),
  ),
  general(
    '4.2',
    'io.performance',
    'bytes/s/s',
    'io.throughput / io.latency',
    text('IO performance, throughput over latency', 'IO 性能（吞吐量/延迟）'),
  ),
  general(
    '4.2',
    'io.relativePerformance',
    'ratio',
    '(1 - io.throughputLoss) / (1 + io.addedLatency / host.disk.latency)',
    text('IO performance relative to the bare device', '相对裸设备的 IO 性能'),
  ),
];

const network: readonly PackFormula[] = [
  added('vm', 'network', ['hypervisor', 'guestKernel']),
  added('pv', 'network', ['hypervisor', 'hypercall', 'guestKernel']),
  added('container', 'network', ['namespace']),
  added('sandbox', 'network', ['wasi']),
  general(
    '5.2',
    'network.latency',
    's',
    'host.network.latency + host.network.software + network.addedLatency',
    text('Network latency', '网络延迟'),
  ),
  general(
    '5.2',
    'network.throughput',
    'bits/s',
    'host.network.bandwidth * (1 - network.throughputLoss)',
    text('Network throughput', '网络吞吐量'),
  ),
];

const storage: readonly PackFormula[] = [
  general(
    '6.2',
    'storage.addedLatency',
    's',
    'storage.added',
    text('Storage latency added', '存储延迟增加'),
  ),
  general(
    '6.2',
    'storage.latency',
    's',
    'host.disk.latency + storage.addedLatency',
    text('Storage latency', '存储延迟'),
  ),
  general(
    '6.2',
    'storage.iops',
    'operations/s',
    'host.disk.operations * (1 - storage.iopsLoss)',
    text('Storage IOPS', '存储 IOPS'),
  ),
  general(
    '6.2',
    'storage.throughput',
    'bytes/s',
    'host.disk.throughput * (1 - storage.throughputLoss)',
    text('Storage throughput', '存储吞吐量'),
  ),
  general(
    '6.2',
    'storage.performance',
    'operations*bytes/s/s/s',
    'storage.iops * storage.throughput / storage.latency',
    text('Storage performance, IOPS times throughput over latency', '存储性能（IOPS×吞吐量/延迟）'),
  ),
  general(
    '6.2',
    'storage.relativePerformance',
    'ratio',
    '(1 - storage.iopsLoss) * (1 - storage.throughputLoss) / (1 + storage.addedLatency / host.disk.latency)',
    text('Storage performance relative to the bare device', '相对裸设备的存储性能'),
  ),
];

/** IO, network and storage formulas of model section 6. */
export const deviceFormulas: readonly PackFormula[] = [...io, ...network, ...storage];
