import { text } from '../../base/text.ts';
import type { PackAlternative } from '../pack.ts';

/** The four paradigms of the document, in its order. */
export const alternatives: readonly PackAlternative[] = [
  {
    id: 'vm',
    paradigm: 'vm',
    name: text('Full virtualization', '虚拟化'),
    description: text(
      'A hypervisor runs an unmodified guest system. Two schedulers work one above the other, privileged instructions cause VM exits, and every instance carries its own guest system.',
      'Hypervisor 运行未经修改的 Guest OS。Guest OS 与 Hypervisor 两级调度，特权指令触发 VM Exit，每个实例自带一套 Guest OS。',
    ),
  },
  {
    id: 'pv',
    paradigm: 'pv',
    name: text('Paravirtualization', '半虚拟化'),
    description: text(
      'The guest system knows its hypervisor: hypercalls, front-end and back-end drivers and shared pages take the place of most exits. The guest has to be modified for it.',
      'Guest OS 知道自己运行在 Hypervisor 之上：以 Hypercall、前端/后端驱动和共享内存页代替大部分 VM Exit，因此需要修改 Guest OS。',
    ),
  },
  {
    id: 'container',
    paradigm: 'container',
    name: text('Containers', '容器化'),
    description: text(
      'Processes run on the host kernel, kept apart by namespaces and limited by cgroups. One scheduler, one network stack, no guest system.',
      '进程直接运行在 Host 内核上，由 Namespace 隔离、Cgroup 限额。单级调度、单层网络栈，没有 Guest OS。',
    ),
  },
  {
    id: 'sandbox',
    paradigm: 'sandbox',
    name: text('Sandboxing', '沙盒化'),
    description: text(
      'A runtime such as WasmEdge or Wasmtime runs WebAssembly modules and intercepts their system calls (WASI) at the cost of a function call. Programs must be built for it.',
      'WasmEdge、Wasmtime 等运行时执行 Wasm 模块，并以函数调用的代价拦截系统调用（WASI）。应用需要为其专门构建。',
    ),
  },
];
