import { text, type Text } from '../../base/text.ts';
import type { FactUnit } from './fact.ts';

/** What the ledger can say about one thing: its unit, its label, and words for values that are codes. */
export interface FactKind {
  readonly unit: FactUnit;
  readonly label: Text;
  readonly values?: Readonly<Record<string, Text>>;
}

function kind(unit: FactUnit, en: string, zh: string, values?: FactKind['values']): FactKind {
  return values === undefined
    ? { unit, label: text(en, zh) }
    : { unit, label: text(en, zh), values };
}

const none = text('none', '无');

const cpu = {
  'cpu.model': kind('text', 'Processor model', '处理器型号'),
  'cpu.vendor': kind('text', 'Processor vendor', '处理器厂商'),
  'cpu.architecture': kind('text', 'Instruction set', '指令集架构'),
  'cpu.packages': kind('count', 'Packages (sockets)', '处理器插槽数'),
  'cpu.physical-cores': kind('count', 'Physical cores', '物理核数'),
  'cpu.threads': kind('count', 'Logical CPUs (threads)', '逻辑 CPU（线程）数'),
  'cpu.threads-offline': kind('count', 'Logical CPUs switched off', '已停用的逻辑 CPU 数'),
  'cpu.threads-per-core': kind('count', 'Threads per core', '每核线程数'),
  'cpu.smt': kind('yes-no', 'Simultaneous multithreading active', '同步多线程（SMT）已启用'),
  'cpu.performance-cores': kind('count', 'Performance cores', '性能核数'),
  'cpu.efficiency-cores': kind('count', 'Efficiency cores', '能效核数'),
  'cpu.low-power-cores': kind('count', 'Low-power efficiency cores', '低功耗能效核数'),
  'cpu.clock': kind('hertz', 'Clock', '主频'),
  'cpu.maximum-clock': kind('hertz', 'Maximum clock', '最高频率'),
  'cpu.current-clock': kind('hertz', 'Clock at the time of the probe', '检测时的频率'),
  'cpu.measured-clock': kind('hertz', 'Clock under load, measured', '负载下主频（实测）'),
  'cpu.l1d-cache': kind('bytes', 'Level 1 data cache, all cores', '一级数据缓存（合计）'),
  'cpu.l1i-cache': kind('bytes', 'Level 1 instruction cache, all cores', '一级指令缓存（合计）'),
  'cpu.l2-cache': kind('bytes', 'Level 2 cache, all', '二级缓存（合计）'),
  'cpu.l3-cache': kind('bytes', 'Level 3 cache, all', '三级缓存（合计）'),
  'cpu.unmitigated': kind('text', 'Known weaknesses without mitigation', '未缓解的已知漏洞', {
    none,
  }),
} as const;

const memory = {
  'memory.total': kind('bytes', 'Memory', '内存总量'),
  'memory.huge-page-bytes': kind('bytes', 'Memory reserved as huge pages', '预留为大页的内存'),
  'memory.ordinary': kind('bytes', 'Memory apart from huge pages', '大页之外的内存'),
  'memory.without-processors': kind(
    'bytes',
    'Memory on nodes without processors',
    '无处理器节点上的内存',
  ),
  'memory.available': kind('bytes', 'Memory available', '可用内存'),
  'memory.swap': kind('bytes', 'Swap space', '交换空间'),
  'memory.modules': kind('count', 'Memory modules', '内存条数'),
  'memory.channels': kind('count', 'Memory channels in use', '已用内存通道数'),
  'memory.type': kind('text', 'Memory type', '内存类型'),
  'memory.speed': kind('transfers/second', 'Memory speed', '内存速率'),
  'memory.numa-nodes': kind('count', 'NUMA nodes', 'NUMA 节点数'),
  'memory.node-size': kind('bytes', 'NUMA memory', 'NUMA 内存'),
  'memory.node-threads': kind('text', 'NUMA CPUs', 'NUMA 逻辑 CPU'),
  'memory.node-distances': kind('text', 'NUMA distances', 'NUMA 距离'),
  'memory.huge-pages': kind('count', 'Huge pages reserved', '预留大页数'),
  'memory.huge-pages-free': kind('count', 'Huge pages free', '空闲大页数'),
  'memory.transparent-huge-pages': kind('text', 'Transparent huge pages', '透明大页'),
} as const;

