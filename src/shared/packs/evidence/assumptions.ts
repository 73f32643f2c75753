import { text } from '../../base/text.ts';
import { levelParameters } from './alternative-levels.ts';
import { assumed, ranged } from './assumed-parameter.ts';
import { unmeasuredServers } from './formulas.ts';
import { strengthParameters } from './isolation-strengths.ts';
import type { PackParameter } from '../pack.ts';

const containers = ['runc', 'runc-overlay'] as const;

/** Alternatives whose instances have a kernel of their own. */
const alternativesWithKernel = [
  'kvm-virtio',
  'kvm-passthrough',
  'firecracker',
  'kata',
  'xen-pv',
  'edera',
  'gvisor',
] as const;

const eventTitles = {
  systemCalls: text('System calls a second besides', '额外的每秒系统调用数'),
  contextSwitches: text('Context switches a second besides', '额外的每秒上下文切换数'),
  pageFaults: text('Page faults a second besides', '额外的每秒缺页数'),
} as const;

/** What the evidence pack has to assume: levels and strengths, sharing, and costs from the mechanism alone. */
export const assumedParameters: readonly PackParameter[] = [
  ...levelParameters,
  ...strengthParameters,
  assumed(
    null,
    'memory.sharedRatio',
    text('Share of the overhead paid once per host', '每台主机只计一次的开销比例'),
    'ratio',
    0,
    text(
      'No publication separates what is paid once per host, so nothing is counted as shared.',
      '没有文献区分每台主机只付一次的部分，因此不计共享。',
    ),
  ),
  ...containers.map((alternative) =>
    ranged(alternative, {
      symbol: 'cpu.slowdown.compute',
      title: text('Slowdown of computation', '纯计算减慢倍数'),
      unit: 'ratio',
      low: 1,
      high: 1.02,
      note: text(
        'A container is a process of the host: no event comes between a computing program and the processor. One study found no visible difference; the limit of a control group costs at most about a fiftieth.',
        '容器即主机进程：计算程序与处理器之间不产生事件。已有研究未见可见差异；控制组限额的开销至多约五十分之一。',
      ),
    }),
  ),
  ranged(null, {
    symbol: 'cpu.serviceEvents',
    title: text(
      'Messages and operations a core of a loaded server handles',
      '满载服务每核处理的消息与操作数',
    ),
    unit: '1/s',
    low: 50_000,
    high: 200_000,
    note: text(
      'The published servers (key-value stores, web servers with small answers) were loaded until they could do no more; a core of them handles about a hundred thousand messages a second. Their slowdown over this rate is the cost of one event.',
      '已发表的服务（键值存储、小响应 Web 服务）均加压至极限，其单核每秒约处理十万条消息；其减慢除以该速率即单个事件的代价。',
    ),
  }),
  ...unmeasuredServers.map((alternative) =>
    ranged(alternative, {
      symbol: 'cpu.perEvent',
      title: text('Processor time per message or operation', '每条消息或操作的处理器时间'),
      unit: 's',
      low: 1e-7,
      high: 4e-6,
      note: text(
        'No server was published for it: between a call within the process and one through a runtime that copies buffers.',
        '没有服务类的发表数据：介于进程内调用与需复制缓冲区的运行时调用之间。',
      ),
    }),
  ),
  ranged('kata', {
    symbol: 'cpu.perInstance',
    title: text('Cores reserved for each pod', '每个 Pod 预留的核数'),
    unit: 'cores',
    low: 0.25,
    high: 0.25,
    note: text(
      'RuntimeClass overhead of kata-deploy: 250m (vm-mem-04 and its chart).',
      'kata-deploy 的 RuntimeClass 开销：250m（vm-mem-04 及其图表）。',
    ),
  }),
  ranged(null, {
    symbol: 'memory.kernelShare',
    title: text('Kernel bookkeeping per byte of guest memory', '客户机内核按内存计的簿记比例'),
    unit: 'ratio',
    low: 0.016,
    high: 0.05,
    note: text(
      'A guest kernel keeps 64 bytes for every page of 4 KiB (1.6 %) and tables that grow with memory; up to 5 % was measured.',
      '客户机内核为每个 4 KiB 页保留 64 字节（1.6%），另有随内存增长的表；实测最高约 5%。',
    ),
  }),
  ...[
    { symbol: 'cost.pageFault', low: 5e-7, high: 4e-6, machine: 'page' },
    { symbol: 'cost.contextSwitch', low: 0, high: 3e-6, machine: 'switch' },
  ].flatMap(({ symbol, low, high, machine }) =>
    alternativesWithKernel.map((alternative) =>
      ranged(alternative, {
        symbol,
        title:
          machine === 'page'
            ? text('Time added to a page fault', '单次缺页增加的时间')
            : text('Time added to a context switch', '单次上下文切换增加的时间'),
        unit: 's',
        low,
        high,
        note: text(
          'Nested page tables are walked in two dimensions and filled by an exit; a wake-up of another virtual processor takes an interrupt between them. An assumption from the mechanism.',
          '嵌套页表需二维遍历并由退出填充；唤醒另一虚拟处理器需处理器间中断。依据机理的假设。',
        ),
      }),
    ),
  ),
  ranged(null, {
    symbol: 'cost.pageFault',
    title: text('Time added to a page fault', '单次缺页增加的时间'),
    unit: 's',
    low: 0,
    high: 1e-7,
    note: text('The host kernel answers it, as natively.', '由主机内核处理，与本机相同。'),
  }),
  ranged(null, {
    symbol: 'cost.contextSwitch',
    title: text('Time added to a context switch', '单次上下文切换增加的时间'),
    unit: 's',
    low: 0,
    high: 2e-7,
    note: text('The host kernel schedules, as natively.', '由主机内核调度，与本机相同。'),
  }),
  ranged(null, {
    symbol: 'cost.systemCall',
    title: text('Time of a system call', '单次系统调用时间'),
    unit: 's',
    low: 0,
    high: 2e-7,
    note: text(
      'The host kernel answers it, with filters (seccomp).',
      '由主机内核处理，经过滤（seccomp）。',
    ),
  }),
  ...(['systemCalls', 'contextSwitches', 'pageFaults'] as const).map((event) =>
    ranged(null, {
      symbol: `assumed.rate.${event}`,
      title: eventTitles[event],
      unit: '1/s',
      low: 0,
      high: 0,
      note: text(
        'None beyond those that messages and disk operations bring with them; state the figure of the workload where it has more.',
        '除消息与磁盘操作所带来的之外计为零；若负载另有更多，请填写其数值。',
      ),
    }),
  ),
];
