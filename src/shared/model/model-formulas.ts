import { text, type Text } from '../base/text.ts';
import type { PackFormula } from '../packs/pack.ts';

const formula = (
  symbol: string,
  unit: string,
  formulaText: string,
  title: Text,
  note?: Text,
): PackFormula => ({
  alternative: null,
  symbol,
  title,
  unit,
  text: formulaText,
  source: {},
  ...(note === undefined ? {} : { note }),
});

/**
 * How many instances each resource of a host carries (model section 8). The memory line solves
 * `shared + n (perInstance - shared) = memory` for n, so that shared parts count once.
 */
const density: readonly PackFormula[] = [
  formula(
    'host.coreEquivalents',
    'cores',
    '(host.cores - host.efficiencyCores) / host.threadsPerCore * (1 + (host.threadsPerCore - 1) * smt.gain) + host.efficiencyCores * efficiency.yield',
    text('Core equivalents of the host', '主机等效核数'),
  ),
  formula(
    'density.cpu',
    '1',
    'host.coreEquivalents * (1 - host.reserve.cpu) * host.overcommit / cpu.coresToProvision',
    text('Instances by CPU', '按 CPU 计的实例数'),
  ),
  formula(
    'density.memory',
    '1',
    '(host.memory * (1 - host.reserve.memory) - memory.shared) / (memory.perInstance - memory.shared)',
    text('Instances by memory', '按内存计的实例数'),
  ),
  formula(
    'density.iops',
    '1',
    'host.disk.operations * host.disk.count * (1 - storage.iopsLoss) / demand.operations',
    text('Instances by IOPS', '按 IOPS 计的实例数'),
  ),
  formula(
    'density.diskThroughput',
    '1',
    'host.disk.throughput * host.disk.count * (1 - storage.throughputLoss) / demand.throughput',
    text('Instances by disk throughput', '按磁盘吞吐量计的实例数'),
  ),
  formula(
    'density.network',
    '1',
    'host.network.bandwidth * host.network.count * (1 - network.throughputLoss) / demand.bandwidth',
    text('Instances by network bandwidth', '按网络带宽计的实例数'),
  ),
  formula(
    'density.diskSpace',
    '1',
    '(host.disk.free - disk.shared) / (disk.perInstance - disk.shared)',
    text('Instances by disk space', '按磁盘空间计的实例数'),
  ),
  formula(
    'disk.perInstance',
    'bytes',
    'workload.image + workload.data',
    text('Disk space of one instance', '单实例磁盘空间'),
  ),
  formula(
    'disk.shared',
    'bytes',
    'disk.imageShared * workload.image',
    text('Image layers, once per host', '镜像层（每台主机一次）'),
  ),
];

/**
 * Service time of one request (model sections 8 and 11): cycles at the effective clock, IO, and
 * messages, in sum and station by station, and what the disk completes.
 */
const performance: readonly PackFormula[] = [
  formula(
    'performance.quotaCores',
    'cores',
    'workload.cpu / cpu.utilization',
    text('Cores that serve requests', '服务请求的核数'),
  ),
  formula(
    'performance.serviceTime',
    's',
    'request.cycles / (host.clock * cpu.utilization) + request.io * io.latency + request.messages * network.latency',
    text('Service time of one request', '单个请求的服务时间'),
  ),
  formula(
    'performance.cpuTime',
    's',
    'request.cycles / (host.clock * cpu.utilization)',
    text('Processor time of one request', '单个请求的处理器时间'),
  ),
  formula(
    'performance.diskTime',
    's',
    'request.io * io.latency',
    text('Disk latency of one request', '单个请求的磁盘延迟'),
  ),
  formula(
    'performance.networkTime',
    's',
    'request.messages * network.latency',
    text('Network latency of one request', '单个请求的网络延迟'),
  ),
  formula(
    'performance.diskOperations',
    'operations/s',
    'host.disk.operations * (1 - storage.iopsLoss)',
    text('Disk operations completed per second', '磁盘每秒完成的操作数'),
  ),
];

/** What a pack that names only costs leaves to the model. */
const totals: readonly PackFormula[] = [
  formula(
    'cpu.coresToProvision',
    'cores',
    'workload.cpu / cpu.utilization',
    text('Cores to provision', '需配置的核数'),
  ),
  formula(
    'memory.shared',
    'bytes',
    '0 * memory.perInstance',
    text('Shared memory, once per host', '共享内存（每台主机一次）'),
  ),
  formula(
    'memory.total',
    'bytes',
    'memory.shared + workload.count * (memory.perInstance - memory.shared)',
    text('Memory of all instances on one host', '单台主机上全部实例的内存'),
  ),
  formula(
    'memory.efficiency',
    'ratio',
    'workload.memory / memory.perInstance',
    text('Share of memory that is the workload’s own', '工作负载自身占用的内存比例'),
  ),
  formula('io.latency', 's', 'host.disk.latency + io.addedLatency', text('IO latency', 'IO 延迟')),
  formula(
    'io.relativePerformance',
    'ratio',
    '(1 - io.throughputLoss) / (1 + io.addedLatency / host.disk.latency)',
    text('IO performance relative to the bare device', '相对裸设备的 IO 性能'),
  ),
  formula(
    'network.latency',
    's',
    'host.network.latency + host.network.software + network.addedLatency',
    text('Network latency', '网络延迟'),
  ),
  formula(
    'startup.ready',
    's',
    'startup.cold * max(1, workload.startsAtOnce / host.coreEquivalents)',
    text('Time until an instance is ready', '实例就绪时间'),
    text(
      'Each start keeps one core busy: more at once than there are cores wait for one another.',
      '每次启动占用一个核心：同时启动数超过核数时需相互等待。',
    ),
  ),
];

/** Formulas the model adds to every pack; a pack may define its own under the same names. */
export const modelFormulas: readonly PackFormula[] = [...density, ...performance, ...totals];
