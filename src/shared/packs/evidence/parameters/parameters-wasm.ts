import { text } from '../../../base/text.ts';
import type { PackParameter } from '../../pack.ts';
import { published } from '../publication.ts';
import { publications } from '../publications.ts';
import { titles } from '../titles.ts';

const wasmtime: readonly PackParameter[] = [
  published('wasmtime', {
    symbol: 'cpu.utilization.compute',
    title: titles.compute,
    unit: '%',
    low: 34.1,
    high: 83.3,
    printed: '2.27–2.93 times native (libsodium); within 20 % of native (PolyBench)',
    from: [publications.wasmCrypto, publications.leapsAndBounds],
    hardware: 'x86-64',
    status: 'verified',
    measurements: ['sandbox-cpu-09', 'sandbox-cpu-03'],
    note: text(
      'Cryptography, where native code has vector instructions, at the lower end; numeric kernels at the upper, whose 20 % is a bound over several runtimes (35 % on Armv8, sandbox-cpu-04).',
      '下限为密码运算（本机代码使用向量指令），上限为数值计算；其 20% 是多个运行时的界限（Armv8 为 35%，sandbox-cpu-04）。',
    ),
  }),
  published('wasmtime', {
    symbol: 'cpu.contextSwitch',
    title: text('Call between module and host', '模块与宿主之间的调用'),
    unit: 'cycles',
    low: 9,
    high: 100,
    printed: '3 ns (to the host), 25 ns (to the module)',
    from: publications.wasmtimeCalls,
    hardware: 'developer machine',
    status: 'verified',
    measurements: ['sandbox-cpu-15', 'sandbox-cpu-14'],
    note: text(
      'Typed empty calls, converted at 3 to 4 GHz.',
      '带类型的空调用，按 3 至 4 GHz 换算。',
    ),
  }),
];

const isolates: readonly PackParameter[] = [
  published('v8-isolate', {
    symbol: 'cpu.utilization.compute',
    title: titles.compute,
    unit: '%',
    low: 40,
    mode: 64.5,
    high: 83.3,
    printed: '55 % slower on average, 2.5 times at worst (SPEC); within 20 % (PolyBench)',
    from: [publications.notSoFast, publications.leapsAndBounds],
    hardware: 'x86-64',
    status: 'verified',
    measurements: ['sandbox-cpu-02', 'sandbox-cpu-03'],
    note: text(
      'WebAssembly in V8 against native code: mean of SPEC as the most likely figure.',
      'V8 中的 WebAssembly 相对本机代码：以 SPEC 平均值为最可能值。',
    ),
  }),
  published('v8-isolate', {
    symbol: 'memory.runtime',
    title: titles.runtimeMemory,
    unit: 'MB',
    low: 3,
    high: 3,
    printed: '3 MB',
    from: publications.isolates,
    hardware: 'Cloudflare edge',
    status: 'recalled',
    measurements: ['sandbox-mem-05'],
    note: text(
      'A basic isolate in a shared process, as the operator describes it; a Node.js process takes 35 MB.',
      '运营方描述的共享进程中的基本 Isolate；一个 Node.js 进程约 35 MB。',
    ),
  }),
];

const faaslets: readonly PackParameter[] = [
  published('faaslet', {
    symbol: 'cpu.utilization.compute',
    title: titles.compute,
    unit: '%',
    low: 71.4,
    high: 100,
    printed: '1.5 % faster to 10.4 % slower (PolyBench); 30–40 % slower (Python)',
    from: publications.faasmResults,
    hardware: null,
    status: 'verified',
    measurements: ['sandbox-cpu-07', 'sandbox-cpu-08'],
    note: text(
      'Numeric kernels at the upper end, whose median was faster than native and counts as 100 %; CPython inside the sandbox at the lower.',
      '上限为数值计算，其中位数快于本机，按 100% 计；下限为沙盒内的 CPython。',
    ),
  }),
  published('faaslet', {
    symbol: 'memory.runtime',
    title: titles.runtimeMemory,
    unit: 'MiB',
    low: 0.09,
    high: 0.2,
    printed: '90 KB (snapshot), 200 KB (plain)',
    from: publications.faasm,
    hardware: 'Xeon server',
    status: 'recalled',
    measurements: ['sandbox-mem-06'],
    note: text('Proportional set size of a no-op function.', '空操作函数的按比例常驻内存（PSS）。'),
  }),
];

const lfi: readonly PackParameter[] = [
  published('lfi', {
    symbol: 'cpu.utilization.compute',
    title: titles.compute,
    unit: '%',
    low: 92.6,
    high: 93.5,
    printed: '7 % (Arm64), 8 % (x86-64) slower',
    from: publications.lfi,
    hardware: 'Arm64 and x86-64',
    status: 'verified',
    measurements: ['sandbox-cpu-11'],
    note: text(
      'Geometric mean of SPEC 2017 with reads and writes confined.',
      'SPEC 2017 几何平均，读写均受约束。',
    ),
  }),
  published('lfi', {
    symbol: 'cpu.contextSwitch',
    title: text('Call between sandbox and host', '沙盒与宿主之间的调用'),
    unit: 'cycles',
    low: 10,
    high: 99,
    printed: 'tens of cycles',
    from: publications.lfi,
    hardware: 'Arm64 and x86-64',
    status: 'verified',
    measurements: ['sandbox-cpu-12'],
    note: text('“Tens of cycles” is read as 10 to 99.', '“数十个周期”取 10 至 99。'),
  }),
];

/** Published figures of sandboxes inside a process: WebAssembly and rewritten native code. */
export const wasmParameters: readonly PackParameter[] = [
  ...wasmtime,
  ...isolates,
  ...faaslets,
  ...lfi,
];
