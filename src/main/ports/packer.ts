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

/** A packing, and whether the independent check found nothing wrong with it and its proof. */
export interface CheckedPacking {
  readonly packing: ProvedPacking;
  readonly checked: boolean;
}

/** Packs items into bins, away from whoever asks. */
export interface Packer {
  /** Cancelled, it ends at once; whoever asked may have left. */
  pack(task: PackingTask, left?: AbortSignal): Promise<Result<CheckedPacking, Failure>>;
}
