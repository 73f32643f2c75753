import { text, type Text } from '../base/text.ts';
import type { InputDefinition } from '../engine/formula/prepared-pack.ts';
import { parseUnit } from '../units/unit.ts';

const fromWorkload = text('workload', '工作负载');
const fromHost = text('host', '主机');

const define = (symbol: string, unit: string, title: Text, source: Text): InputDefinition => {
  const parsed = parseUnit(unit);
  if (!parsed.ok) throw new Error(`unknown unit ${parsed.error} of input ${symbol}`);
  return { symbol, title, unit, dimension: parsed.value.dimension, source };
};

/** Every quantity of the workload and the host that a formula of a pack may name. */
export const modelInputs: ReadonlyMap<string, InputDefinition> = new Map(
  [
    define('workload.cpu', 'cores', text('CPU request', 'CPU 请求'), fromWorkload),
    define('workload.memory', 'bytes', text('Memory request', '内存请求'), fromWorkload),
    define('workload.count', '1', text('Number of instances', '实例数'), fromWorkload),
    define('workload.image', 'bytes', text('Image size', '镜像大小'), fromWorkload),
    define('level.io', '1', text('IO level, medium = 1', 'IO 级别（中等 = 1）'), fromWorkload),
    define(
      'level.network',
      '1',
      text('Network level, medium = 1', '网络级别（中等 = 1）'),
      fromWorkload,
    ),
    define('host.cores', 'cores', text('Cores of the host', '主机核数'), fromHost),
    define('host.clock', 'Hz', text('Clock of the host', '主机主频'), fromHost),
    define('host.memory', 'bytes', text('Memory of the host', '主机内存'), fromHost),
    define('host.disk.latency', 's', text('Raw disk latency', '磁盘原始延迟'), fromHost),
    define(
      'host.disk.throughput',
      'bytes/s',
      text('Raw disk throughput', '磁盘原始吞吐量'),
      fromHost,
    ),
    define(
      'host.disk.operations',
      'operations/s',
      text('Raw disk IOPS', '磁盘原始 IOPS'),
      fromHost,
    ),
    define('host.network.latency', 's', text('Hardware network latency', '网络硬件延迟'), fromHost),
    define('host.network.bandwidth', 'bits/s', text('Network bandwidth', '网络带宽'), fromHost),
    define('host.disk.free', 'bytes', text('Free disk space', '磁盘可用空间'), fromHost),
    define('host.reserve.cpu', '1', text('CPU kept for the host', '主机保留的 CPU 比例'), fromHost),
    define(
      'host.reserve.memory',
      '1',
      text('Memory kept for the host', '主机保留的内存比例'),
      fromHost,
    ),
    define('host.overcommit', '1', text('CPU overcommit', 'CPU 超配比'), fromHost),
    define('demand.operations', 'operations/s', text('IOPS asked for', '需求 IOPS'), fromWorkload),
    define(
      'demand.throughput',
      'bytes/s',
      text('Disk throughput asked for', '需求磁盘吞吐量'),
      fromWorkload,
    ),
    define('demand.bandwidth', 'bits/s', text('Bandwidth asked for', '需求网络带宽'), fromWorkload),
    define('request.cycles', 'cycles', text('Cycles per request', '每请求周期数'), fromWorkload),
    define('request.io', '1', text('IO operations per request', '每请求 IO 次数'), fromWorkload),
    define('request.messages', '1', text('Messages per request', '每请求消息数'), fromWorkload),
  ].map((input) => [input.symbol, input]),
);
