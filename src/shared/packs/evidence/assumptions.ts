import { text, type Text } from '../../base/text.ts';
import type { CompatibilityLevel, IsolationLevel } from '../../domain/level.ts';
import { unmeasuredServers } from './formulas.ts';
import type { PackParameter } from '../pack.ts';

const assumed = (
  alternative: string | null,
  symbol: string,
  title: Text,
  unit: string,
  value: number,
  note: Text,
): PackParameter => ({
  alternative,
  symbol,
  title,
  unit,
  low: value,
  high: value,
  distribution: 'point',
  status: 'assumption',
  source: {},
  note,
});

interface Levels {
  readonly alternative: string;
  readonly isolation: IsolationLevel;
  readonly compatibility: CompatibilityLevel;
  readonly why: Text;
}

const hardware = text(
  'A hardware boundary, and any guest system runs.',
  '硬件边界，可运行任意 Guest OS。',
);
const microVm = text(
  'A hardware boundary, but only Linux guests and containers are supported.',
  '硬件边界，但只支持 Linux 客户机与容器。',
);
const inProcess = text(
  'A boundary inside one process; programs must be built for it.',
  '进程内边界，应用需专门构建。',
);

const levels: readonly Levels[] = [
  { alternative: 'kvm-virtio', isolation: 4, compatibility: 4, why: hardware },
  { alternative: 'kvm-passthrough', isolation: 4, compatibility: 4, why: hardware },
  { alternative: 'firecracker', isolation: 4, compatibility: 2, why: microVm },
  { alternative: 'kata', isolation: 4, compatibility: 2, why: microVm },
  {
    alternative: 'xen-pv',
    isolation: 3,
    compatibility: 3,
    why: text(
      'The guest has a kernel of its own, modified for the hypervisor.',
      '客户机拥有独立内核，且需为 Hypervisor 修改。',
    ),
  },
  {
    alternative: 'edera',
    isolation: 3,
    compatibility: 2,
    why: text(
      'Each zone has a paravirtual kernel of its own and runs Linux containers.',
      '每个分区拥有独立的半虚拟化内核，运行 Linux 容器。',
    ),
  },
  {
    alternative: 'runc',
    isolation: 2,
    compatibility: 2,
    why: text('Processes on one shared Linux kernel.', '共享同一 Linux 内核的进程。'),
  },
  {
    alternative: 'runc-overlay',
    isolation: 2,
    compatibility: 2,
    why: text('Processes on one shared Linux kernel.', '共享同一 Linux 内核的进程。'),
  },
  {
    alternative: 'gvisor',
    isolation: 3,
    compatibility: 2,
    why: text(
      'Each sandbox has a kernel of its own in user space and runs most Linux programs.',
      '每个沙盒拥有独立的用户态内核，可运行大多数 Linux 程序。',
    ),
  },
  { alternative: 'wasmtime', isolation: 1, compatibility: 1, why: inProcess },
  { alternative: 'v8-isolate', isolation: 1, compatibility: 1, why: inProcess },
  { alternative: 'faaslet', isolation: 1, compatibility: 1, why: inProcess },
  { alternative: 'lfi', isolation: 1, compatibility: 1, why: inProcess },
];

const levelParameters = levels.flatMap(({ alternative, isolation, compatibility, why }) => {
  const note = text(
    `${why.en} The level is our reading of the design, not a published figure.`,
    `${why.zh}该级别是对其设计的判断，并非发表的数据。`,
  );
  return [
    assumed(
      alternative,
      'isolation.level',
      text('Isolation level', '隔离级别'),
      'level',
      isolation,
      note,
    ),
    assumed(
      alternative,
      'compatibility.level',
      text('Compatibility level', '兼容性级别'),
      'level',
      compatibility,
      note,
    ),
  ];
});

interface AssumedRange {
  readonly symbol: string;
  readonly title: Text;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly note: Text;
}

