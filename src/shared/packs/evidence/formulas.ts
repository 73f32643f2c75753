import { text, type Text } from '../../base/text.ts';
import type { PackFormula } from '../pack.ts';
import { systems } from './systems.ts';

const formula = (
  alternative: string | null,
  symbol: string,
  unit: string,
  formulaText: string,
  title: Text,
  note?: Text,
): PackFormula => ({
  alternative,
  symbol,
  title,
  unit,
  text: formulaText,
  source: {},
  ...(note ? { note } : {}),
});

const having = (cell: (typeof systems)[number]['cells'][number]): readonly string[] =>
  systems.filter(({ cells }) => cells.includes(cell)).map(({ alternative }) => alternative);

const without = (cell: (typeof systems)[number]['cells'][number]): readonly string[] =>
  systems.filter(({ cells }) => !cells.includes(cell)).map(({ alternative }) => alternative);

const eventNote = text(
  'Rate of events times cost per event: the cost is what published servers lost beyond computation, over the rate they were loaded with; system calls, context switches and page faults that a workload states come on top, over the cores it asks for.',
  '事件速率乘以单个事件代价：代价取自已发表服务在纯计算之外的损失除以其负载速率；另加负载填写的系统调用、上下文切换与缺页，再除以其请求核数。',
);

/** Processor overhead as a sum of rates of events times costs per event. */
const cpu: readonly PackFormula[] = [
  ...having('service').map((alternative) =>
    formula(
      alternative,
      'cpu.perEvent',
      's',
      'max(cpu.slowdown.service - cpu.slowdown.compute, 0) / cpu.serviceEvents',
      text('Processor time per message or operation', '每条消息或操作的处理器时间'),
    ),
  ),
  formula(
    null,
    'cpu.term.compute',
    'ratio',
    'cpu.slowdown.compute - 1',
    text('Computation', '计算'),
  ),
  formula(
    null,
    'cpu.term.events',
    'ratio',
    'cpu.perEvent * (rate.messages + rate.operations) / workload.parallel',
    text('Messages and disk operations', '消息与磁盘操作'),
    eventNote,
  ),
  formula(
    null,
    'cpu.term.kernel',
    'ratio',
    '(cost.systemCall * rate.systemCalls + cost.contextSwitch * rate.contextSwitches + cost.pageFault * rate.pageFaults) / workload.parallel',
    text('System calls, context switches, page faults', '系统调用、上下文切换、缺页'),
    eventNote,
  ),
  formula(
    null,
    'cpu.utilization',
    'ratio',
    '1 / (1 + cpu.term.compute + cpu.term.events + cpu.term.kernel)',
    text('CPU utilization', 'CPU 利用率'),
  ),
  formula(
    null,
    'cpu.coresToProvision',
    'cores',
    'workload.cpu / cpu.utilization',
    text('Cores to provision', '需配置的核数'),
  ),
  formula(
    'kata',
    'cpu.coresToProvision',
    'cores',
    'workload.cpu / cpu.utilization + cpu.perInstance',
    text('Cores to provision', '需配置的核数'),
    text(
      'The project reserves a quarter of a core for every pod beside what the workload takes.',
      '除负载所需外，项目为每个 Pod 预留四分之一核。',
    ),
  ),
  formula(
    null,
    'cpu.effectiveCores',
    'cores',
    'host.cores * cpu.utilization',
    text('Effective cores of the host', '主机有效核数'),
  ),
];

const perInstance = text('Memory per instance', '每实例内存');
const overhead = text('Memory overhead per instance', '每实例内存开销');

const memoryTerms = {
  machine: 'memory.guest + memory.hypervisor + memory.kernelShare * workload.memory',
  pod: 'memory.sandbox + memory.kernelShare * workload.memory',
  sandbox: 'memory.sandbox',
} as const;

/** Fixed memory of monitor, guest and runtime, and what grows with the memory of the instance. */
const memory: readonly PackFormula[] = [
  ...systems.flatMap(({ alternative, memory: kind }) => {
    if (kind === 'unknown') return [];
    const terms = memoryTerms[kind];
    return [
      formula(
        alternative,
        'memory.perInstance',
        'bytes',
        `workload.memory + ${terms}`,
        perInstance,
      ),
      formula(alternative, 'memory.overhead', 'bytes', terms, overhead),
    ];
  }),
  formula(
    null,
    'memory.shared',
    'bytes',
    'memory.sharedRatio * memory.overhead',
    text('Shared memory, once per host', '共享内存（每台主机一次）'),
  ),
];

/** Disk and network: time per operation and per message, and the share of rate that is lost. */
const devices: readonly PackFormula[] = [
  ...having('diskLatency').map((alternative) =>
    formula(
      alternative,
      'io.addedLatency',
      's',
      'cost.diskOperation',
      text('IO latency added', 'IO 延迟增加'),
    ),
  ),
  ...having('smallOperations').map((alternative) =>
    formula(
      alternative,
      'io.throughputLoss',
      'ratio',
      'storage.iopsLoss',
      text('IO throughput loss', 'IO 吞吐量损失'),
      text('Small blocks at a deep queue.', '小块、深队列。'),
    ),
  ),
  ...having('networkLatency').map((alternative) =>
    formula(
      alternative,
      'network.addedLatency',
      's',
      'cost.message',
      text('Network latency added', '网络延迟增加'),
    ),
  ),
  formula(
    null,
    'io.throughput',
    'bytes/s',
    'host.disk.throughput * (1 - io.throughputLoss)',
    text('IO throughput', 'IO 吞吐量'),
  ),
  formula(
    null,
    'network.throughput',
    'bits/s',
    'host.network.bandwidth * (1 - network.throughputLoss)',
    text('Network throughput', '网络吞吐量'),
  ),
  formula(
    null,
    'storage.addedLatency',
    's',
    'io.addedLatency',
    text('Storage latency added', '存储延迟增加'),
  ),
  formula(
    null,
    'storage.relativePerformance',
    'ratio',
    '1 - storage.throughputLoss',
    text('Storage performance relative to the bare device', '相对裸设备的存储性能'),
  ),
];

/** Servers of these were never published: what an event costs there is its paradigm's. */
export const unmeasuredServers = without('service');

/** The model of the evidence pack: rates of events times costs, fixed and growing memory, start-up. */
export const formulas: readonly PackFormula[] = [...cpu, ...memory, ...devices];
