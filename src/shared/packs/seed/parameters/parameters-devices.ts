import { text, type Text } from '../../../base/text.ts';
import { assumed, stated } from '../../define.ts';
import type { PackParameter } from '../../pack.ts';

const lower = text(
  'One-sided figure; the lower end is a tenth of it.',
  '单边数值；下限取其十分之一。',
);

/** A figure: symbol, title, low, high, as printed, and a note or the document's symbol where one is due. */
type Row = readonly [string, Text, number, number, string, (Text | undefined)?, string?];

const rows = (
  alternative: string,
  section: string,
  unit: '%' | 'µs',
  figures: readonly Row[],
): readonly PackParameter[] =>
  figures.map(([symbol, title, low, high, printed, note, documentSymbol]) =>
    stated(alternative, {
      symbol,
      title,
      unit,
      low,
      high,
      printed,
      section,
      ...(note ? { note } : {}),
      ...(documentSymbol ? { documentSymbol } : {}),
    }),
  );

const ioLoss = text('IO throughput loss', 'IO 吞吐量损失');
const networkLoss = text('Network throughput loss', '网络吞吐量损失');
const iopsLoss = text('IOPS loss', 'IOPS 损失');
const storageLoss = text('Storage throughput loss', '存储吞吐量损失');
const storageLatency = text('Storage latency added', '存储延迟增加');
const guestKernel = text('Guest network stack', 'Guest OS 网络栈');
const hypervisor = text('Hypervisor network virtualization', 'Hypervisor 网络虚拟化');
const hypercall = text('Hypercall', 'Hypercall');

const io: readonly PackParameter[] = [
  ...rows('vm', '4.2', '%', [['io.throughputLoss', ioLoss, 10, 30, '10-30%', undefined, 'L_vm']]),
  ...rows('vm', '4.2', 'µs', [
    ['io.exit', text('VM exit latency', 'VM Exit 延迟'), 10, 50, '10-50μs', undefined, 'L_vm'],
    ['io.emulation', text('Device emulation latency', '设备模拟延迟'), 5, 20, '5-20μs'],
  ]),
  ...rows('pv', '4.2', '%', [['io.throughputLoss', ioLoss, 5, 15, '5-15%']]),
  ...rows('pv', '4.2', 'µs', [
    ['io.hypercall', text('Hypercall latency', 'Hypercall 延迟'), 1, 5, '1-5μs'],
    [
      'io.collaboration',
      text('Front-end and back-end latency', '前端/后端协作延迟'),
      2,
      8,
      '2-8μs',
    ],
  ]),
  ...rows('container', '4.2', '%', [['io.throughputLoss', ioLoss, 1, 3, '1-3%']]),
  ...rows('container', '4.2', 'µs', [
    ['io.namespace', text('Namespace filter latency', 'Namespace 过滤延迟'), 0.1, 1, '0.1-1μs'],
  ]),
  ...rows('sandbox', '4.2', '%', [['io.throughputLoss', ioLoss, 0.1, 0.5, '0.1-0.5%']]),
  ...rows('sandbox', '4.2', 'µs', [
    ['io.wasi', text('WASI interception latency', 'WASI 拦截延迟'), 0.01, 0.1, '< 0.1μs', lower],
  ]),
];

const network: readonly PackParameter[] = [
  ...rows('vm', '5.2', '%', [['network.throughputLoss', networkLoss, 10, 20, '10-20%']]),
  ...rows('vm', '5.2', 'µs', [
    ['network.hypervisor', hypervisor, 10, 30, '10-30μs'],
    ['network.guestKernel', guestKernel, 5, 10, '5-10μs'],
  ]),
  ...rows('pv', '5.2', '%', [['network.throughputLoss', networkLoss, 5, 12, '5-12%']]),
  ...rows('pv', '5.2', 'µs', [
    ['network.hypervisor', hypervisor, 5, 15, '5-15μs'],
    ['network.hypercall', hypercall, 1, 3, '1-3μs'],
    ['network.guestKernel', guestKernel, 5, 10, '5-10μs'],
  ]),
  ...rows('container', '5.2', '%', [
    [
      'network.throughputLoss',
      networkLoss,
      1,
      5,
      '< 5%',
      text('One-sided figure; the lower end is a fifth of it.', '单边数值；下限取其五分之一。'),
    ],
  ]),
  ...rows('container', '5.2', 'µs', [
    ['network.namespace', text('Namespace filter', 'Namespace 过滤'), 1, 5, '1-5μs'],
  ]),
  ...rows('sandbox', '5.2', '%', [['network.throughputLoss', networkLoss, 0.1, 1, '< 1%', lower]]),
  ...rows('sandbox', '5.2', 'µs', [
    ['network.wasi', text('WASI socket interception', 'WASI socket 拦截'), 0.1, 1, '< 1μs', lower],
  ]),
];

const storageOf = (
  alternative: string,
  section: string,
  loss: readonly [number, number, string],
  note?: Text,
): readonly PackParameter[] =>
  rows(alternative, section, '%', [
    ['storage.iopsLoss', iopsLoss, ...loss, note] as Row,
    ['storage.throughputLoss', storageLoss, ...loss, note] as Row,
  ]);

const storage: readonly PackParameter[] = [
  ...storageOf('vm', '6.2', [15, 25, '15-25%']),
  ...rows('vm', '6.2', 'µs', [['storage.added', storageLatency, 10, 30, '10-30μs']]),
  ...storageOf(
    'pv',
    '7',
    [8, 18, '8-18%'],
    text(
      'Stated in §7 as one loss; §6 leaves paravirtualization out.',
      '§7 给出单一损失；§6 未列半虚拟化。',
    ),
  ),
  assumed('pv', {
    symbol: 'storage.added',
    title: storageLatency,
    unit: 'µs',
    low: 5,
    high: 20,
    section: '6.2',
    note: text(
      'The document gives no figure; assumed between container and full virtualization.',
      '原文未给出；假设介于容器化与全虚拟化之间。',
    ),
  }),
  ...storageOf('container', '6.2', [5, 10, '5-10%']),
  ...rows('container', '6.2', 'µs', [['storage.added', storageLatency, 1, 5, '1-5μs']]),
  ...storageOf('sandbox', '6.2', [0.2, 2, '< 2%'], lower),
  ...rows('sandbox', '6.2', 'µs', [['storage.added', storageLatency, 0.1, 1, '< 1μs', lower]]),
];

/** IO, network and storage figures of §4.2, §5.2 and §6.2. */
export const deviceParameters: readonly PackParameter[] = [...io, ...network, ...storage];
