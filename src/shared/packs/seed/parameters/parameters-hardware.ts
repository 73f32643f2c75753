import { text, type Text } from '../../../base/text.ts';
import type { DiskKind } from '../../../domain/host/host.ts';
import { assumed } from '../../define.ts';
import type { PackParameter } from '../../pack.ts';

interface DiskAssumption {
  readonly kind: DiskKind;
  readonly name: Text;
  readonly latencyMicroseconds: readonly [number, number];
  readonly megabytesPerSecond: readonly [number, number];
  readonly operationsPerSecond: readonly [number, number];
}

/** Usual figures of device classes, used only where the host's own are neither measured nor typed. */
const disks: readonly DiskAssumption[] = [
  {
    kind: 'nvme',
    name: text('NVMe disk', 'NVMe 磁盘'),
    latencyMicroseconds: [60, 120],
    megabytesPerSecond: [1000, 7000],
    operationsPerSecond: [100_000, 1_000_000],
  },
  {
    kind: 'ssd',
    name: text('SATA or SAS solid-state disk', 'SATA/SAS 固态盘'),
    latencyMicroseconds: [100, 250],
    megabytesPerSecond: [300, 550],
    operationsPerSecond: [30_000, 95_000],
  },
  {
    kind: 'hdd',
    name: text('rotating disk', '机械硬盘'),
    latencyMicroseconds: [4000, 12_000],
    megabytesPerSecond: [80, 250],
    operationsPerSecond: [75, 200],
  },
  {
    kind: 'virtual',
    name: text('virtual disk', '虚拟磁盘'),
    latencyMicroseconds: [100, 1000],
    megabytesPerSecond: [100, 1000],
    operationsPerSecond: [3000, 50_000],
  },
  {
    kind: 'unknown',
    name: text('disk of unknown kind', '未知类型的磁盘'),
    latencyMicroseconds: [60, 12_000],
    megabytesPerSecond: [80, 7000],
    operationsPerSecond: [75, 1_000_000],
  },
];

const note = text(
  'Usual for the class of device, not taken from the document; calibrate or type the host’s own figure to replace it.',
  '该类设备的常见数值，并非取自原文；可通过校准或手工输入替换。',
);

const ofDisk = (disk: DiskAssumption): readonly PackParameter[] => {
  const common = { section: '4.2', note } as const;
  const [latencyLow, latencyHigh] = disk.latencyMicroseconds;
  const [throughputLow, throughputHigh] = disk.megabytesPerSecond;
  const [operationsLow, operationsHigh] = disk.operationsPerSecond;
  const title = (en: string, zh: string): Text =>
    text(`${en}, ${disk.name.en}`, `${disk.name.zh}${zh}`);
  return [
    assumed(null, {
      symbol: `assumed.disk.${disk.kind}.latency`,
      title: title('Raw latency', '原始延迟'),
      unit: 'µs',
      low: latencyLow,
      high: latencyHigh,
      ...common,
    }),
    assumed(null, {
      symbol: `assumed.disk.${disk.kind}.throughput`,
      title: title('Raw throughput', '原始吞吐量'),
      unit: 'MB/s',
      low: throughputLow,
      high: throughputHigh,
      ...common,
    }),
    assumed(null, {
      symbol: `assumed.disk.${disk.kind}.operations`,
      title: title('Raw IOPS', '原始 IOPS'),
      unit: 'operations/s',
      low: operationsLow,
      high: operationsHigh,
      ...common,
    }),
  ];
};

/** What the model assumes of hardware that nobody measured. */
export const hardwareParameters: readonly PackParameter[] = [
  ...disks.flatMap(ofDisk),
  assumed(null, {
    symbol: 'assumed.network.latency',
    title: text('Hardware latency of the network', '网络硬件延迟'),
    unit: 'µs',
    low: 5,
    high: 50,
    section: '5.2',
    note,
  }),
  assumed(null, {
    symbol: 'host.network.software',
    title: text('Host network stack', '主机网络栈延迟'),
    unit: 'µs',
    low: 5,
    high: 25,
    section: '5.2',
    note,
  }),
];
