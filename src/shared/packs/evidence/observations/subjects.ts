import type { MetricId } from './metrics.ts';

export type Paradigm = 'vm' | 'pv' | 'container' | 'sandbox';

/** Things alike in mechanism, so that one of them tells something about the next. */
export type Family =
  | 'hypervisor'
  | 'assigned device'
  | 'paravirtual'
  | 'container'
  | 'overlay network'
  | 'user-mode network'
  | 'user-space kernel'
  | 'unikernel'
  | 'compiled WebAssembly'
  | 'isolate'
  | 'interpreter'
  | 'rewritten code'
  | 'emulator';

interface Subject {
  readonly paradigm: Paradigm;
  readonly family: Family;
  /** Its family where input and output are concerned, if another. */
  readonly deviceFamily?: Family;
}

/** Everything the observations speak of; alternatives of today's pack keep their ids. */
export const subjects = {
  'kvm-virtio': { paradigm: 'vm', family: 'hypervisor' },
  'kvm-passthrough': { paradigm: 'vm', family: 'hypervisor', deviceFamily: 'assigned device' },
  firecracker: { paradigm: 'vm', family: 'hypervisor' },
  kata: { paradigm: 'vm', family: 'hypervisor' },
  rund: { paradigm: 'vm', family: 'hypervisor' },
  'cloud-hypervisor': { paradigm: 'vm', family: 'hypervisor' },
  esxi: { paradigm: 'vm', family: 'hypervisor' },
  'kvm-arm': { paradigm: 'vm', family: 'hypervisor' },
  'kvm-nested': { paradigm: 'vm', family: 'hypervisor' },
  'kvm-confidential': { paradigm: 'vm', family: 'hypervisor' },
  'qemu-tcg': { paradigm: 'vm', family: 'emulator' },
  unikernel: { paradigm: 'vm', family: 'unikernel' },
  'xen-pv': { paradigm: 'pv', family: 'paravirtual' },
  'xen-pvhvm': { paradigm: 'pv', family: 'paravirtual' },
  'xen-arm': { paradigm: 'pv', family: 'paravirtual' },
  edera: { paradigm: 'pv', family: 'paravirtual' },
  runc: { paradigm: 'container', family: 'container' },
  crun: { paradigm: 'container', family: 'container' },
  youki: { paradigm: 'container', family: 'container' },
  lxc: { paradigm: 'container', family: 'container' },
  'runc-overlay': { paradigm: 'container', family: 'container', deviceFamily: 'overlay network' },
  'runc-encrypted': { paradigm: 'container', family: 'container', deviceFamily: 'overlay network' },
  'rootless-container': {
    paradigm: 'container',
    family: 'container',
    deviceFamily: 'user-mode network',
  },
  gvisor: { paradigm: 'sandbox', family: 'user-space kernel' },
  'gvisor-ptrace': { paradigm: 'sandbox', family: 'user-space kernel' },
  quark: { paradigm: 'sandbox', family: 'user-space kernel' },
  nabla: { paradigm: 'sandbox', family: 'user-space kernel' },
  wasmtime: { paradigm: 'sandbox', family: 'compiled WebAssembly' },
  'wasm-llvm': { paradigm: 'sandbox', family: 'compiled WebAssembly' },
  faaslet: { paradigm: 'sandbox', family: 'compiled WebAssembly' },
  'v8-isolate': { paradigm: 'sandbox', family: 'compiled WebAssembly', deviceFamily: 'isolate' },
  spidermonkey: { paradigm: 'sandbox', family: 'compiled WebAssembly', deviceFamily: 'isolate' },
  'wasm-interpreter': { paradigm: 'sandbox', family: 'interpreter' },
  lfi: { paradigm: 'sandbox', family: 'rewritten code' },
  rlbox: { paradigm: 'sandbox', family: 'rewritten code' },
} as const satisfies Record<string, Subject>;

export type SubjectId = keyof typeof subjects;

/** The paradigm of a subject. */
export function paradigmOf(id: SubjectId): Paradigm {
  return subjects[id].paradigm;
}

/** The family a subject belongs to for a metric. */
export function familyOf(id: SubjectId, metric: MetricId): Family {
  const subject: Subject = subjects[id];
  const device = metric.startsWith('disk.') || metric.startsWith('network.');
  return device ? (subject.deviceFamily ?? subject.family) : subject.family;
}

/** Whether something was observed under this name. */
export function isSubject(id: string): id is SubjectId {
  return Object.hasOwn(subjects, id);
}