const disk = {
  'disk.count': kind('count', 'Disks', '磁盘数'),
  'disk.model': kind('text', 'Model', '型号'),
  'disk.kind': kind('text', 'Kind', '类型', {
    nvme: text('NVMe', 'NVMe'),
    ssd: text('SSD', '固态硬盘'),
    hdd: text('hard disk', '机械硬盘'),
    virtual: text('virtual', '虚拟磁盘'),
    unknown: text('unknown', '未知'),
  }),
  'disk.size': kind('bytes', 'Size', '容量'),
  'disk.free': kind('bytes', 'Free space', '可用空间'),
  'disk.file-system': kind('text', 'File system', '文件系统'),
  'disk.scheduler': kind('text', 'IO scheduler', 'IO 调度器', { none }),
  'disk.driver': kind('text', 'Driver', '驱动'),
  'disk.removable': kind('yes-no', 'Removable', '可移动'),
  'disk.holds-root': kind('yes-no', 'Holds the root file system', '含根文件系统'),
  'disk.part-of': kind('text', 'Part of', '所属卷'),
  'disk.level': kind('text', 'Layout over its disks', '跨盘布局'),
  'disk.members': kind('text', 'Made of', '组成磁盘'),
  'disk.operations': kind('operations/second', 'IO operations per second', '每秒 IO 次数（IOPS）'),
  'disk.throughput': kind('bytes/second', 'Throughput', '吞吐量'),
  'disk.latency': kind('seconds', 'Latency', '延迟'),
} as const;

const network = {
  'network.count': kind('count', 'Network interfaces', '网络接口数'),
  'network.kind': kind('text', 'Kind', '类型', {
    physical: text('physical', '物理网卡'),
    paravirtual: text('paravirtual', '半虚拟化网卡'),
    software: text('software', '软件接口'),
    bond: text('bond of several', '聚合接口'),
    bridge: text('bridge', '网桥'),
    vlan: text('VLAN', 'VLAN'),
    'virtual-function': text('virtual function of a port', '端口的虚拟功能'),
  }),
  'network.virtual': kind('yes-no', 'Virtual', '虚拟'),
  'network.speed': kind('bits/second', 'Speed', '速率'),
  'network.flow-speed': kind('bits/second', 'Speed of a single flow', '单流速率'),
  'network.part-of': kind('text', 'Part of', '所属接口'),
  'network.mtu': kind('none', 'Largest packet (MTU), bytes', '最大传输单元（MTU，字节）'),
  'network.state': kind('text', 'State', '状态', {
    up: text('up', '已连接'),
    down: text('down', '未连接'),
  }),
  'network.driver': kind('text', 'Driver', '驱动'),
  'network.latency': kind('seconds', 'Latency', '延迟'),
} as const;

const system = {
  'system.operating-system': kind('text', 'Operating system', '操作系统'),
  'system.kernel': kind('text', 'Kernel', '内核'),
  'system.platform': kind('text', 'Platform', '平台'),
  'system.machine': kind('text', 'Machine model', '机器型号'),
  'system.container': kind('text', 'Container the planner runs in', '规划器所在的容器', { none }),
  'system.wsl': kind('text', 'Windows Subsystem for Linux', '适用于 Linux 的 Windows 子系统', {
    none,
  }),
  'system.clock-source': kind('text', 'Clock source', '时钟源'),
} as const;

