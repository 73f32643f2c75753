import { text } from '../../base/text.ts';

/** Titles of the quantities that several alternatives have published figures of. */
export const titles = {
  compute: text('CPU utilization, compute only', 'CPU 利用率，纯计算'),
  service: text('CPU utilization, servers with small requests', 'CPU 利用率，小请求服务'),
  contextSwitch: text('Context switch', '上下文切换'),
  exit: text('VM exit', 'VM Exit'),
  hypercall: text('Hypercall', 'Hypercall'),
  guest: text('Guest OS memory', 'Guest OS 内存'),
  hypervisor: text('Hypervisor memory', 'Hypervisor 内存'),
  overhead: text('Memory overhead per instance', '每实例内存开销'),
  runtimeMemory: text('Runtime memory', '运行时内存'),
  ioLoss: text('IO throughput loss', 'IO 吞吐量损失'),
  networkLoss: text('Network throughput loss', '网络吞吐量损失'),
  networkLatency: text('Network latency added', '网络延迟增加'),
  storageLoss: text('Storage throughput loss', '存储吞吐量损失'),
} as const;
