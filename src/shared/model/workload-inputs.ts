import { text } from '../base/text.ts';
import { point, type Range } from '../domain/range/range.ts';
import type { Workload } from '../domain/workload/workload.ts';
import { figureOf, positive, workloadInput, type ModelInput } from './model-input.ts';

/** The larger of what is asked of the device (IO) and of the file system above it (storage). */
function larger(left: Range | null, right: Range | null): Range | null {
  if (left === null || right === null) return left ?? right;
  return right.low + right.high > left.low + left.high ? right : left;
}

function operations(workload: Workload): Range | null {
  const { io, storage } = workload;
  return larger(
    figureOf(workload, 'io.operationsPerSecond', io.operationsPerSecond),
    figureOf(workload, 'storage.operationsPerSecond', storage.operationsPerSecond),
  );
}

function throughput(workload: Workload): Range | null {
  const { io, storage } = workload;
  return larger(
    figureOf(workload, 'io.bytesPerSecond', io.bytesPerSecond),
    figureOf(workload, 'storage.bytesPerSecond', storage.bytesPerSecond),
  );
}

const of = (value: number | null | undefined): Range | null =>
  value === null || value === undefined ? null : point(value);

/** What the workload says, for formulas. */
export const workloadInputs: readonly ModelInput[] = [
  workloadInput('workload.cpu', 'cores', text('CPU request', 'CPU 请求'), {
    read: (workload) => figureOf(workload, 'cpu', workload.cpu),
  }),
  workloadInput('workload.memory', 'bytes', text('Memory request', '内存请求'), {
    read: (workload) => figureOf(workload, 'memory', workload.memory),
  }),
  workloadInput('workload.count', '1', text('Number of instances', '实例数'), {
    read: (workload) => point(workload.count),
  }),
  workloadInput(
    'workload.startsAtOnce',
    'cores',
    text('Cores kept busy by instances that start at once', '同时启动的实例所占核数'),
    { read: (workload) => point(workload.startsAtOnce) },
  ),
  workloadInput('workload.image', 'bytes', text('Image size', '镜像大小'), {
    read: (workload) => figureOf(workload, 'imageBytes', workload.imageBytes ?? 0),
  }),
  workloadInput('workload.data', 'bytes', text('Disk space of the data', '数据占用空间'), {
    read: (workload) => figureOf(workload, 'dataBytes', workload.dataBytes ?? 0),
  }),
  workloadInput('level.io', '1', text('IO level, medium = 1', 'IO 级别（中等 = 1）'), {
    read: (workload) => figureOf(workload, 'io.relative', workload.io.relative),
  }),
  workloadInput('level.network', '1', text('Network level, medium = 1', '网络级别（中等 = 1）'), {
    read: (workload) => figureOf(workload, 'network.relative', workload.network.relative),
  }),
  workloadInput('demand.operations', 'operations/s', text('IOPS asked for', '需求 IOPS'), {
    read: (workload) => positive(operations(workload)),
  }),
  workloadInput(
    'demand.throughput',
    'bytes/s',
    text('Disk throughput asked for', '需求磁盘吞吐量'),
    {
      read: (workload) => positive(throughput(workload)),
    },
  ),
  workloadInput('demand.bandwidth', 'bits/s', text('Bandwidth asked for', '需求网络带宽'), {
    read: (workload) =>
      positive(figureOf(workload, 'network.bitsPerSecond', workload.network.bitsPerSecond)),
  }),
  workloadInput('rate.operations', '1/s', text('Disk operations a second', '每秒磁盘操作数'), {
    read: (workload) => operations(workload),
  }),
  workloadInput('rate.messages', '1/s', text('Messages a second', '每秒消息数'), {
    read: (workload) =>
      figureOf(workload, 'network.messagesPerSecond', workload.network.messagesPerSecond),
  }),
  workloadInput('rate.systemCalls', '1/s', text('System calls a second', '每秒系统调用数'), {
    read: (workload) =>
      figureOf(workload, 'events.systemCallsPerSecond', workload.events.systemCallsPerSecond),
    substitute: () => 'assumed.rate.systemCalls',
  }),
  workloadInput(
    'rate.contextSwitches',
    '1/s',
    text('Context switches a second', '每秒上下文切换数'),
    {
      read: (workload) =>
        figureOf(
          workload,
          'events.contextSwitchesPerSecond',
          workload.events.contextSwitchesPerSecond,
        ),
      substitute: () => 'assumed.rate.contextSwitches',
    },
  ),
  workloadInput('rate.pageFaults', '1/s', text('Page faults a second', '每秒缺页数'), {
    read: (workload) =>
      figureOf(workload, 'events.pageFaultsPerSecond', workload.events.pageFaultsPerSecond),
    substitute: () => 'assumed.rate.pageFaults',
  }),
  workloadInput('io.blockSize', 'bytes', text('Block size', '块大小'), {
    read: ({ io }) => point(io.blockSize),
  }),
  workloadInput('io.queueDepth', '1', text('Queue depth', '队列深度'), {
    read: ({ io }) => point(io.queueDepth),
  }),
  workloadInput('workload.parallel', '1', text('Work under way at once', '并行度'), {
    read: ({ cpu }) => point(Math.max(1, cpu)),
  }),
  workloadInput('budget.io', 's', text('IO latency budget', 'IO 延迟预算'), {
    read: ({ io, storage }) => of(io.latencyBudget ?? storage.latencyBudget),
  }),
  workloadInput('budget.network', 's', text('Network latency budget', '网络延迟预算'), {
    read: ({ network }) => of(network.latencyBudget),
  }),
  workloadInput('request.rate', '1/s', text('Requests a second', '每秒请求数'), {
    read: (workload) =>
      figureOf(workload, 'requests.requestsPerSecond', workload.requests?.requestsPerSecond),
  }),
  workloadInput('request.cycles', 'cycles', text('Cycles per request', '每请求周期数'), {
    read: (workload) =>
      figureOf(workload, 'requests.cyclesPerRequest', workload.requests?.cyclesPerRequest),
  }),
  workloadInput('request.io', '1', text('IO operations per request', '每请求 IO 次数'), {
    read: (workload) =>
      figureOf(workload, 'requests.ioPerRequest', workload.requests?.ioPerRequest),
  }),
  workloadInput('request.messages', '1', text('Messages per request', '每请求消息数'), {
    read: (workload) =>
      figureOf(workload, 'requests.messagesPerRequest', workload.requests?.messagesPerRequest),
  }),
];
