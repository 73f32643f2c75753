import type { ProcessRunner } from './limited-process.ts';
import type { RunnableWorkload } from './program-benchmark.ts';

/** What the benchmark of an installed runtime works with. */
export interface BenchmarkTools {
  /** Full path of the runtime's program. */
  readonly program: string;
  /** The folder that was made for this calibration. */
  readonly folder: string;
  readonly runner: ProcessRunner;
  /** The workload without a runtime; null where there is no machine code for this machine. */
  readonly native: RunnableWorkload | null;
}
