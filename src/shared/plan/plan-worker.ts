import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import type { WorkloadPlan } from '../domain/plan.ts';
import { packHash } from '../packs/pack-hash.ts';
import type { Pack } from '../packs/pack.ts';
import { startPlan, type PlanHead, type PlanRequest, type PlanWork } from './evaluate-plan.ts';

/** What a worker is told. Everything in it may be copied between threads. */
export type PlanTask =
  /** Takes up an evaluation, and says what its workloads have in common. */
  | { readonly kind: 'start'; readonly evaluation: number; readonly request: PlanRequest }
  /** Evaluates one workload of the evaluation taken up last. */
  | { readonly kind: 'workload'; readonly evaluation: number; readonly place: number };

/** What a worker answers: one answer a task, in the order of the tasks. */
export type PlanAnswer =
  | {
      readonly kind: 'started';
      readonly evaluation: number;
      readonly head: PlanHead;
      readonly count: number;
    }
  | { readonly kind: 'failed'; readonly evaluation: number; readonly failure: Failure }
  | {
      readonly kind: 'workload';
      readonly evaluation: number;
      readonly place: number;
      /** Null for a place that the evaluation does not have. */
      readonly workload: WorkloadPlan | null;
    };

/**
 * The program of a worker, the same in a thread of Node and in a Web Worker: tasks in, answers out.
 * It keeps the last pack, because a pack takes longer to prepare than a workload to evaluate.
 */
export function createPlanWorker(): (task: PlanTask) => PlanAnswer {
  let pack: { readonly hash: string; readonly pack: Pack } | null = null;
  let work: PlanWork | null = null;
  const start = (request: PlanRequest): Result<PlanWork, Failure> => {
    const hash = packHash(request.pack);
    if (pack?.hash !== hash) pack = { hash, pack: request.pack };
    return startPlan({ ...request, pack: pack.pack });
  };
  return (task) => {
    const { evaluation } = task;
    if (task.kind === 'workload') {
      const { place } = task;
      return { kind: 'workload', evaluation, place, workload: work?.evaluate(place) ?? null };
    }
    const started = start(task.request);
    work = started.ok ? started.value : null;
    if (!started.ok) return { kind: 'failed', evaluation, failure: started.error };
    const { head, count } = started.value;
    return { kind: 'started', evaluation, head, count };
  };
}
