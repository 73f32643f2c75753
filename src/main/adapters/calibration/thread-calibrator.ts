import type { Worker } from 'node:worker_threads';
import process from 'node:process';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type {
  Calibration,
  CalibrationProgress,
} from '../../../shared/domain/calibration/calibration.ts';
import type { Calibrator } from '../../ports/calibrator.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { RuntimeBenchmark } from '../../../shared/domain/calibration/runtime-benchmark.ts';
import { diskUnder } from './measured-disk.ts';
import { createOverallProgress } from './overall-progress.ts';
import { removeContainersOf } from './runtimes/container-leftovers.ts';
import {
  findRuntimes,
  benchmarkRuntimes,
  type BenchmarkSetting,
} from './runtimes/runtime-benchmarks.ts';
import {
  freeBytesIn,
  makeOwnFolder,
  makeScratchFolder,
  removeLeftoverFolders,
} from './scratch-folder.ts';
import { scratchBytes } from './scratch-size.ts';
import { startThread } from './worker-thread.ts';

export interface CalibratorOptions {
  /** The planner's own folder, where scratch folders are recorded. */
  readonly records: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether `fio` reads the disk where it is installed; yes when left out. */
  readonly useFio?: boolean;
  /** Where runtimes are looked for; the search path of this process when left out. */
  readonly searchPath?: string;
  /** Seconds per runtime, where they are not the usual ones. */
  readonly runtimeBudgets?: BenchmarkSetting['budgets'];
}

/** Longest times in seconds; a calibration that is not done by then hangs. */
const maxSeconds = { quick: 40, full: 240 } as const;

type Message = { readonly progress: CalibrationProgress } | { readonly calibration: Calibration };

/** Measures in threads of their own, so that the planner stays usable and can end them at any time. */
export function createThreadCalibrator(options: CalibratorOptions): Calibrator {
  const searchPath = options.searchPath ?? process.env['PATH'] ?? process.env['Path'] ?? '';
  return {
    calibrate: async (request, report, cancelled) => {
      if (cancelled.aborted) return err({ code: 'cancelled' });
      const bytes = scratchBytes(request.kind);
      if (request.folder === options.records) makeOwnFolder(options.records);
      const folder = await makeScratchFolder(request.folder, bytes, options.records);
      if (!folder.ok) return folder;
      const removeAtExit = (): void => folder.value.remove();
      process.once('exit', removeAtExit);
      const runtimesFound = request.runtimes ? await findRuntimes(searchPath) : [];
      const progress = createOverallProgress(runtimesFound, report);
      const thread = startThread({
        task: 'calibrate',
        kind: request.kind,
        machine: request.machine,
        folder: folder.value.path,
        takenAt: new Date(options.clock.now()).toISOString(),
        useFio: options.useFio ?? true,
      });
      try {
        const { kind } = request;
        const outcome = await outcomeOf(
          thread,
          progress.machine,
          cancelled,
          maxSeconds[kind],
          options.log,
        );
        if (!outcome.ok || !request.runtimes) return outcome;
        const runtimes = await benchmarkRuntimes(
          { folder: folder.value.path, searchPath, cancelled, ...budgetsOf(options) },
          progress.runtime,
        );
        return cancelled.aborted
          ? err({ code: 'cancelled' })
          : ok(withRuntimes(outcome.value, runtimes));
      } finally {
        await thread.terminate();
        process.removeListener('exit', removeAtExit);
        folder.value.remove();
      }
    },
    inspect: async (folder) => {
      if (folder === options.records) makeOwnFolder(options.records);
      const free = await freeBytesIn(folder);
      if (!free.ok) return free;
      const writes = { quick: scratchBytes('quick'), full: scratchBytes('full') };
      const runtimes = await findRuntimes(searchPath);
      return ok({ folder, disk: diskUnder(folder), freeBytes: free.value, writes, runtimes });
    },
    removeLeftovers: () =>
      removeLeftoverFolders(options.records, (folder) => removeContainersOf(folder, searchPath)),
  };
}

function budgetsOf({ runtimeBudgets }: CalibratorOptions): Pick<BenchmarkSetting, 'budgets'> {
  return runtimeBudgets === undefined ? {} : { budgets: runtimeBudgets };
}

function withRuntimes(
  calibration: Calibration,
  runtimes: readonly RuntimeBenchmark[],
): Calibration {
  const seconds = runtimes.reduce((sum, benchmark) => sum + benchmark.seconds, calibration.seconds);
  return { ...calibration, seconds, runtimes: [...runtimes] };
}

function outcomeOf(
  thread: Worker,
  report: (progress: CalibrationProgress) => void,
  cancelled: AbortSignal,
  seconds: number,
  log: Log,
): Promise<Result<Calibration, Failure>> {
  return new Promise((resolve) => {
    let ended = false;
    const end = (outcome: Result<Calibration, Failure>): void => {
      ended = true;
      clearTimeout(timer);
      cancelled.removeEventListener('abort', cancel);
      resolve(outcome);
    };
    const cancel = (): void => end(err({ code: 'cancelled' }));
    const timer = setTimeout(
      () => end(err({ code: 'timed-out', operation: 'calibrate', seconds })),
      seconds * 1000,
    );
    const broken = (cause: unknown): void => {
      if (ended) return;
      end(err({ code: 'internal', reference: log.error('calibration-failed', cause) }));
    };
    cancelled.addEventListener('abort', cancel, { once: true });
    thread.once('error', broken);
    thread.once('exit', () => broken(new Error('the calibration ended without a result')));
    thread.on('message', (message: Message) => {
      if ('progress' in message) report(message.progress);
      else end(ok(message.calibration));
    });
  });
}
