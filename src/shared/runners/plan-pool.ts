import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import type { DecisionAnalysis } from '../domain/result/analysis.ts';
import type { Plan } from '../domain/result/plan.ts';
import type { AnalysisQuestion } from '../plan/analysis/analyze-decision.ts';
import type { PlanRequest } from '../plan/evaluation/plan-context.ts';
import { AnalysisJob } from './analysis-job.ts';
import { PlanJob, type PlanProgress } from './plan-job.ts';
import { createWorkerPool, type Job, type PlanWorkerLink, type WorkerPool } from './worker-pool.ts';

/** Something that is under way on workers. */
export interface Running<Value> {
  /** `cancelled` when it was; the reason of a worker that was lost as `internal`. */
  readonly result: Promise<Result<Value, Failure>>;
  /**
   * Ends it. Workers finish the workload at hand, unless it has so many samples that the next evaluation
   * would wait for them: those are ended, and started anew when they are needed. So is the worker of an
   * analysis, since nothing else interrupts it.
   */
  cancel(): void;
}

/** Evaluates plans on several workers, and analyzes decisions on one beside them. */
export interface PlanPool {
  /** Starts the workers ahead of the first evaluation, which otherwise waits for them. */
  start(): void;
  /** Begins an evaluation. One that is still under way is cancelled only when it asks to be. */
  evaluate(request: PlanRequest, onProgress?: (progress: PlanProgress) => void): Running<Plan>;
  /** Begins an analysis, after those that were asked for before it. */
  analyze(request: PlanRequest, question: AnalysisQuestion): Running<DecisionAnalysis>;
  close(): void;
}

/**
 * A pool that starts its workers when it first needs them and then keeps them. They take workload after
 * workload; whichever of them evaluates one, the bits are the same. Analyses have a worker of their own,
 * so that no evaluation waits for them.
 *
 * @param size most workers of evaluations, at least 1.
 * @param connect starts one worker.
 */
export function createPlanPool(size: number, connect: () => PlanWorkerLink): PlanPool {
  const evaluations = createWorkerPool(size, connect);
  const analyses = createWorkerPool(1, connect);
  return {
    start: evaluations.start,
    evaluate: (request, onProgress = () => {}) =>
      runOn(evaluations, new PlanJob(request, onProgress)),
    analyze: (request, question) => runOn(analyses, new AnalysisJob(request, question)),
    close: () => {
      evaluations.close();
      analyses.close();
    },
  };
}

function runOn<Value>(
  pool: WorkerPool,
  job: Job & { readonly result: { readonly promise: Promise<Result<Value, Failure>> } },
): Running<Value> {
  return { result: job.result.promise, cancel: pool.add(job) };
}
