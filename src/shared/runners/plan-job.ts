import type { Failure } from '../base/failure.ts';
import type { Plan, WorkloadPlan } from '../domain/result/plan.ts';
import { assemblePlan, type PlanHead } from '../plan/evaluation/evaluate-plan.ts';
import type { PlanRequest } from '../plan/evaluation/plan-context.ts';
import type { PlanAnswer, PlanTask } from './plan-worker.ts';
import { SettledResult } from './settled-result.ts';
import type { Job } from './worker-pool.ts';

/** How far an evaluation has come. */
export interface PlanProgress {
  readonly done: number;
  readonly count: number;
  /** The workloads evaluated so far, in the order of the project; null where one is still missing. */
  readonly workloads: readonly (WorkloadPlan | null)[];
  readonly head: PlanHead;
}

/** With more samples than this a workload takes longer than a new worker. */
const maxAwaited = 50_000;

/** The evaluation of one plan: workload after workload, whichever worker is free. */
export class PlanJob implements Job {
  readonly wanted: number;
  readonly isLong: boolean;
  readonly result = new SettledResult<Plan>();
  readonly #request: PlanRequest;
  readonly #onProgress: (progress: PlanProgress) => void;
  #head: PlanHead | null = null;
  #workloads: (WorkloadPlan | null)[] = [];
  #given = 0;
  #done = 0;

  constructor(request: PlanRequest, onProgress: (progress: PlanProgress) => void) {
    const { workloads, sampling } = request.document;
    // Before a worker has looked at it: the number of workloads is right unless the request is wrong.
    this.wanted = Math.max(1, workloads.length);
    this.isLong = Math.max(sampling.samples, sampling.adaptive?.budget ?? 0) > maxAwaited;
    this.#request = request;
    this.#onProgress = onProgress;
  }

  get isSettled(): boolean {
    return this.result.isSettled;
  }

  start(evaluation: number): PlanTask {
    return { kind: 'start', evaluation, request: this.#request };
  }

  hear(answer: PlanAnswer): boolean {
    if (answer.kind === 'failed') this.fail(answer.failure);
    if (answer.kind === 'started') this.#begin(answer.head, answer.count);
    const workload = answer.kind === 'workload' ? answer.workload : null;
    if (answer.kind === 'workload' && workload) this.#note(answer.place, workload);
    if (!this.isSettled) this.#settleWhenComplete();
    return workload !== null;
  }

  next(evaluation: number): PlanTask | null {
    if (this.#given >= this.#workloads.length) return null;
    this.#given += 1;
    return { kind: 'workload', evaluation, place: this.#given - 1 };
  }

  fail(failure: Failure): void {
    this.result.fail(failure);
  }

  /** Takes what the workloads have in common from the first worker that says so. */
  #begin(head: PlanHead, count: number): void {
    if (this.#head) return;
    this.#head = head;
    this.#workloads = Array.from({ length: count }, () => null);
  }

  #note(place: number, workload: WorkloadPlan): void {
    this.#workloads[place] = workload;
    this.#done += 1;
    if (!this.#head) return;
    this.#onProgress({
      done: this.#done,
      count: this.#workloads.length,
      workloads: [...this.#workloads],
      head: this.#head,
    });
  }

  #settleWhenComplete(): void {
    if (!this.#head || this.#done < this.#workloads.length) return;
    const workloads = this.#workloads.filter((workload) => workload !== null);
    this.result.succeed(assemblePlan(this.#head, workloads));
  }
}
