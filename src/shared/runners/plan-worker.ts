import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import type { DecisionAnalysis } from '../domain/result/analysis.ts';
import type { WorkloadPlan } from '../domain/result/plan.ts';
import { kernelOfThread } from '../engine/kernel/kernel.ts';
import { packHash } from '../packs/pack-hash.ts';
import type { Pack } from '../packs/pack.ts';
import { analyzeDecision, type AnalysisQuestion } from '../plan/analysis/analyze-decision.ts';
import { startPlan, type PlanHead, type PlanWork } from '../plan/evaluation/evaluate-plan.ts';
import type { PlanRequest } from '../plan/evaluation/plan-context.ts';

/** What a worker is told. Everything in it may be copied between threads. */
export type PlanTask =
  /** Takes up an evaluation, and says what its workloads have in common. */
  | { readonly kind: 'start'; readonly evaluation: number; readonly request: PlanRequest }
  /** Evaluates one workload of the evaluation taken up last. */
  | { readonly kind: 'workload'; readonly evaluation: number; readonly place: number }
  /** Analyzes the decision of one workload. */
  | {
      readonly kind: 'analyze';
      readonly evaluation: number;
      readonly request: PlanRequest;
      readonly question: AnalysisQuestion;
    };

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
    }
  | {
      readonly kind: 'analysis';
      readonly evaluation: number;
      readonly result: Result<DecisionAnalysis, Failure>;
    };

/**
 * The program of a worker, the same in a thread of Node and in a Web Worker: tasks in, answers out.
 * It keeps the last pack, because a pack takes longer to prepare than a workload to evaluate.
 */
export function createPlanWorker(): (task: PlanTask) => PlanAnswer {
  // A worker that was started ahead of its first task has its machine code when that comes.
  kernelOfThread();
  let pack: { readonly hash: string; readonly pack: Pack } | null = null;
  let work: PlanWork | null = null;
  /** The request with the pack that is prepared already, where it is the same. */
  const resolved = (request: PlanRequest): PlanRequest => {
    const hash = packHash(request.pack);
    if (pack?.hash !== hash) pack = { hash, pack: request.pack };
    return { ...request, pack: pack.pack };
  };
  return (task) => {
    const { evaluation } = task;
    if (task.kind === 'workload') {
      const { place } = task;
      return { kind: 'workload', evaluation, place, workload: work?.evaluate(place) ?? null };
    }
    if (task.kind === 'analyze') {
      const result = analyzeDecision(resolved(task.request), task.question);
      return { kind: 'analysis', evaluation, result };
    }
    const started = startPlan(resolved(task.request));
    work = started.ok ? started.value : null;
    if (!started.ok) return { kind: 'failed', evaluation, failure: started.error };
    const { head, count } = started.value;
    return { kind: 'started', evaluation, head, count };
  };
}
