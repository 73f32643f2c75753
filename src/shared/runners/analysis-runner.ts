import type { DecisionAnalysis } from '../domain/result/analysis.ts';
import type { Failure } from '../base/failure.ts';
import { err, type Result } from '../base/result.ts';
import type { AnalysisQuestion } from '../plan/analysis/analyze-decision.ts';
import type { PlanRequest } from '../plan/evaluation/plan-context.ts';
import type { PlanWorkerLink } from './plan-pool.ts';

/** An analysis that is under way. */
export interface RunningAnalysis {
  /** `cancelled` when it was; `internal` when its worker was lost. */
  readonly result: Promise<Result<DecisionAnalysis, Failure>>;
  cancel(): void;
}

/** Analyzes decisions on a worker of its own, one after the other. */
export interface AnalysisRunner {
  analyze(request: PlanRequest, question: AnalysisQuestion): RunningAnalysis;
  close(): void;
}

interface Order {
  readonly number: number;
  readonly request: PlanRequest;
  readonly question: AnalysisQuestion;
  readonly settle: (result: Result<DecisionAnalysis, Failure>) => void;
}

/**
 * A runner whose worker starts when it is first needed. Cancelling an analysis that is being computed
 * ends the worker, since nothing else interrupts it; the next one gets a new worker.
 */
export function createAnalysisRunner(connect: () => PlanWorkerLink): AnalysisRunner {
  let worker: PlanWorkerLink | null = null;
  let orders: readonly Order[] = [];
  let number = 0;

  const post = (): void => {
    const [order] = orders;
    if (!order) return;
    worker ??= open();
    const { request, question } = order;
    worker.post({ kind: 'analyze', evaluation: order.number, request, question });
  };
  const settleFirst = (result: Result<DecisionAnalysis, Failure>): void => {
    const [order, ...others] = orders;
    orders = others;
    order?.settle(result);
    post();
  };
  const open = (): PlanWorkerLink => {
    const link = connect();
    link.listen(
      (answer) => {
        const current = link === worker && answer.evaluation === orders[0]?.number;
        if (current && answer.kind === 'analysis') settleFirst(answer.result);
      },
      (reason) => {
        if (link !== worker) return;
        worker = null;
        settleFirst(err({ code: 'internal', reference: reason }));
      },
    );
    return link;
  };
  const dismiss = (): void => {
    worker?.end();
    worker = null;
  };

  return {
    analyze: (request, question) => {
      number += 1;
      const { promise, resolve } = Promise.withResolvers<Result<DecisionAnalysis, Failure>>();
      const order: Order = { number, request, question, settle: resolve };
      orders = [...orders, order];
      if (orders.length === 1) post();
      return {
        result: promise,
        cancel: () => {
          if (orders[0] === order) {
            dismiss();
            settleFirst(err({ code: 'cancelled' }));
          } else if (orders.includes(order)) {
            orders = orders.filter((one) => one !== order);
            resolve(err({ code: 'cancelled' }));
          }
        },
      };
    },
    close: () => {
      dismiss();
      for (const { settle } of orders) settle(err({ code: 'cancelled' }));
      orders = [];
    },
  };
}
