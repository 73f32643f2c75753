import { text } from '../base/text.ts';
import type { DisputedFigure } from '../domain/host/disputed-figure.ts';
import type { Disk, Host } from '../domain/host/host.ts';
import type { MeasuredFigure } from '../domain/host/measured-figure.ts';
import { point, rangeFrom, type Range } from '../domain/range/range.ts';
import { hostInput, positive, type ModelInput } from './model-input.ts';
import { planningDisk, planningDisks, planningNic, planningNics } from './planning-device.ts';

/**
 * A figure of the host. Where readings contradict each other the model computes with all of their
 * range; nothing says which is right, so no value in it is likelier than another, but the point
 * figure stays the one that the ledger chose.
 */
function disputable(
  value: number | null | undefined,
  disputed: DisputedFigure | undefined,
): Range | null {
  const certain = value === null || value === undefined ? null : positive(point(value));
  if (certain === null || disputed === undefined || disputed.low <= 0) return certain;
  const low = Math.min(disputed.low, certain.low);
  const high = Math.max(disputed.high, certain.high);
  return { low, high, mode: certain.low, distribution: 'uniform' };
}

/** A figure as sure as it was measured: its confidence interval, likeliest at the median. */
function measuredRange(value: number | null, figure: MeasuredFigure | undefined): Range | null {
  if (figure === undefined || value === null || figure.low <= 0) return null;
  const { low, high } = figure;
  if (!(low <= value && value <= high && low < high)) return null;
  return { low, high, mode: value, distribution: 'triangular' };
}

type RawFigure = 'operationsPerSecond' | 'throughputBytesPerSecond';

/** A raw figure of one of the disks planned on, at their mean; null where one of them is unknown. */
function meanOfDisks(host: Host, name: RawFigure): Range | null {
  const disks = planningDisks(host);
  const ranges = disks.map((disk) => disk[name]);
  const [first = null, ...rest] = ranges;
  if (first === null || rest.length === 0) return first;
  if (ranges.some((range) => range === null)) return null;
  const sum = (end: 'low' | 'high'): number =>
    ranges.reduce((total, range) => total + (range?.[end] ?? 0), 0) / ranges.length;
  const [low, high] = [sum('low'), sum('high')];
  if (low === high) return point(low);
  const same = rest.every((range) => range?.low === first.low && range?.high === first.high);
  return same ? rangeFrom(first) : { low, high, distribution: 'uniform' };
}

/** Free space of all disks planned on; null where none is known. */
function freeSpace(host: Host): number | null {
  const known = planningDisks(host).flatMap(({ freeBytes }) => freeBytes ?? []);
  return known.length === 0 ? null : known.reduce((sum, free) => sum + free, 0);
}

/** Disputed readings of the free space count only where one disk has all of it. */
function freeDispute(host: Host): DisputedFigure | undefined {
  const disks = planningDisks(host);
  return disks.length === 1 ? disks[0]?.disputed?.freeBytes : undefined;
}

const diskParameter =
  (figure: string) =>
  (host: Host): string =>
    `assumed.disk.${planningDisk(host)?.kind ?? 'unknown'}.${figure}`;

const measuredDisk =
  (name: keyof NonNullable<Disk['measured']>) =>
  (host: Host): MeasuredFigure | undefined =>
    planningDisk(host)?.measured?.[name];

const processor: readonly ModelInput[] = [
  hostInput('host.cores', 'cores', text('Processors of the host', '主机处理器数'), {
    read: ({ cores, disputed }) => disputable(cores, disputed?.cores),
    disputed: ({ disputed }) => disputed?.cores,
  }),
  hostInput('host.threadsPerCore', '1', text('Hardware threads per core', '每核硬件线程数'), {
    read: ({ threadsPerCore }) => point(threadsPerCore ?? 1),
  }),
  hostInput('host.efficiencyCores', 'cores', text('Efficiency cores', '能效核数'), {
    read: ({ efficiencyCores }) => point(efficiencyCores ?? 0),
  }),
  hostInput('host.clock', 'Hz', text('Clock of the host', '主机主频'), {
    read: ({ clockHz, disputed, measured }) =>
      measuredRange(clockHz, measured?.clockHz) ?? disputable(clockHz, disputed?.clockHz),
    disputed: ({ disputed }) => disputed?.clockHz,
    measured: ({ measured }) => measured?.clockHz,
  }),
  hostInput('host.memory', 'bytes', text('Memory of the host', '主机内存'), {
    read: ({ memoryBytes, disputed }) => disputable(memoryBytes, disputed?.memoryBytes),
    disputed: ({ disputed }) => disputed?.memoryBytes,
  }),
  hostInput('host.reserve.cpu', '1', text('CPU kept for the host', '主机保留的 CPU 比例'), {
    read: ({ reserve }) => point(reserve.cpu),
  }),
  hostInput('host.reserve.memory', '1', text('Memory kept for the host', '主机保留的内存比例'), {
    read: ({ reserve }) => point(reserve.memory),
  }),
  hostInput('host.overcommit', '1', text('CPU overcommit', 'CPU 超配比'), {
    read: ({ cpuOvercommit }) => point(cpuOvercommit),
  }),
];

const disks: readonly ModelInput[] = [
  hostInput('host.disk.count', '1', text('Disks planned on', '规划所用磁盘数'), {
    read: (host) => point(Math.max(1, planningDisks(host).length)),
  }),
  hostInput('host.disk.latency', 's', text('Raw disk latency', '磁盘原始延迟'), {
    read: (host) => planningDisk(host)?.latencySeconds ?? null,
    substitute: diskParameter('latency'),
    measured: measuredDisk('latencySeconds'),
  }),
  hostInput('host.disk.throughput', 'bytes/s', text('Raw disk throughput', '磁盘原始吞吐量'), {
    read: (host) => meanOfDisks(host, 'throughputBytesPerSecond'),
    substitute: diskParameter('throughput'),
    measured: measuredDisk('throughputBytesPerSecond'),
  }),
  hostInput('host.disk.operations', 'operations/s', text('Raw disk IOPS', '磁盘原始 IOPS'), {
    read: (host) => meanOfDisks(host, 'operationsPerSecond'),
    substitute: diskParameter('operations'),
    measured: measuredDisk('operationsPerSecond'),
  }),
  hostInput('host.disk.free', 'bytes', text('Free disk space', '磁盘可用空间'), {
    read: (host) => disputable(freeSpace(host), freeDispute(host)),
    disputed: freeDispute,
  }),
];

const network: readonly ModelInput[] = [
  hostInput('host.network.count', '1', text('Network interfaces planned on', '规划所用网卡数'), {
    read: (host) => point(Math.max(1, planningNics(host).length)),
  }),
  hostInput('host.network.latency', 's', text('Hardware network latency', '网络硬件延迟'), {
    read: (host) => planningNic(host)?.latencySeconds ?? null,
    substitute: () => 'assumed.network.latency',
  }),
  hostInput('host.network.bandwidth', 'bits/s', text('Network bandwidth', '网络带宽'), {
    read: (host) => {
      const nic = planningNic(host);
      return disputable(nic?.bitsPerSecond, nic?.disputed?.bitsPerSecond);
    },
    disputed: (host) => planningNic(host)?.disputed?.bitsPerSecond,
  }),
];

/** What the host says, for formulas. */
export const hostInputs: readonly ModelInput[] = [...processor, ...disks, ...network];
