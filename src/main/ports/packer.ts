import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import type { ProvedPacking } from '../../shared/placement/packing-certificate.ts';
import type { PackingProblem } from '../../shared/placement/packing-problem.ts';

export interface PackingTask {
  readonly problem: PackingProblem;
  /** After which the best packing found is given. */
  readonly seconds: number;
  /** Exchanges at most. */
  readonly iterations: number;
}

/** Packs items into bins, away from whoever asks. */
export interface Packer {
  /** Cancelled, it ends at once; whoever asked may have left. */
  pack(task: PackingTask, left?: AbortSignal): Promise<Result<ProvedPacking, Failure>>;
}
