import { text } from '../../../base/text.ts';
import type { ExecutionPath } from '../../pack.ts';
import { pathStep as step } from './path-step.ts';

/** How instructions reach the processor (§2.1). */
export const cpuPaths: readonly ExecutionPath[] = [
  {
    alternative: 'vm',
    dimension: 'cpu',
    section: '2.1',
    steps: [step.guestApp, step.guestKernel, step.hypervisor, step.hostKernel, step.cpu],
    notes: [
      text(
        'Two schedulers: the guest OS and the hypervisor.',
        '两级调度：Guest OS 调度 + Hypervisor 调度。',
      ),
      text(
        'Privileged instructions cause a VM exit into the hypervisor.',
        '特权指令触发 VM Exit，切换到 Hypervisor。',
      ),
      text(
        'The context switch is expensive: over 1000 CPU cycles.',
        '上下文切换开销高：超过 1000 CPU cycles。',
      ),
    ],
  },
  {
    alternative: 'pv',
    dimension: 'cpu',
    section: '2.1',
    steps: [step.guestApp, step.hypercallKernel, step.hypervisor, step.hostKernel, step.cpu],
    notes: [
      text(
        'Cooperative scheduling: the guest OS works with the hypervisor through hypercalls.',
        '协作调度：Guest OS 通过 Hypercall 与 Hypervisor 协作。',
      ),
      text(
        'The guest OS calls the hypervisor’s interface directly, which saves VM exits.',
        'Guest OS 直接调用 Hypervisor 接口，减少 VM Exit。',
      ),
      text(
        'The context switch is rather expensive: 800–1200 CPU cycles.',
        '上下文切换开销中高：800–1200 CPU cycles，由协作优化降低。',
      ),
    ],
  },
  {
    alternative: 'container',
    dimension: 'cpu',
    section: '2.1',
    steps: [step.containerApp, step.hostKernel, step.cpu],
    notes: [
      text('One scheduler: the host OS.', '单级调度：由 Host OS 统一调度。'),
      text('Processes run in namespaces of their own.', '进程在隔离的 Namespace 中运行。'),
      text(
        'The context switch costs a middling ~500 CPU cycles.',
        '上下文切换开销中等：约 500 CPU cycles。',
      ),
    ],
  },
  {
    alternative: 'sandbox',
    dimension: 'cpu',
    section: '2.1',
    steps: [step.wasmModule, step.runtime, step.hostKernel, step.cpu],
    notes: [
      text(
        'Scheduling in the application: the runtime does it.',
        '应用级调度：由 Runtime 直接调度。',
      ),
      text('Isolation at the level of function calls.', '轻量隔离：函数调用级别。'),
      text(
        'The context switch is cheap: under 100 CPU cycles.',
        '上下文切换开销低：不到 100 CPU cycles。',
      ),
    ],
  },
];

/** How memory accesses reach physical memory (§3.1). */
export const memoryPaths: readonly ExecutionPath[] = [
  {
    alternative: 'vm',
    dimension: 'memory',
    section: '3.1',
    steps: [step.guestApp, step.guestMemory, step.hypervisor, step.hostMemory, step.physicalMemory],
    notes: [
      text('Every VM has physical pages of its own.', '每个 VM 分配独立的物理内存页。'),
      text(
        'Every VM runs a whole guest OS, usually 256 MB–2 GB.',
        '每个 VM 运行完整的 Guest OS，通常 256 MB–2 GB。',
      ),
      text('VMs are fully isolated and share no memory.', 'VM 之间完全隔离，不共享内存。'),
    ],
  },
  {
    alternative: 'pv',
    dimension: 'memory',
    section: '3.1',
    steps: [step.guestApp, step.grantMemory, step.hypervisor, step.hostMemory, step.physicalMemory],
    notes: [
      text('Pages are shared through grant tables.', '通过 Grant Table 机制共享内存页。'),
      text(
        'Every VM runs a whole guest OS, usually 256 MB–2 GB.',
        '每个 VM 运行完整的 Guest OS，通常 256 MB–2 GB。',
      ),
      text(
        'Guest OS and hypervisor share memory, which saves copies.',
        'Guest OS 与 Hypervisor 共享内存，减少内存复制。',
      ),
    ],
  },
  {
    alternative: 'container',
    dimension: 'memory',
    section: '3.1',
    steps: [step.containerApp, step.addressSpace, step.hostKernel, step.physicalMemory],
    notes: [
      text('Containers share the memory of the host kernel.', '多个容器共享 Host 内核内存。'),
      text('Every container has an address space of its own.', '每个容器有独立的进程地址空间。'),
      text(
        'Read-only file systems and libraries can be shared.',
        '可以共享只读文件系统、共享库等。',
      ),
    ],
  },
  {
    alternative: 'sandbox',
    dimension: 'memory',
    section: '3.1',
    steps: [step.wasmModule, step.runtimeMemory, step.hostMemory, step.physicalMemory],
    notes: [
      text('Only the module and the runtime take memory.', '仅包含 Wasm 模块内存和运行时内存。'),
      text('No root file system and no image of one.', '零 rootfs：无需文件系统镜像。'),
      text('Host memory is shared; the footprint is the smallest.', '共享主机内存，内存占用最小。'),
    ],
  },
];
