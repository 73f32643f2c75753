import type { Failure } from '../base/failure.ts';
import type { DecisionAnalysis } from '../domain/result/analysis.ts';
import type { AnalysisQuestion } from '../plan/analysis/analyze-decision.ts';
import type { PlanRequest } from '../plan/evaluation/plan-context.ts';
import type { PlanAnswer, PlanTask } from './plan-worker.ts';
import { SettledResult } from './settled-result.ts';
import type { Job } from './worker-pool.ts';

/** The analysis of one decision: a single task, which nothing but the end of its worker interrupts. */
export class AnalysisJob implements Job {
  readonly wanted = 1;
  readonly isLong = true;
  readonly result = new SettledResult<DecisionAnalysis>();
  readonly #request: PlanRequest;
  readonly #question: AnalysisQuestion;

  constructor(request: PlanRequest, question: AnalysisQuestion) {
    this.#request = request;
    this.#question = question;
  }

  get isSettled(): boolean {
    return this.result.isSettled;
  }

  start(evaluation: number): PlanTask {
    return { kind: 'analyze', evaluation, request: this.#request, question: this.#question };
  }

  hear(answer: PlanAnswer): boolean {
    if (answer.kind !== 'analysis') return false;
    this.result.settle(answer.result);
    return true;
  }

  next(): null {
    return null;
  }

  fail(failure: Failure): void {
    this.result.fail(failure);
  }
}
