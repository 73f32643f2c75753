import { text } from '../../../base/text.ts';
import type { ExecutionPath } from '../../pack.ts';
import { pathStep as step } from './path-step.ts';

/** How IO requests reach the hardware (§4.1). */
export const ioPaths: readonly ExecutionPath[] = [
  {
    alternative: 'vm',
    dimension: 'io',
    section: '4.1',
    steps: [
      step.guestApp,
      step.guestKernel,
      step.emulatedDevice,
      step.hypervisor,
      step.hostKernel,
      step.hardware,
    ],
    notes: [
      text('The device is emulated completely.', '设备模拟：完全模拟硬件设备。'),
      text(
        'The hypervisor intercepts every request: guest to hypervisor to host.',
        '所有 IO 请求都经 Hypervisor 拦截：Guest → Hypervisor → Host。',
      ),
      text('Performance loss 10–30 %.', '性能损失 10–30%。'),
    ],
  },
  {
    alternative: 'pv',
    dimension: 'io',
    section: '4.1',
    steps: [
      step.guestApp,
      step.frontEndKernel,
      step.virtioDevice,
      step.backEndHypervisor,
      step.hostKernel,
      step.hardware,
    ],
    notes: [
      text(
        'A front-end driver in the guest works with a back-end driver in the hypervisor.',
        'Guest OS 前端驱动与 Hypervisor 后端驱动协作。',
      ),
      text(
        'Hypercalls and shared memory save interceptions and device emulation.',
        '通过 Hypercall 和共享内存减少 IO 拦截与设备模拟开销。',
      ),
      text(
        'Performance loss 5–15 %, about 50 % better than full virtualization.',
        '性能损失 5–15%，相比全虚拟化性能提升约 50%。',
      ),
    ],
  },
  {
    alternative: 'container',
    dimension: 'io',
    section: '4.1',
    steps: [step.containerApp, step.hostKernel, step.hardware],
    notes: [
      text('Direct system calls, no virtualization.', '直接系统调用，无需虚拟化。'),
      text('Only the namespace is filtered.', '仅过滤 Namespace。'),
      text('Performance loss under 5 %.', '性能损失 < 5%。'),
    ],
  },
  {
    alternative: 'sandbox',
    dimension: 'io',
    section: '4.1',
    steps: [step.wasmModule, step.wasiRuntime, step.hostKernel, step.hardware],
    notes: [
      text(
        'WASI intercepts system calls as function calls.',
        'WASI 以函数调用的方式拦截系统调用。',
      ),
      text('No virtualization on the way.', '轻量拦截，无需虚拟化。'),
      text('Performance loss under 1 %.', '性能损失 < 1%。'),
    ],
  },
];

/** How messages reach the network (§5.1; for paravirtualization, of which it has no path, by the terms of §5.2). */
export const networkPaths: readonly ExecutionPath[] = [
  {
    alternative: 'vm',
    dimension: 'network',
    section: '5.1',
    steps: [
      step.guestApp,
      step.guestKernel,
      step.vnic,
      step.hypervisor,
      step.hostKernel,
      step.network,
    ],
    notes: [
      text('The hypervisor virtualizes the network card.', '虚拟网卡：由 Hypervisor 虚拟化网卡。'),
      text('Two network stacks: guest OS and host OS.', 'Guest OS 和 Host OS 两层网络栈。'),
      text('Added latency 10–50 µs.', '延迟开销 10–50 µs。'),
    ],
  },
  {
    alternative: 'pv',
    dimension: 'network',
    section: '5.2',
    steps: [
      step.guestApp,
      step.frontEndKernel,
      step.virtioDevice,
      step.backEndHypervisor,
      step.hostKernel,
      step.network,
    ],
    notes: [
      text(
        'Put together from the terms of §5.2: guest kernel, hypercall, hypervisor, host kernel.',
        '依据 §5.2 的各项组合：Guest 内核、Hypercall、Hypervisor、Host 内核。',
      ),
      text('Added latency 11–28 µs.', '延迟开销 11–28 µs。'),
    ],
  },
  {
    alternative: 'container',
    dimension: 'network',
    section: '5.1',
    steps: [step.containerApp, step.hostKernel, step.network],
    notes: [
      text(
        'Processes have network namespaces of their own.',
        '网络 Namespace：进程级别的网络隔离。',
      ),
      text('One network stack, shared with the host OS.', '单层网络栈，与 Host OS 共享。'),
      text('Added latency 1–10 µs.', '延迟开销 1–10 µs。'),
    ],
  },
  {
    alternative: 'sandbox',
    dimension: 'network',
    section: '5.1',
    steps: [step.wasmModule, step.wasiSocket, step.hostKernel, step.network],
    notes: [
      text('Calls of WASI sockets are intercepted.', 'Socket 拦截：拦截 WASI socket 函数调用。'),
      text('At the level of function calls, no virtualization.', '函数调用级别，无虚拟化。'),
      text('Added latency under 1 µs.', '延迟开销 < 1 µs。'),
    ],
  },
];

/** How file accesses reach the disk (§6.1, which has no path for paravirtualization). */
export const storagePaths: readonly ExecutionPath[] = [
  {
    alternative: 'vm',
    dimension: 'storage',
    section: '6.1',
    steps: [
      step.guestApp,
      step.guestFileSystem,
      step.virtioBlock,
      step.hypervisor,
      step.hostFileSystem,
      step.hardware,
    ],
    notes: [
      text('A VirtIO block device is virtualized.', '虚拟磁盘：VirtIO Block 设备虚拟化。'),
      text(
        'A guest file system stands on a host file system.',
        'Guest 文件系统叠加在 Host 文件系统之上。',
      ),
      text('Performance loss 15–25 %.', '性能损失 15–25%。'),
    ],
  },
  {
    alternative: 'container',
    dimension: 'storage',
    section: '6.1',
    steps: [step.containerApp, step.overlayFileSystem, step.hostFileSystem, step.hardware],
    notes: [
      text('Image layers are joined by OverlayFS.', '镜像层：OverlayFS 联合文件系统。'),
      text('Containers share image layers.', '多个容器共享镜像层。'),
      text('Performance loss 5–10 %.', '性能损失 5–10%。'),
    ],
  },
  {
    alternative: 'sandbox',
    dimension: 'storage',
    section: '6.1',
    steps: [step.wasmModule, step.wasiFileSystem, step.hostFileSystem, step.hardware],
    notes: [
      text('No root file system and no image of one.', '零 rootfs：无需文件系统镜像。'),
      text('WASI reaches the host’s file system directly.', 'WASI FS 直接访问主机文件系统。'),
      text('Performance loss under 2 %.', '性能损失 < 2%。'),
    ],
  },
];
