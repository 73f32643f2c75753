import { text } from '../../base/text.ts';
import type { PackAlternative } from '../pack.ts';

/** Systems that measurements have been published of, by paradigm. */
export const alternatives: readonly PackAlternative[] = [
  {
    id: 'kvm-virtio',
    paradigm: 'vm',
    capabilities: { needsDevices: false, rawDevices: false, gpu: false },
    name: text('KVM with virtio', 'KVM（virtio）'),
    description: text(
      'A full virtual machine on KVM and QEMU whose disks and network cards are virtio devices.',
      '基于 KVM 与 QEMU 的完整虚拟机，磁盘与网卡均为 virtio 设备。',
    ),
  },
  {
    id: 'kvm-passthrough',
    paradigm: 'vm',
    name: text('KVM with assigned devices', 'KVM（设备直通）'),
    description: text(
      'A virtual machine on KVM that owns its network card (SR-IOV or assignment) and takes interrupts without exits.',
      '基于 KVM 的虚拟机，独占网卡（SR-IOV 或设备直通），中断无需 VM Exit。',
    ),
  },
  {
    id: 'firecracker',
    paradigm: 'vm',
    capabilities: { needsDevices: false, rawDevices: false, gpu: false },
    name: text('Firecracker', 'Firecracker'),
    description: text(
      'A microVM: a Linux guest with a minimal device model, made for functions and containers.',
      '微型虚拟机：设备模型极简的 Linux 客户机，面向函数与容器。',
    ),
  },
  {
    id: 'kata',
    paradigm: 'vm',
    name: text('Kata Containers', 'Kata Containers'),
    description: text(
      'Containers that each run in a lightweight virtual machine of their own.',
      '每个容器（Pod）运行在各自的轻量虚拟机中。',
    ),
  },
  {
    id: 'xen-pv',
    paradigm: 'pv',
    capabilities: { needsDevices: null, gpu: null },
    name: text('Paravirtual Xen', 'Xen 半虚拟化'),
    description: text(
      'A modified guest on Xen with hypercalls and split drivers; the published figures are old.',
      '运行在 Xen 之上的改造客户机，采用 Hypercall 与前后端驱动；已发表的数据较早。',
    ),
  },
  {
    id: 'edera',
    paradigm: 'pv',
    capabilities: { needsDevices: null, gpu: null },
    name: text('Edera', 'Edera'),
    description: text(
      'Kubernetes pods as zones of a paravirtual type-1 hypervisor.',
      '以半虚拟化一型 Hypervisor 的分区运行 Kubernetes Pod。',
    ),
  },
  {
    id: 'runc',
    paradigm: 'container',
    name: text('Docker with runc', 'Docker（runc）'),
    description: text(
      'Plain Linux containers with a bridge or an untunnelled network and overlay2 images.',
      '普通 Linux 容器，采用网桥或无隧道网络与 overlay2 镜像。',
    ),
  },
  {
    id: 'runc-overlay',
    paradigm: 'container',
    name: text('runc on an overlay network', 'runc（叠加网络）'),
    description: text(
      'Linux containers whose traffic goes through a tunnelled overlay network such as Weave.',
      'Linux 容器，流量经由 Weave 等隧道式叠加网络。',
    ),
  },
  {
    id: 'gvisor',
    paradigm: 'sandbox',
    capabilities: { gpu: true },
    name: text('gVisor', 'gVisor'),
    description: text(
      'Containers whose system calls are answered by a kernel in user space; Linux programs run unmodified.',
      '由用户态内核应答系统调用的容器，Linux 程序无需修改。',
    ),
  },
  {
    id: 'wasmtime',
    paradigm: 'sandbox',
    name: text('Wasmtime', 'Wasmtime'),
    description: text(
      'A standalone WebAssembly runtime that compiles modules with Cranelift.',
      '独立 WebAssembly 运行时，使用 Cranelift 编译模块。',
    ),
  },
  {
    id: 'v8-isolate',
    paradigm: 'sandbox',
    name: text('V8 isolates', 'V8 Isolate'),
    description: text(
      'JavaScript and WebAssembly in isolates of one V8 process, as edge platforms run them.',
      '在同一 V8 进程的 Isolate 中运行 JavaScript 与 WebAssembly，常见于边缘平台。',
    ),
  },
  {
    id: 'faaslet',
    paradigm: 'sandbox',
    name: text('Faasm Faaslets', 'Faasm Faaslet'),
    description: text(
      'Functions compiled to WebAssembly and ahead of time with LLVM, many in one process.',
      '编译为 WebAssembly 并经 LLVM 预先编译的函数，多个函数共处一个进程。',
    ),
  },
  {
    id: 'lfi',
    paradigm: 'sandbox',
    capabilities: { threads: true, fork: null },
    name: text('LFI', 'LFI'),
    description: text(
      'Software fault isolation: native code rewritten so that it cannot leave its address region.',
      '软件故障隔离：改写本机代码，使其无法越出所属地址区域。',
    ),
  },
];
