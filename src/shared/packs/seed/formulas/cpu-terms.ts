import { text, type Text } from '../../../base/text.ts';

/** One addend of the CPU overhead of an alternative (§2.2), with the weights of model section 4. */
export interface CpuTerm {
  readonly alternative: string;
  readonly name: string;
  readonly title: Text;
  /** Cost per event, in cycles. */
  readonly low: number;
  readonly high: number;
  readonly weights: { readonly base: number; readonly io: number; readonly network: number };
}

const hypervisor = {
  name: 'hypervisor',
  title: text('Hypervisor scheduling', 'Hypervisor 调度'),
  low: 50,
  high: 200,
  weights: { base: 0.8, io: 0.1, network: 0.1 },
} as const;

/** The terms of every alternative, in the order of the document. */
export const cpuTerms: readonly CpuTerm[] = [
  {
    alternative: 'vm',
    name: 'exit',
    title: text('VM exit', 'VM Exit'),
    low: 1000,
    high: 5000,
    weights: { base: 0.3, io: 0.4, network: 0.3 },
  },
  {
    alternative: 'vm',
    name: 'emulation',
    title: text('Instruction emulation', '指令模拟'),
    low: 100,
    high: 500,
    weights: { base: 0.2, io: 0.6, network: 0.2 },
  },
  { alternative: 'vm', ...hypervisor },
  {
    alternative: 'pv',
    name: 'hypercall',
    title: text('Hypercall', 'Hypercall'),
    low: 100,
    high: 300,
    weights: { base: 0.3, io: 0.4, network: 0.3 },
  },
  {
    alternative: 'pv',
    name: 'collaboration',
    title: text('Front-end and back-end collaboration', '前端/后端协作'),
    low: 50,
    high: 150,
    weights: { base: 0.2, io: 0.5, network: 0.3 },
  },
  { alternative: 'pv', ...hypervisor },
  {
    alternative: 'container',
    name: 'namespace',
    title: text('Namespace switch', 'Namespace 切换'),
    low: 10,
    high: 50,
    weights: { base: 0.5, io: 0.2, network: 0.3 },
  },
  {
    alternative: 'container',
    name: 'cgroup',
    title: text('Cgroup update', 'Cgroup 更新'),
    low: 5,
    high: 20,
    weights: { base: 0.9, io: 0.05, network: 0.05 },
  },
  {
    alternative: 'container',
    name: 'runtime',
    title: text('Container runtime', '容器运行时'),
    low: 10,
    high: 30,
    weights: { base: 1, io: 0, network: 0 },
  },
  {
    alternative: 'sandbox',
    name: 'runtime',
    title: text('Wasm runtime', 'Wasm 运行时'),
    low: 5,
    high: 15,
    weights: { base: 1, io: 0, network: 0 },
  },
  {
    alternative: 'sandbox',
    name: 'syscall',
    title: text('System call interception', '系统调用拦截'),
    low: 1,
    high: 5,
    weights: { base: 0.2, io: 0.5, network: 0.3 },
  },
];
