import { text, type Text } from '../../base/text.ts';
import type { PackParameter } from '../pack.ts';
import type { CellName, PooledRange, PooledRanges } from './pooled-cells.ts';
import pooled from './pooled-ranges.json' with { type: 'json' };

const ranges = pooled as PooledRanges;

/** How a pooled cell becomes a parameter: its name, its unit, and the ends that nothing can lie beyond. */
interface CellUse {
  readonly cell: CellName;
  readonly symbol: string;
  readonly title: Text;
  readonly unit: string;
  readonly least: number;
  readonly largest: number;
  /** From the metric's unit, and a share delivered into a share lost. */
  readonly convert: (value: number) => number;
}

const asIs = (value: number): number => value;
/** Without the digits that subtracting leaves behind. */
const lost = (share: number): number => Number((1 - share).toPrecision(12));

/** Cells by the parameter that they become. */
export const cellUses = {
  compute: {
    cell: 'compute',
    symbol: 'cpu.slowdown.compute',
    title: text('Slowdown of computation', '纯计算减慢倍数'),
    unit: 'ratio',
    least: 1,
    largest: 6,
    convert: asIs,
  },
  service: {
    cell: 'service',
    symbol: 'cpu.slowdown.service',
    title: text('Slowdown of a loaded server', '满载服务减慢倍数'),
    unit: 'ratio',
    least: 1,
    largest: 8,
    convert: asIs,
  },
  systemCall: {
    cell: 'systemCall',
    symbol: 'cost.systemCall',
    title: text('Time of a system call', '单次系统调用时间'),
    unit: 's',
    least: 5e-8,
    largest: 1e-5,
    convert: asIs,
  },
  sandboxMemory: {
    cell: 'sandboxMemory',
    symbol: 'memory.sandbox',
    title: text('Memory of one idle instance', '单个空闲实例的内存'),
    unit: 'bytes',
    least: 1e5,
    largest: 1e9,
    convert: asIs,
  },
  guestMemory: {
    cell: 'guestMemory',
    symbol: 'memory.guest',
    title: text('Memory of the guest system', 'Guest OS 内存'),
    unit: 'bytes',
    least: 2e7,
    largest: 6e8,
    convert: asIs,
  },
  monitorMemory: {
    cell: 'monitorMemory',
    symbol: 'memory.hypervisor',
    title: text('Memory of the virtual machine monitor', '虚拟机监视器内存'),
    unit: 'bytes',
    least: 1e6,
    largest: 3e8,
    convert: asIs,
  },
  smallOperations: {
    cell: 'smallOperations',
    symbol: 'storage.iopsLoss',
    title: text('Loss of small disk operations', '小块磁盘操作损失'),
    unit: 'ratio',
    least: 0,
    largest: 0.8,
    convert: lost,
  },
  sequential: {
    cell: 'sequential',
    symbol: 'storage.throughputLoss',
    title: text('Loss of sequential throughput', '顺序吞吐量损失'),
    unit: 'ratio',
    least: 0,
    largest: 0.8,
    convert: lost,
  },
  diskLatency: {
    cell: 'diskLatency',
    symbol: 'cost.diskOperation',
    title: text('Time added to a disk operation', '单次磁盘操作增加的时间'),
    unit: 's',
    least: 0,
    largest: 3e-4,
    convert: asIs,
  },
  bulk: {
    cell: 'bulk',
    symbol: 'network.throughputLoss',
    title: text('Loss of network throughput', '网络吞吐量损失'),
    unit: 'ratio',
    least: 0,
    largest: 0.8,
    convert: lost,
  },
  networkLatency: {
    cell: 'networkLatency',
    symbol: 'cost.message',
    title: text('Time added to a message', '单条消息增加的时间'),
    unit: 's',
    least: 0,
    largest: 7e-4,
    convert: asIs,
  },
  managedStart: {
    cell: 'managedStart',
    symbol: 'startup.cold',
    title: text('Start through an engine', '经由引擎启动'),
    unit: 's',
    least: 0.05,
    largest: 30,
    convert: asIs,
  },
  runtimeStart: {
    cell: 'runtimeStart',
    symbol: 'startup.cold',
    title: text('Start of the machine monitor and guest', '监视器与客户机启动'),
    unit: 's',
    least: 0.001,
    largest: 30,
    convert: asIs,
  },
  bootStart: {
    cell: 'bootStart',
    symbol: 'startup.cold',
    title: text('Boot of a whole guest system', '完整客户机系统引导'),
    unit: 's',
    least: 0.05,
    largest: 200,
    convert: asIs,
  },
  instantiate: {
    cell: 'instantiate',
    symbol: 'startup.cold',
    title: text('Instantiation within a process', '进程内实例化'),
    unit: 's',
    least: 1e-6,
    largest: 1,
    convert: asIs,
  },
} as const satisfies Record<CellName, CellUse>;

/**
 * The prediction of the next study as a parameter: an empirical distribution through its 5th, 25th, 50th,
 * 75th and 95th percentile, cut at what is physically possible.
 */
export function pooledParameter(alternative: string, cell: CellName): PackParameter | null {
  const range = ranges[alternative]?.[cell];
  if (range === undefined) return null;
  const use: CellUse = cellUses[cell];
  const possible = (value: number): number =>
    Math.min(use.largest, Math.max(use.least, use.convert(value)));
  const observations = percentilesOf(range)
    .map(possible)
    .toSorted((left, right) => left - right);
  const [low = use.least] = observations;
  const high = observations.at(-1) ?? use.largest;
  const certain = low === high;
  return {
    alternative,
    symbol: use.symbol,
    title: use.title,
    unit: use.unit,
    low,
    high,
    distribution: certain ? 'point' : 'empirical',
    ...(certain ? {} : { observations }),
    status: range.verified ? 'verified' : 'recalled',
    ...(range.measured === undefined ? {} : { measured: inOrder(range.measured, possible) }),
    printed: `${range.p5} – ${range.p50} – ${range.p95}`,
    ...(range.basis === 'family' ? { borrowed: 'family' as const } : {}),
    source: { citation: range.publications.slice(0, 1000), url: range.url, year: range.year },
    note: basisNote(range),
  };
}

/** Both ends converted; a share delivered becomes a share lost, whose order is the other way round. */
function inOrder(
  { low, high }: { readonly low: number; readonly high: number },
  convert: (value: number) => number,
): { readonly low: number; readonly high: number } {
  const ends = [convert(low), convert(high)] as const;
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** Five percentiles from three; between two of one sign the middle is the geometric one. */
function percentilesOf({ p5, p50, p95 }: PooledRange): readonly number[] {
  const between = (left: number, right: number): number =>
    left > 0 && right > 0 ? Math.sqrt(left * right) : (left + right) / 2;
  return [p5, between(p5, p50), p50, between(p50, p95), p95];
}

function basisNote({ basis, figures }: PooledRange): Text {
  return basis === 'alternative'
    ? text(
        `What the next study of it will find, pooled over ${figures} published figures and cut at what is possible (docs/evidence.md).`,
        `由 ${figures} 个已发表数值汇总的、下一项研究的预测范围，并按物理极限截断（docs/evidence.md）。`,
      )
    : text(
        `Nobody measured it for this alternative: pooled over ${figures} published figures of systems like it (docs/evidence.md).`,
        `该方案未有实测：由同类系统的 ${figures} 个已发表数值汇总（docs/evidence.md）。`,
      );
}
