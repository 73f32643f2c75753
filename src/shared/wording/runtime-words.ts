import { say, text, type Language, type Text } from '../base/text.ts';
import { formatQuantity, formatRange } from '../units/format.ts';
import type {
  RuntimeFigure,
  RuntimeFigureId,
  RuntimeProblem,
  BenchmarkedRuntime,
} from '../domain/calibration/runtime-benchmark.ts';

/** What each runtime is called. */
export const runtimeLabels: Readonly<Record<BenchmarkedRuntime, Text>> = {
  v8: text('WebAssembly in the bundled V8', '内置 V8 中的 WebAssembly'),
  wasmtime: text('Wasmtime', 'Wasmtime'),
  docker: text('Docker', 'Docker'),
  podman: text('Podman', 'Podman'),
  qemu: text('QEMU', 'QEMU'),
};

/** What trying a runtime does to the machine, said before it is done. */
export const runtimeBenchmarkLabels: Readonly<Record<BenchmarkedRuntime, Text>> = {
  v8: text(
    'compiles a module of a few hundred bytes and computes with it, in a thread of the planner',
    '在规划器的一个线程中编译并运行数百字节的模块',
  ),
  wasmtime: text(
    'runs “wasmtime run” on a module of a few hundred bytes; the module can reach no file and no network',
    '对数百字节的模块执行“wasmtime run”，模块无法访问文件与网络',
  ),
  docker: text(
    'imports an image of a few hundred bytes, starts containers of it without network, then removes both; nothing is downloaded',
    '导入数百字节的镜像并以其启动无网络的容器，随后二者均删除；不下载任何内容',
  ),
  podman: text(
    'imports an image of a few hundred bytes, starts containers of it without network, then removes both; nothing is downloaded',
    '导入数百字节的镜像并以其启动无网络的容器，随后二者均删除；不下载任何内容',
  ),
  qemu: text(
    'starts a guest of a few hundred bytes with 64 MiB, without disk, network and screen; on KVM where it can be opened',
    '启动数百字节的客户机，内存 64 MiB，无磁盘、网络与显示；可用时使用 KVM',
  ),
};

/** What was measured of a runtime. */
export const runtimeFigureLabels: Readonly<Record<RuntimeFigureId, Text>> = {
  'start-time': text('Start time', '启动时间'),
  'memory-per-instance': text('Memory per instance', '单实例内存'),
  'cpu-slowdown': text('CPU slowdown', 'CPU 减速'),
  'cpu-against-javascript': text('Time against JavaScript', '相对 JavaScript 的耗时'),
};

/** Why a runtime gave no figures, or not all. */
export const runtimeProblemLabels: Readonly<Record<RuntimeProblem, Text>> = {
  'not-installed': text('not installed', '未安装'),
  'no-engine': text(
    'only the client is there, without an engine that answers it',
    '仅有客户端，没有可用的引擎',
  ),
  'not-supported': text('not possible on this system', '此系统不支持'),
  failed: text('it failed', '运行失败'),
  'timed-out': text('its time was up', '到达时限'),
};

/** How QEMU ran the guest. */
export const acceleratorLabels = {
  kvm: text('with KVM', '使用 KVM'),
  tcg: text(
    'translated (TCG), without KVM: says nothing of virtual machines with KVM',
    '指令翻译（TCG），未使用 KVM：不能代表使用 KVM 的虚拟机',
  ),
} as const;

const times = (count: string, language: Language): string =>
  say(text(`${count} times`, `${count} 倍`), language);

/** A figure of a runtime: its median and its 95 % confidence interval, in words. */
export function runtimeFigureText(
  { unit, median, low, high }: RuntimeFigure,
  language: Language,
): { readonly median: string; readonly interval: string } {
  if (unit !== 'ratio') {
    return {
      median: formatQuantity(median, unit, language),
      interval: formatRange(low, high, unit, language),
    };
  }
  return {
    median: times(formatQuantity(median, 'number', language), language),
    interval: times(formatRange(low, high, 'number', language), language),
  };
}
