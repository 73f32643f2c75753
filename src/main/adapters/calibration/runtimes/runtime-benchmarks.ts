import process from 'node:process';
import {
  runtimeBudgetSeconds,
  benchmarkedRuntimes,
  type RuntimeFound,
  type RuntimeBenchmark,
  type BenchmarkedRuntime,
} from '../../../../shared/domain/calibration/runtime-benchmark.ts';
import { startThread } from '../worker-thread.ts';
import { benchmarkContainers } from './container-benchmark.ts';
import { findProgram } from './find-program.ts';
import { createProcessRunner } from './limited-process.ts';
import { nativeWorkload, writeNativePrograms } from './native-workload.ts';
import { benchmarkQemu } from './qemu-benchmark.ts';
import { nothingFound, type BenchmarkFindings } from './benchmark-findings.ts';
import type { BenchmarkTools } from './benchmark-tools.ts';
import type { V8Answer } from './v8-benchmark.ts';
import { benchmarkWasmtime } from './wasmtime-benchmark.ts';

/** What the benchmarks of all runtimes work with. */
export interface BenchmarkSetting {
  /** The folder that was made for this calibration. */
  readonly folder: string;
  /** Folders in which runtimes are looked for, as `PATH` has them. */
  readonly searchPath: string;
  readonly cancelled: AbortSignal;
  /** Seconds per runtime, where they are not the usual ones. */
  readonly budgets?: Partial<Readonly<Record<BenchmarkedRuntime, number>>>;
}

const programs: Readonly<Record<BenchmarkedRuntime, string | null>> = {
  v8: null,
  wasmtime: 'wasmtime',
  docker: 'docker',
  podman: 'podman',
  qemu: 'qemu-system-x86_64',
};

/** Which of the runtimes are there; V8 always is. */
export async function findRuntimes(searchPath: string): Promise<readonly RuntimeFound[]> {
  return Promise.all(
    benchmarkedRuntimes.map(async (runtime) => {
      const name = programs[runtime];
      if (name === null) return { runtime, program: 'V8' };
      return { runtime, program: (await findProgram(name, searchPath)) === null ? null : name };
    }),
  );
}

/**
 * Measures all runtimes, one after the other, each within its budget.
 *
 * @param begin called before each.
 */
export async function benchmarkRuntimes(
  setting: BenchmarkSetting,
  begin: (runtime: BenchmarkedRuntime) => void,
): Promise<readonly RuntimeBenchmark[]> {
  const native = writeNativePrograms(setting.folder);
  const benchmarks: RuntimeBenchmark[] = [];
  for (const runtime of benchmarkedRuntimes) {
    if (setting.cancelled.aborted) break;
    begin(runtime);
    const startedAt = performance.now();
    const seconds = setting.budgets?.[runtime] ?? runtimeBudgetSeconds[runtime];
    const findings =
      runtime === 'v8'
        ? await benchmarkBundledV8({ task: 'benchmark-v8', native, seconds }, setting.cancelled)
        : await benchmarkInstalled(runtime, setting, seconds, native);
    benchmarks.push({ runtime, seconds: (performance.now() - startedAt) / 1000, ...findings });
  }
  return benchmarks;
}

async function benchmarkInstalled(
  runtime: Exclude<BenchmarkedRuntime, 'v8'>,
  { folder, searchPath, cancelled }: BenchmarkSetting,
  seconds: number,
  native: ReturnType<typeof writeNativePrograms>,
): Promise<BenchmarkFindings> {
  const program = await findProgram(programs[runtime] ?? '', searchPath);
  if (program === null) return nothingFound('not-installed');
  const runner = createProcessRunner(folder, seconds, cancelled);
  const tools: BenchmarkTools = { program, folder, runner, native: nativeWorkload(native, runner) };
  try {
    if (runtime === 'wasmtime') return await benchmarkWasmtime(tools);
    if (runtime === 'qemu') return await benchmarkQemu(tools);
    return await benchmarkContainers(runtime, tools);
  } catch {
    // A folder that was filled up, or a program that could not even be started.
    return nothingFound('failed');
  }
}

/** Seconds beyond its budget after which V8 is taken to hang. */
const graceSeconds = 8;

function benchmarkBundledV8(
  task: Extract<Parameters<typeof startThread>[0], { readonly task: 'benchmark-v8' }>,
  cancelled: AbortSignal,
): Promise<BenchmarkFindings> {
  const version = process.versions.v8;
  const thread = startThread(task);
  return new Promise((resolve) => {
    const end = (findings: BenchmarkFindings): void => {
      clearTimeout(timer);
      cancelled.removeEventListener('abort', cancel);
      void thread.terminate().then(() => resolve(findings));
    };
    const cancel = (): void => end(nothingFound('timed-out', '', version));
    const timer = setTimeout(cancel, 1000 * (task.seconds + graceSeconds));
    cancelled.addEventListener('abort', cancel, { once: true });
    thread.once('error', () => end(nothingFound('failed', '', version)));
    thread.once('message', ({ figures }: V8Answer) => {
      if (figures === null) end(nothingFound('failed', '', version));
      else end({ version, accelerator: null, figures: [...figures], problem: null });
    });
  });
}
