import { text, type Text } from '../../base/text.ts';
import type { PackParameter } from '../pack.ts';
import { ranged } from './assumed-parameter.ts';

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

/** How strong the isolation of each alternative is, with what that stands on. */
export const strengthParameters: readonly PackParameter[] = strengths.map(
  ([alternative, low, high, note]) =>
    ranged(alternative, {
      symbol: 'isolation.strength',
      title: text('Strength of isolation', '隔离强度'),
      unit: 'level',
      low,
      high,
      note,
    }),
);
