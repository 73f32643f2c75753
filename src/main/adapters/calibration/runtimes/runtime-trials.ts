import process from 'node:process';
import {
  runtimeBudgetSeconds,
  triedRuntimes,
  type RuntimeFound,
  type RuntimeTrial,
  type TriedRuntime,
} from '../../../../shared/domain/calibration/runtime-benchmark.ts';
import { startThread } from '../worker-thread.ts';
import { tryContainers } from './container-trial.ts';
import { findProgram } from './find-program.ts';
import { createProcessRunner } from './limited-process.ts';
import { nativeWorkload, writeNativePrograms } from './native-workload.ts';
import { tryQemu } from './qemu-trial.ts';
import { nothingFound, type TrialFindings } from './trial.ts';
import type { TrialTools } from './trial-tools.ts';
import type { V8Answer } from './v8-trial.ts';
import { tryWasmtime } from './wasmtime-trial.ts';

/** What the trials of all runtimes work with. */
export interface TrialsSetting {
  /** The folder that was made for this calibration. */
  readonly folder: string;
  /** Folders in which runtimes are looked for, as `PATH` has them. */
  readonly searchPath: string;
  readonly cancelled: AbortSignal;
  /** Seconds per runtime, where they are not the usual ones. */
  readonly budgets?: Partial<Readonly<Record<TriedRuntime, number>>>;
}

const programs: Readonly<Record<TriedRuntime, string | null>> = {
  v8: null,
  wasmtime: 'wasmtime',
  docker: 'docker',
  podman: 'podman',
  qemu: 'qemu-system-x86_64',
};

/** Which of the runtimes are there; V8 always is. */
export async function findRuntimes(searchPath: string): Promise<readonly RuntimeFound[]> {
  return Promise.all(
    triedRuntimes.map(async (runtime) => {
      const name = programs[runtime];
      if (name === null) return { runtime, program: 'V8' };
      return { runtime, program: (await findProgram(name, searchPath)) === null ? null : name };
    }),
  );
}

/**
 * Tries all runtimes, one after the other, each within its budget.
 *
 * @param begin called before each.
 */
export async function tryRuntimes(
  setting: TrialsSetting,
  begin: (runtime: TriedRuntime) => void,
): Promise<readonly RuntimeTrial[]> {
  const native = writeNativePrograms(setting.folder);
  const trials: RuntimeTrial[] = [];
  for (const runtime of triedRuntimes) {
    if (setting.cancelled.aborted) break;
    begin(runtime);
    const startedAt = performance.now();
    const seconds = setting.budgets?.[runtime] ?? runtimeBudgetSeconds[runtime];
    const found =
      runtime === 'v8'
        ? await tryOwnV8({ task: 'try-v8', native, seconds }, setting.cancelled)
        : await tryInstalled(runtime, setting, seconds, native);
    trials.push({ runtime, seconds: (performance.now() - startedAt) / 1000, ...found });
  }
  return trials;
}

async function tryInstalled(
  runtime: Exclude<TriedRuntime, 'v8'>,
  { folder, searchPath, cancelled }: TrialsSetting,
  seconds: number,
  native: ReturnType<typeof writeNativePrograms>,
): Promise<TrialFindings> {
  const program = await findProgram(programs[runtime] ?? '', searchPath);
  if (program === null) return nothingFound('not-installed');
  const runner = createProcessRunner(folder, seconds, cancelled);
  const tools: TrialTools = { program, folder, runner, native: nativeWorkload(native, runner) };
  try {
    if (runtime === 'wasmtime') return await tryWasmtime(tools);
    if (runtime === 'qemu') return await tryQemu(tools);
    return await tryContainers(runtime, tools);
  } catch {
    // A folder that was filled up, or a program that could not even be started.
    return nothingFound('failed');
  }
}

/** Seconds beyond its budget after which V8 is taken to hang. */
const patience = 8;

function tryOwnV8(
  task: Extract<Parameters<typeof startThread>[0], { readonly task: 'try-v8' }>,
  cancelled: AbortSignal,
): Promise<TrialFindings> {
  const version = process.versions.v8;
  const thread = startThread(task);
  return new Promise((resolve) => {
    const end = (found: TrialFindings): void => {
      clearTimeout(timer);
      cancelled.removeEventListener('abort', cancel);
      void thread.terminate().then(() => resolve(found));
    };
    const cancel = (): void => end(nothingFound('timed-out', '', version));
    const timer = setTimeout(cancel, 1000 * (task.seconds + patience));
    cancelled.addEventListener('abort', cancel, { once: true });
    thread.once('error', () => end(nothingFound('failed', '', version)));
    thread.once('message', ({ figures }: V8Answer) => {
      if (figures === null) end(nothingFound('failed', '', version));
      else end({ version, accelerator: null, figures: [...figures], problem: null });
    });
  });
}
