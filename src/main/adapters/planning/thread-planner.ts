import { availableParallelism } from 'node:os';
import type { Failure } from '../../../shared/base/failure.ts';
import type { Result } from '../../../shared/base/result.ts';
import { evaluatePlan } from '../../../shared/plan/evaluation/evaluate-plan.ts';
import { createPlanPool, type Running } from '../../../shared/runners/plan-pool.ts';
import type { Planner } from '../../ports/planner.ts';
import { startThread } from './start-thread.ts';

/** More threads than this wait for each other's memory more than they compute. */
const maxThreads = 8;

/** How a planner shares out its work. */
export interface PlannerOptions {
  /** Most threads; as many as the machine offers when left out. */
  readonly threads?: number;
  /** What the threads run; the program that comes with the planner when left out. */
  readonly program?: URL;
  /**
   * Plans of up to so many samples are computed where they are asked for, since a thread would only have
   * started by then; none when left out, so that nobody else who asks has to wait.
   */
  readonly samplesAtHand?: number;
}

/** Waits for something under way, which is cancelled when whoever asked leaves. */
async function untilLeft<Value>(
  running: Running<Value>,
  left: AbortSignal | undefined,
): Promise<Result<Value, Failure>> {
  if (left?.aborted === true) running.cancel();
  left?.addEventListener('abort', running.cancel, { once: true });
  const result = await running.result;
  left?.removeEventListener('abort', running.cancel);
  return result;
}

/** Evaluates plans on threads that start when first needed and then stay. */
export function createThreadPlanner({
  threads = Math.min(maxThreads, availableParallelism()),
  program,
  samplesAtHand = 0,
}: PlannerOptions = {}): Planner {
  const pool = createPlanPool(threads, () => startThread(program));
  return {
    evaluate: async (request, onProgress, cancelled) => {
      const { workloads, sampling } = request.document;
      const isAtHand = workloads.length * sampling.samples <= samplesAtHand;
      if (isAtHand) return evaluatePlan(request);
      return untilLeft(pool.evaluate(request, onProgress), cancelled);
    },
    analyze: (request, question, cancelled) =>
      untilLeft(pool.analyze(request, question), cancelled),
    close: pool.close,
  };
}
