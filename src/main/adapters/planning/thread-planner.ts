import { availableParallelism } from 'node:os';
import { evaluatePlan } from '../../../shared/plan/evaluation/evaluate-plan.ts';
import { createPlanPool } from '../../../shared/runners/plan-pool.ts';
import type { Planner } from '../../ports/planner.ts';
import { startThread } from './start-thread.ts';

/** More threads than this wait for each other's memory more than they compute. */
const maxThreads = 8;

/** As many samples as are done before a thread would have started; they are computed where they are asked for. */
const samplesAtHand = 50_000;

/**
 * Evaluates plans on threads that start when first needed and then stay.
 *
 * @param threads most threads; as many as the machine offers when left out.
 * @param program what the threads run; the one that comes with the planner when left out.
 */
export function createThreadPlanner(
  threads = Math.min(maxThreads, availableParallelism()),
  program?: URL,
): Planner {
  const pool = createPlanPool(threads, () => startThread(program));
  return {
    evaluate: async (request, onProgress, cancelled) => {
      const { workloads, sampling } = request.document;
      if (workloads.length * sampling.samples <= samplesAtHand) return evaluatePlan(request);
      const evaluation = pool.evaluate(request, onProgress);
      if (cancelled?.aborted === true) evaluation.cancel();
      cancelled?.addEventListener('abort', evaluation.cancel, { once: true });
      const result = await evaluation.result;
      cancelled?.removeEventListener('abort', evaluation.cancel);
      return result;
    },
    analyze: (request, question) => pool.analyze(request, question).result,
    close: pool.close,
  };
}
