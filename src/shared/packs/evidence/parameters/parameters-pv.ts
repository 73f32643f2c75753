import { text } from '../../../base/text.ts';
import type { PackParameter } from '../../pack.ts';
import { published } from '../publication.ts';
import { publications } from '../publications.ts';
import { titles } from '../titles.ts';

const firstXen = 'Dell 2650, two Xeon 2.4 GHz';

/** Published figures of paravirtualization. */
export const pvParameters: readonly PackParameter[] = [
  published('xen-pv', {
    symbol: 'cpu.utilization.compute',
    title: titles.compute,
    unit: '%',
    low: 95.7,
    high: 100,
    printed: '100 % (SPEC INT2000), 97 % (kernel build); 4.3 % lost (LINPACK)',
    from: [publications.xen, publications.xavier],
    hardware: `${firstXen}; HPC cluster node`,
    status: 'recalled',
    measurements: ['pv-cpu-01', 'pv-cpu-02', 'pv-cpu-05'],
    note: text(
      'Relative to native Linux, Xen of 2003 and Xen 4.1.',
      '相对本机 Linux，数据来自 2003 年的 Xen 与 Xen 4.1。',
    ),
  }),
  published('xen-pv', {
    symbol: 'cpu.utilization.service',
    title: titles.service,
    unit: '%',
    low: 39,
    high: 88,
    printed: '61 % lost (receive), 12 % lost (transmit)',
    from: publications.xenNetwork,
    hardware: null,
    status: 'verified',
    measurements: ['pv-net-05', 'pv-net-04'],
    note: text(
      'Bulk network work bound by the processor, after optimization; a web server of 2003 lost under 1 % (pv-net-01, recalled).',
      '优化后受处理器限制的大流量网络负载；2003 年的 Web 服务器损失不到 1%（pv-net-01，凭记忆）。',
    ),
  }),
  published('xen-pv', {
    symbol: 'cpu.contextSwitch',
    title: titles.contextSwitch,
    unit: 'cycles',
    low: 4728,
    high: 4728,
    printed: '1.97 µs',
    from: publications.xen,
    hardware: firstXen,
    status: 'recalled',
    measurements: ['pv-cpu-04'],
    note: text(
      'lmbench, two processes, at 2.4 GHz; native Linux took 0.77 µs.',
      'lmbench 双进程，按 2.4 GHz 换算；本机 Linux 为 0.77 µs。',
    ),
  }),
  published('xen-pv', {
    symbol: 'cpu.hypercall',
    title: titles.hypercall,
    unit: 'cycles',
    low: 376,
    high: 376,
    printed: '376 cycles',
    from: publications.armVirtualization,
    hardware: 'APM X-Gene, ARMv8 2.4 GHz',
    status: 'recalled',
    measurements: ['vm-cpu-06'],
    note: text(
      'Xen on Arm; no confirmed figure of x86 Xen is at hand.',
      'Arm 上的 Xen；尚无经确认的 x86 Xen 数值。',
    ),
  }),
  published('xen-pv', {
    symbol: 'io.throughputLoss',
    title: titles.ioLoss,
    unit: '%',
    low: 4.3,
    high: 4.7,
    printed: '95.3 % (OSDB), 95.7 % (dbench) of native',
    from: publications.xen,
    hardware: firstXen,
    status: 'recalled',
    measurements: ['pv-disk-01', 'pv-disk-02'],
    note: text(
      'Disks of 2003; on today’s NVMe the loss is larger (virtio latency 2.26 times native on Optane, pv-disk-04).',
      '2003 年的磁盘；在如今的 NVMe 上损失更大（Optane 上 virtio 延迟为本机的 2.26 倍，pv-disk-04）。',
    ),
  }),
  published('xen-pv', {
    symbol: 'network.throughputLoss',
    title: titles.networkLoss,
    unit: '%',
    low: 12,
    high: 61,
    printed: '12 % (transmit), 61 % (receive)',
    from: publications.xenNetwork,
    hardware: null,
    status: 'verified',
    measurements: ['pv-net-04', 'pv-net-05'],
    note: text(
      'Bulk transfer of an optimized guest against native Linux.',
      '经优化的客户机大块传输，相对本机 Linux。',
    ),
  }),
  published('edera', {
    symbol: 'cpu.utilization.compute',
    title: titles.compute,
    unit: '%',
    low: 99.1,
    high: 99.1,
    printed: '0.9 % slower than Docker',
    from: publications.edera,
    hardware: null,
    status: 'verified',
    measurements: ['pv-cpu-07'],
    note: text(
      'Against a Docker container, which computes as fast as native Linux; seen in a summary of the preprint.',
      '相对 Docker 容器（其计算速度与本机 Linux 相当）；见于预印本摘要。',
    ),
  }),
];
