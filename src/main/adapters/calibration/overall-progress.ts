import type { CalibrationProgress } from '../../../shared/domain/calibration/calibration.ts';
import {
  runtimeBudgetSeconds,
  type RuntimeFound,
  type BenchmarkedRuntime,
} from '../../../shared/domain/calibration/runtime-benchmark.ts';

/** Reports how far the whole of a calibration has come, benchmarks of runtimes included. */
export interface OverallProgress {
  /** Of the machine's own figures. */
  readonly machine: (progress: CalibrationProgress) => void;
  /** A runtime is about to be tried. */
  readonly runtime: (runtime: BenchmarkedRuntime) => void;
}

/**
 * @param runtimes the runtimes that will be tried; none when that was not asked for.
 */
export function createOverallProgress(
  runtimes: readonly RuntimeFound[],
  report: (progress: CalibrationProgress) => void,
): OverallProgress {
  const startedAt = performance.now();
  const installed = runtimes.flatMap(({ runtime, program }) => (program === null ? [] : [runtime]));
  const secondsFor = (runtimes: readonly BenchmarkedRuntime[]): number =>
    runtimes.reduce((sum, runtime) => sum + runtimeBudgetSeconds[runtime], 0);
  const shareDone = (secondsLeft: number): number => {
    const passed = (performance.now() - startedAt) / 1000;
    return passed / Math.max(passed + secondsLeft, 1e-9);
  };
  let steps = 0;
  return {
    machine: (progress) => {
      steps = progress.total;
      const secondsLeft = progress.secondsLeft + secondsFor(installed);
      const total = progress.total + installed.length;
      report({ ...progress, total, secondsLeft, shareDone: shareDone(secondsLeft) });
    },
    runtime: (runtime) => {
      const place = installed.indexOf(runtime);
      if (place < 0) return;
      const secondsLeft = secondsFor(installed.slice(place));
      report({
        measure: null,
        runtime,
        done: steps + place,
        total: steps + installed.length,
        shareDone: shareDone(secondsLeft),
        secondsLeft,
        estimate: null,
        latest: null,
      });
    },
  };
}