const virtualization = {
  'virtualization.cpu-flag': kind(
    'yes-no',
    'Processor flag (VT-x, AMD-V)',
    '处理器标志（VT-x、AMD-V）',
  ),
  'virtualization.hardware': kind('yes-no', 'Hardware virtualization', '硬件虚拟化'),
  'virtualization.module': kind('text', 'Kernel module', '内核模块', { none }),
  'virtualization.device': kind('yes-no', 'Virtualization device present', '虚拟化设备存在'),
  'virtualization.usable': kind('yes-no', 'Virtualization device usable', '虚拟化设备可用'),
  'virtualization.nested': kind('yes-no', 'Nested virtualization offered', '支持嵌套虚拟化'),
  'virtualization.iommu': kind('yes-no', 'IOMMU active', 'IOMMU 已启用'),
  'virtualization.hypervisor': kind('text', 'Hypervisor underneath', '底层 Hypervisor', {
    none,
    unnamed: text('present, kind not reported', '存在，种类未知'),
  }),
  'virtualization.controls': kind('text', 'Hypervisor run here', '本机运行的 Hypervisor', { none }),
  'virtualization.namespaces': kind('text', 'Namespaces', '命名空间', { none }),
  'virtualization.user-namespaces': kind('text', 'User namespaces', '用户命名空间', {
    enabled: text('for every user', '所有用户可用'),
    privileged: text('for privileged users only', '仅特权用户可用'),
    disabled: text('switched off', '已关闭'),
  }),
  'virtualization.io-uring': kind('text', 'io_uring', 'io_uring', {
    enabled: text('for every process', '所有进程可用'),
    privileged: text('for privileged processes only', '仅特权进程可用'),
    disabled: text('switched off', '已关闭'),
  }),
  'virtualization.seccomp': kind(
    'yes-no',
    'System call filter (seccomp)',
    '系统调用过滤（seccomp）',
  ),
  'virtualization.overlayfs': kind('yes-no', 'Overlay file system', 'overlayfs 文件系统'),
} as const;

const unlimited = text('unlimited', '不限');

const limits = {
  'limits.cgroup-version': kind('text', 'Control groups', '控制组（cgroup）', {
    none,
    v1: text('version 1', '版本 1'),
    v2: text('version 2', '版本 2'),
    hybrid: text('hybrid (1 and 2)', '混合（版本 1 与 2）'),
  }),
  'limits.affinity': kind('cores', 'CPUs this process may run on', '本进程可用的 CPU'),
  'limits.cpu-set': kind('cores', 'CPUs of the control group', '控制组的 CPU', { unlimited }),
  'limits.cpu-quota': kind('cores', 'CPU quota of the control group', '控制组的 CPU 配额', {
    unlimited,
  }),
  'limits.partition': kind(
    'cores',
    'Physical cores the partition is entitled to',
    '分区有权使用的物理核',
  ),
  'limits.cores': kind('cores', 'CPU limit of this process', '本进程的 CPU 上限', { unlimited }),
  'limits.memory': kind('bytes', 'Memory limit of this process', '本进程的内存上限', { unlimited }),
  'limits.swap': kind('bytes', 'Swap limit of this process', '本进程的交换空间上限', { unlimited }),
  'limits.processes': kind('count', 'Process limit of the control group', '控制组的进程数上限', {
    unlimited,
  }),
} as const;

const runtime = {
  'runtime.installed': kind('yes-no', 'Installed', '已安装'),
  'runtime.version': kind('text', 'Version', '版本'),
} as const;

/** Whose machine it is; read only when it is asked for. */
const identity = {
  'identity.host-name': kind('text', 'Host name', '主机名'),
  'identity.user-name': kind('text', 'User name', '用户名'),
  'identity.machine-serial': kind('text', 'Serial number of the machine', '整机序列号'),
  'identity.disk-serial': kind('text', 'Serial number of the disk', '磁盘序列号'),
  'identity.hardware-address': kind('text', 'Hardware address (MAC)', '硬件地址（MAC）'),
} as const;

/** Every fact the ledger knows, in display order, keyed by group and name. */
export const factCatalogue = {
  ...cpu,
  ...memory,
  ...disk,
  ...network,
  ...system,
  ...virtualization,
  ...limits,
  ...runtime,
  ...identity,
} as const;

/** Group and name of a fact, for instance `cpu.threads` or `disk.free`. */
export type FactKey = keyof typeof factCatalogue;

/** What the ledger says about a fact; null for a name that this version does not know. */
export function factKind(key: string): FactKind | null {
  return Object.hasOwn(factCatalogue, key) ? factCatalogue[key as FactKey] : null;
}