function ranged(alternative: string | null, figure: AssumedRange): PackParameter {
  const distribution = figure.low === figure.high ? 'point' : 'uniform';
  return { alternative, ...figure, distribution, status: 'assumption', source: {} };
}

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

/** How strong the isolation is, between the levels, and what that stands on. */
const strengths: readonly (readonly [string, number, number, Text])[] = [
  [
    'kvm-virtio',
    3.6,
    4,
    text(
      'Hardware boundary; a large device model (QEMU) and the KVM module are trusted; escapes through devices were published.',
      '硬件边界；信任较大的设备模型（QEMU）与 KVM 模块，曾有经由设备的逃逸公开。',
    ),
  ],
  [
    'kvm-passthrough',
    3.4,
    4,
    text(
      'As KVM, and the guest drives real hardware: the IOMMU and firmware of the device are trusted too.',
      '同 KVM，且客户机直接驱动硬件：另需信任 IOMMU 与设备固件。',
    ),
  ],
  [
    'firecracker',
    3.8,
    4,
    text(
      'Hardware boundary with a minimal device model, itself confined by seccomp to a few dozen system calls.',
      '硬件边界与极简设备模型，自身经 seccomp 限制为数十个系统调用。',
    ),
  ],
  [
    'kata',
    3.6,
    4,
    text(
      'Hardware boundary; an agent in the guest and shared file systems widen what is reachable.',
      '硬件边界；客户机代理与共享文件系统扩大了可达面。',
    ),
  ],
  [
    'xen-pv',
    2.8,
    3.4,
    text(
      'A kernel of its own, without hardware assistance; paravirtual interfaces of Xen had several published escapes.',
      '独立内核但无硬件辅助；Xen 半虚拟接口曾有多起逃逸公开。',
    ),
  ],
  [
    'edera',
    3,
    3.6,
    text(
      'A kernel of its own per pod on a type-1 hypervisor; young, with few published reviews.',
      '每个 Pod 独立内核，运行于一型 Hypervisor；较新，公开审查少。',
    ),
  ],
  [
    'runc',
    1.8,
    2.2,
    text(
      'One shared kernel: some 300 system calls are reachable; escapes through kernel and runtime are published every year.',
      '共享内核：约 300 个系统调用可达，每年均有经由内核或运行时的逃逸公开。',
    ),
  ],
  ['runc-overlay', 1.8, 2.2, text('As runc.', '同 runc。')],
  [
    'gvisor',
    2.8,
    3.3,
    text(
      'A kernel in user space answers system calls; some 55 to 70 system calls of the host stay reachable; same processor, side channels remain.',
      '用户态内核应答系统调用，主机仅 55–70 个系统调用可达；同处理器，侧信道仍在。',
    ),
  ],
  [
    'wasmtime',
    1.2,
    2.2,
    text(
      'Memory-safe modules in one process, a small interface; the compiler is trusted, and side channels within the process remain.',
      '同进程内内存安全模块，接口小；需信任编译器，进程内侧信道仍在。',
    ),
  ],
  [
    'v8-isolate',
    1,
    2,
    text(
      'Isolates of one process; the just-in-time compiler is trusted and had many published faults.',
      '同进程 Isolate；信任即时编译器，其缺陷公开较多。',
    ),
  ],
  [
    'faaslet',
    1.2,
    2,
    text(
      'Modules in one process with control groups and network namespaces around their threads.',
      '同进程模块，线程外有控制组与网络命名空间。',
    ),
  ],
  [
    'lfi',
    1.2,
    2,
    text(
      'Rewritten native code in one process, checked by a small verifier; side channels remain.',
      '同进程内改写的本机代码，由小型校验器检查；侧信道仍在。',
    ),
  ],
];

const strengthParameters = strengths.map(([alternative, low, high, note]) =>
  ranged(alternative, {
    symbol: 'isolation.strength',
    title: text('Strength of isolation', '隔离强度'),
    unit: 'level',
    low,
    high,
    note,
  }),
);

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
