import { text, type Text } from '../../base/text.ts';
import type { RangeCoverage } from '../../domain/range/range-coverage.ts';

const row = (
  title: Text,
  figures: number,
  held: number,
  width: number | null,
  unit: RangeCoverage['unit'] = 'times',
): RangeCoverage => ({ title, figures, held, width, unit });

/**
 * How well the ranges predict a publication that they have not seen, metric by metric: what the
 * leave-one-publication-out test finds, and holds against these lines.
 */
export const coverage = {
  'cpu.slowdown': row(text('CPU slowdown', 'CPU 减速比'), 176, 161, 5.56),
  'startup.seconds': row(text('Start-up time', '启动时间'), 87, 69, 53.8),
  'memory.perInstanceBytes': row(text('Memory per instance', '每实例内存'), 50, 45, 662),
  'network.throughputRatio': row(text('Network throughput', '网络吞吐量'), 45, 44, 65.8),
  'disk.throughputRatio': row(text('Disk throughput', '磁盘吞吐量'), 31, 29, 10.8),
  'network.packetRateRatio': row(text('Packet rate', '包速率'), 23, 23, 274),
  'network.addedLatency': row(
    text('Network latency added', '网络延迟增加'),
    21,
    21,
    0.000228,
    'seconds',
  ),
  'event.seconds': row(text('Time per event', '单个事件耗时'), 20, 17, 1290),
  'event.cycles': row(text('Cycles per event', '单个事件周期数'), 19, 18, 3980),
  'disk.iopsRatio': row(text('Disk operations', '磁盘操作数'), 14, 14, 39.9),
  'isolation.hostSyscalls': row(
    text('Host system calls reachable', '可达的主机系统调用'),
    5,
    5,
    7160,
  ),
  'memory.guestShare': row(
    text('Guest kernel’s share of memory', 'Guest 内核占用的内存比例'),
    3,
    3,
    59_600,
  ),
  'event.secondsPerByte': row(text('Time per byte', '每字节耗时'), 2, 2, 3.2e7),
  'density.perGibibyte': row(text('Instances per GiB', '每 GiB 实例数'), 2, 2, 40_900),
  'memory.sharingSaved': row(text('Memory saved by sharing', '共享节省的内存'), 1, 1, null),
} as const satisfies Readonly<Record<string, RangeCoverage>>;
