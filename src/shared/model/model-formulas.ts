import { text, type Text } from '../base/text.ts';
import type { PackFormula } from '../packs/pack.ts';

const formula = (symbol: string, unit: string, formulaText: string, title: Text): PackFormula => ({
  alternative: null,
  symbol,
  title,
  unit,
  text: formulaText,
  source: {},
});

/**
 * How many instances each resource of a host carries (model section 8). The memory line solves
 * `shared + n (perInstance - shared) = memory` for n, so that shared parts count once.
 */
const density: readonly PackFormula[] = [
  formula(
    'density.cpu',
    '1',
    'host.cores * (1 - host.reserve.cpu) * host.overcommit / cpu.coresToProvision',
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
    'host.disk.operations * (1 - storage.iopsLoss) / demand.operations',
    text('Instances by IOPS', '按 IOPS 计的实例数'),
  ),
  formula(
    'density.diskThroughput',
    '1',
    'host.disk.throughput * (1 - storage.throughputLoss) / demand.throughput',
    text('Instances by disk throughput', '按磁盘吞吐量计的实例数'),
  ),
  formula(
    'density.network',
    '1',
    'host.network.bandwidth * (1 - network.throughputLoss) / demand.bandwidth',
    text('Instances by network bandwidth', '按网络带宽计的实例数'),
  ),
  formula(
    'density.diskSpace',
    '1',
    'host.disk.free / workload.image',
    text('Instances by disk space', '按磁盘空间计的实例数'),
  ),
];

/**
 * Service time of one request (model sections 8 and 11): cycles at the effective clock, IO, and
 * messages, in sum and station by station, and what the disk completes.
 */
const performance: readonly PackFormula[] = [
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

/** Formulas the model adds to every pack; a pack may define its own under the same names. */
export const modelFormulas: readonly PackFormula[] = [...density, ...performance];
