import { text, type Text } from '../../base/text.ts';
import type { PackFormula } from '../pack.ts';

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

/** Alternatives whose CPU utilization was published for computation and for servers. */
const measuredTwice = [
  'kvm-virtio',
  'kvm-passthrough',
  'firecracker',
  'xen-pv',
  'runc',
  'runc-overlay',
  'gvisor',
];
/** Alternatives with a published figure for computation only. */
const measuredOnce = ['edera', 'wasmtime', 'v8-isolate', 'faaslet', 'lfi'];

const utilization = text('CPU utilization', 'CPU 利用率');

const cpu: readonly PackFormula[] = [
  formula(
    null,
    'cpu.serviceShare',
    'ratio',
    'clamp((max(level.io, level.network) - cpu.computeLevel) / (cpu.serviceLevel - cpu.computeLevel), 0, 1)',
    text('Nearness of the workload to a loaded server', '工作负载接近满载服务的程度'),
  ),
  ...measuredTwice.map((alternative) =>
    formula(
      alternative,
      'cpu.utilization',
      'ratio',
      'cpu.utilization.compute * (1 - cpu.serviceShare) + cpu.utilization.service * cpu.serviceShare',
      utilization,
      text(
        'Between the two published classes of work, by the workload’s IO or network level.',
        '按工作负载的 IO 或网络级别，在两类已发表的测量之间插值。',
      ),
    ),
  ),
  ...measuredOnce.map((alternative) =>
    formula(
      alternative,
      'cpu.utilization',
      'ratio',
      'cpu.utilization.compute',
      utilization,
      text(
        'Published for computation only; work with much IO was not measured.',
        '仅有纯计算的发表数据；未测量 IO 较多的负载。',
      ),
    ),
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
    'workload.cpu',
    text('Cores to provision, at least', '至少需配置的核数'),
    text(
      'No CPU utilization is published; the request itself is the least that is needed.',
      '没有发表 CPU 利用率；请求本身即最低需求。',
    ),
  ),
  formula(
    null,
    'cpu.effectiveCores',
    'cores',
    'host.cores * cpu.utilization',
    text('Effective cores of the host', '主机有效核数'),
  ),
  formula(
    null,
    'cpu.contextSwitchSeconds',
    's',
    'cpu.contextSwitch / host.clock',
    text('Context switch time', '上下文切换时间'),
  ),
];

const perInstance = text('Memory per instance', '每实例内存');
const overhead = text('Memory overhead per instance', '每实例内存开销');

const memory: readonly PackFormula[] = [
  formula(
    'firecracker',
    'memory.perInstance',
    'bytes',
    'memory.guest + workload.memory + memory.hypervisor',
    perInstance,
  ),
  formula('firecracker', 'memory.overhead', 'bytes', 'memory.guest + memory.hypervisor', overhead),
  formula('kata', 'memory.perInstance', 'bytes', 'workload.memory + memory.overhead', perInstance),
  ...['runc', 'runc-overlay', 'gvisor', 'v8-isolate', 'faaslet'].flatMap((alternative) => [
    formula(
      alternative,
      'memory.perInstance',
      'bytes',
      'workload.memory + memory.runtime',
      perInstance,
    ),
    formula(alternative, 'memory.overhead', 'bytes', 'memory.runtime', overhead),
  ]),
  formula(
    null,
    'memory.shared',
    'bytes',
    'memory.sharedRatio * memory.overhead',
    text('Shared memory, once per host', '共享内存（每台主机一次）'),
  ),
  formula(
    null,
    'memory.total',
    'bytes',
    'memory.shared + workload.count * (memory.perInstance - memory.shared)',
    text('Memory of all instances on one host', '单台主机上全部实例的内存'),
  ),
  formula(
    null,
    'memory.efficiency',
    'ratio',
    'workload.memory / memory.perInstance',
    text('Share of memory that is the workload’s own', '工作负载自身占用的内存比例'),
  ),
];

const endToEnd = text(
  'Published losses were measured end to end, latency included; nothing is multiplied on top.',
  '已发表的损失为端到端测量，已含延迟，不再叠乘。',
);

const devices: readonly PackFormula[] = [
  formula(
    null,
    'io.relativePerformance',
    'ratio',
    '1 - io.throughputLoss',
    text('IO performance relative to the bare device', '相对裸设备的 IO 性能'),
    endToEnd,
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
    'network.addedLatency',
    's',
    'network.added',
    text('Network latency added', '网络延迟增加'),
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
    'storage.relativePerformance',
    'ratio',
    '1 - storage.throughputLoss',
    text('Storage performance relative to the bare device', '相对裸设备的存储性能'),
    endToEnd,
  ),
];

/** What can be computed from published figures; an alternative lacks what nobody published. */
export const formulas: readonly PackFormula[] = [...cpu, ...memory, ...devices];
