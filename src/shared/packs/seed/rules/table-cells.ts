import { text, type Text } from '../../../base/text.ts';

/** What a table prints: headings, and the cells of each row in their order. */
export interface PrintedCells {
  readonly columns: readonly Text[];
  readonly cells: Readonly<Record<string, readonly Text[]>>;
}

const same = (words: string): Text => text(words, words);

const high = text('high', '高');
const low = text('low', '低');
const medium = text('medium', '中');
const mediumHigh = text('medium to high', '中高');
const none = text('none', '无');
const loss = text('Loss', '性能损失');
const layer = text('Layer', '虚拟化层');
const twoKernels = same('Hypervisor + Guest OS');

/** The cells of the document's comparisons (§2.1 to §6.2), by the id of the table. */
export const tableCells: Readonly<Record<string, PrintedCells>> = {
  'cpu-models': {
    columns: [
      text('Scheduling', '调度模型'),
      text('Context switch', '上下文切换开销'),
      text('Utilization', 'CPU 利用率'),
      text('Where the overhead comes from', '开销来源'),
    ],
    cells: {
      vm: [
        text('two levels (hypervisor + guest OS)', '两级调度（Hypervisor + Guest OS）'),
        text('high (> 1000 cycles)', '高（> 1000 cycles）'),
        text('70–80 %', '70–80%'),
        text('privileged instructions trap, VM exits', '特权指令陷阱、VM Exit'),
      ],
      pv: [
        text('cooperative (hypervisor + guest OS)', '协作调度（Hypervisor + Guest OS）'),
        text('medium to high (800–1200 cycles)', '中高（800–1200 cycles）'),
        text('75–85 %', '75–85%'),
        text('hypercalls, cooperation, fewer VM exits', 'Hypercall、协作优化、减少 VM Exit'),
      ],
      container: [
        text('one level (host OS)', '单级调度（Host OS）'),
        text('medium (~500 cycles)', '中（~500 cycles）'),
        text('85–95 %', '85–95%'),
        text('namespace switches, cgroup updates', 'Namespace 切换、Cgroup 更新'),
      ],
      sandbox: [
        text('by the application (runtime)', '应用级调度（Runtime）'),
        text('low (< 100 cycles)', '低（< 100 cycles）'),
        text('90–98 %', '90–98%'),
        text('function calls, light isolation', '函数调用、轻量隔离'),
      ],
    },
  },
  'memory-models': {
    columns: [
      text('Memory model', '内存模型'),
      text('Overhead', '内存开销'),
      text('Sharing', '共享机制'),
      text('Granularity of isolation', '隔离粒度'),
    ],
    cells: {
      vm: [
        text('physical memory of its own', '独立物理内存'),
        text('high (guest OS + application)', '高（Guest OS + 应用）'),
        text('none (fully isolated)', '无（完全隔离）'),
        text('physical pages', '物理内存页'),
      ],
      pv: [
        text('physical memory in cooperation', '协作物理内存'),
        text('high (guest OS + application)', '高（Guest OS + 应用）'),
        text('shared memory (grant table)', '共享内存（Grant Table）'),
        text('physical pages (in cooperation)', '物理内存页（协作）'),
      ],
      container: [
        text('shared kernel memory', '共享内核内存'),
        text('medium (application only)', '中（仅应用内存）'),
        text('kernel memory, file system', '内核内存、文件系统'),
        text('address space of a process', '进程地址空间'),
      ],
      sandbox: [
        text('memory of the application', '应用级内存'),
        text('low (runtime only)', '低（仅运行时）'),
        text('host memory', '共享主机内存'),
        text('memory of the application', '应用内存空间'),
      ],
    },
  },
  'memory-overhead': {
    columns: [
      text('Smallest size', '最小内存开销'),
      text('Standard size', '标准内存开销'),
      text('Efficiency', '内存效率'),
    ],
    cells: {
      vm: [same('434MB'), same('1.6GB'), low],
      pv: [same('439MB'), same('1.62GB'), text('low (but better IO)', '低（但 IO 性能优化）')],
      container: [same('148MB'), same('562MB'), medium],
      sandbox: [same('7MB'), same('16MB'), text('very high', '极高')],
    },
  },
  'io-models': {
    columns: [text('IO model', 'IO 模型'), text('Overhead', 'IO 开销'), layer, loss],
    cells: {
      vm: [
        text('virtual device (VirtIO)', '虚拟设备（VirtIO）'),
        high,
        twoKernels,
        text('10–30 %', '10–30%'),
      ],
      container: [
        text('direct IO (system call)', '直接 IO（syscall）'),
        low,
        same('Host OS'),
        text('< 5 %', '< 5%'),
      ],
      sandbox: [
        text('intercepted IO (WASI)', '拦截 IO（WASI）'),
        text('very low', '极低'),
        text('interception by the runtime', 'Runtime 拦截'),
        text('< 1 %', '< 1%'),
      ],
    },
  },
  'io-performance': {
    columns: [
      text('Throughput lost', 'IO 吞吐量损失'),
      text('Latency added', 'IO 延迟增加'),
      text('Lost overall', '总体性能损失'),
    ],
    cells: {
      vm: [text('10–30 %', '10–30%'), text('10–50 µs', '10–50 µs'), text('10–30 %', '10–30%')],
      pv: [text('5–15 %', '5–15%'), text('3–13 µs', '3–13 µs'), text('5–15 %', '5–15%')],
      container: [text('< 5 %', '< 5%'), text('0.1–1 µs', '0.1–1 µs'), text('< 5 %', '< 5%')],
      sandbox: [text('< 1 %', '< 1%'), text('< 0.1 µs', '< 0.1 µs'), text('< 1 %', '< 1%')],
    },
  },
  'network-models': {
    columns: [
      text('Network model', '网络模型'),
      text('Overhead', '网络开销'),
      layer,
      text('Latency added', '延迟开销'),
    ],
    cells: {
      vm: [
        text('virtual interface (emulated)', '虚拟网卡（模拟网卡）'),
        high,
        twoKernels,
        text('10–50 µs', '10–50 µs'),
      ],
      pv: [
        text('paravirtual interface (VirtIO Net)', '半虚拟化网卡（VirtIO Net）'),
        mediumHigh,
        text('Hypervisor + guest OS in cooperation', 'Hypervisor + Guest OS 协作'),
        text('5–25 µs', '5–25 µs'),
      ],
      container: [
        text('network namespace', '网络 Namespace'),
        medium,
        text('network stack of the host OS', 'Host OS Network Stack'),
        text('1–10 µs', '1–10 µs'),
      ],
      sandbox: [
        text('intercepted sockets', 'Socket 拦截'),
        low,
        same('Runtime + Host OS'),
        text('< 1 µs', '< 1 µs'),
      ],
    },
  },
  'network-latency': {
    columns: [
      text('Latency added', '延迟开销'),
      text('Throughput lost', '网络吞吐量损失'),
      text('Overall', '总体性能'),
    ],
    cells: {
      vm: [text('15–40 µs', '15–40 µs'), text('10–20 %', '10–20%'), text('medium', '中等')],
      pv: [text('11–28 µs', '11–28 µs'), text('5–12 %', '5–12%'), mediumHigh],
      container: [text('1–5 µs', '1–5 µs'), text('< 5 %', '< 5%'), text('rather high', '较高')],
      sandbox: [text('< 1 µs', '< 1 µs'), text('< 1 %', '< 1%'), text('highest', '最高')],
    },
  },
  'storage-models': {
    columns: [
      text('Storage model', '存储模型'),
      text('Overhead', '存储开销'),
      text('Sharing', '共享机制'),
      text('IO performance', 'IO 性能'),
    ],
    cells: {
      vm: [
        text('virtual disk (VirtIO)', '虚拟磁盘（VirtIO）'),
        text('high (guest file system)', '高（Guest FS）'),
        none,
        text('medium', '中等'),
      ],
      container: [
        text('image layers (OverlayFS)', '镜像层（OverlayFS）'),
        text('medium (layers shared)', '中（层共享）'),
        text('image layers', '镜像层共享'),
        text('rather high', '较高'),
      ],
      sandbox: [
        text('no root file system', '零 rootfs'),
        text('low (no file system)', '低（无文件系统）'),
        text('file system of the host', '共享主机 FS'),
        text('highest', '最高'),
      ],
    },
  },
  'storage-performance': {
    columns: [
      text('IOPS lost', 'IOPS 损失'),
      text('Throughput lost', '吞吐量损失'),
      text('Latency added', '延迟增加'),
      text('Lost overall', '总体性能损失'),
    ],
    cells: {
      vm: [
        text('15–25 %', '15–25%'),
        text('15–25 %', '15–25%'),
        text('10–30 µs', '10–30 µs'),
        text('15–25 %', '15–25%'),
      ],
      container: [
        text('5–10 %', '5–10%'),
        text('5–10 %', '5–10%'),
        text('1–5 µs', '1–5 µs'),
        text('5–10 %', '5–10%'),
      ],
      sandbox: [
        text('< 2 %', '< 2%'),
        text('< 2 %', '< 2%'),
        text('< 1 µs', '< 1 µs'),
        text('< 2 %', '< 2%'),
      ],
    },
  },
};
