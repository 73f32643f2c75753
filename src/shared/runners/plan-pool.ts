import type { Failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Plan, WorkloadPlan } from '../domain/result/plan.ts';
import { assemblePlan, type PlanHead } from '../plan/evaluation/evaluate-plan.ts';
import type { PlanRequest } from '../plan/evaluation/plan-context.ts';
import type { PlanAnswer, PlanTask } from './plan-worker.ts';

/** A worker, wherever it runs. */
export interface PlanWorkerLink {
  post(task: PlanTask): void;
  /** Calls `heard` with every answer, and `lost` when the worker ends without being asked to. */
  listen(heard: (answer: PlanAnswer) => void, lost: (reason: string) => void): void;
  end(): void;
}

/** How far an evaluation has come. */
export interface PlanProgress {
  readonly done: number;
  readonly count: number;
  /** The workloads evaluated so far, in the order of the project; null where one is still missing. */
  readonly workloads: readonly (WorkloadPlan | null)[];
  readonly head: PlanHead;
}

/** An evaluation that is under way. */
export interface PlanEvaluation {
  /** `cancelled` when it was; the reason of a worker that was lost as `internal`. */
  readonly result: Promise<Result<Plan, Failure>>;
  /**
   * Ends it. Workers finish the workload at hand, unless it has so many samples that the next evaluation
   * would wait for them: those are ended, and started anew when they are needed.
   */
  cancel(): void;
}

/** Evaluates plans on several workers. */
export interface PlanPool {
  /** Starts the workers ahead of the first evaluation, which otherwise waits for them. */
  start(): void;
  /** Begins an evaluation. One that is still under way is cancelled only when it asks to be. */
  evaluate(request: PlanRequest, onProgress?: (progress: PlanProgress) => void): PlanEvaluation;
  close(): void;
}

/**
 * A pool that starts its workers when it first needs them and then keeps them. The workers take
 * workload after workload; whichever of them evaluates one, the bits are the same.
 *
 * @param size most workers, at least 1.
 * @param connect starts one worker.
 */
export function createPlanPool(size: number, connect: () => PlanWorkerLink): PlanPool {
  const workers: PoolWorker[] = [];
  const waiting: Run[] = [];
  let current: Run | null = null;
  let number = 0;

  const next = (): void => {
    current = waiting.shift() ?? null;
    if (!current) return;
    // A program that runs for the first time is compiled beside, on all cores: until the first workload
    // is there, workers that did nothing yet would only delay it.
    const wanted = wantedBy(current);
    const areWarm = workers.length >= wanted && workers.every(({ hasWorked }) => hasWorked);
    employ(current, areWarm ? wanted : 1);
  };
  /** Before a worker has looked at it: the number of workloads is right unless the request is wrong. */
  const wantedBy = ({ request }: Run): number =>
    Math.min(size, Math.max(1, request.document.workloads.length));
  const finish = (run: Run, result: Result<Plan, Failure>): void => {
    if (run !== current && !waiting.includes(run)) return;
    run.settle(result);
    if (run === current) next();
    else waiting.splice(waiting.indexOf(run), 1);
  };
  const post = (worker: PoolWorker, task: PlanTask): void => {
    worker.unanswered += 1;
    worker.link.post(task);
  };
  const cancel = (run: Run): void => {
    if (run === current && isLong(run.request)) {
      const busy = workers.filter((worker) => worker.unanswered > 0);
      for (const worker of busy) {
        workers.splice(workers.indexOf(worker), 1);
        worker.link.end();
      }
    }
    finish(run, err({ code: 'cancelled' }));
  };
  /** Lets workers take up a run, until `wanted` of them do. */
  const employ = (run: Run, wanted: number): void => {
    while (workers.length < Math.min(size, wanted)) workers.push(open());
    for (const worker of workers.slice(0, wanted)) {
      if (worker.evaluation === run.number) continue;
      worker.evaluation = run.number;
      post(worker, { kind: 'start', evaluation: run.number, request: run.request });
    }
  };
  const give = (run: Run, worker: PoolWorker): void => {
    const place = run.take();
    if (place !== null) {
      post(worker, { kind: 'workload', evaluation: run.number, place });
    }
  };
  const hear = (worker: PoolWorker, answer: PlanAnswer): void => {
    const run = current;
    if (!run || answer.evaluation !== run.number) return;
    if (answer.kind === 'failed') return finish(run, err(answer.failure));
    if (answer.kind === 'started') {
      run.begin(answer.head, answer.count);
    } else if (answer.kind === 'workload' && answer.workload) {
      run.note(answer.place, answer.workload);
      worker.hasWorked = true;
      // Whoever hears of it may have cancelled the evaluation.
      if (run !== current) return;
      employ(run, wantedBy(run));
    }
    const plan = run.plan();
    if (plan) return finish(run, ok(plan));
    give(run, worker);
  };
  const lose = (worker: PoolWorker, reason: string): void => {
    if (!workers.includes(worker)) return;
    workers.splice(workers.indexOf(worker), 1);
    const run = current;
    if (run && worker.evaluation === run.number) {
      finish(run, err({ code: 'internal', reference: reason }));
    }
  };
  const open = (): PoolWorker => {
    const worker: PoolWorker = { link: connect(), evaluation: 0, unanswered: 0, hasWorked: false };
    worker.link.listen(
      (answer) => {
        worker.unanswered -= 1;
        hear(worker, answer);
      },
      (reason) => lose(worker, reason),
    );
    return worker;
  };

  return {
    start: () => {
      while (workers.length < size) workers.push(open());
    },
    evaluate: (request, onProgress = () => {}) => {
      number += 1;
      const run = new Run(number, request, onProgress);
      waiting.push(run);
      if (!current) next();
      return {
        result: run.result,
        cancel: () => cancel(run),
      };
    },
    close: () => {
      for (const worker of workers.splice(0)) worker.link.end();
      for (const run of [...(current ? [current] : []), ...waiting.splice(0)]) {
        run.settle(err({ code: 'cancelled' }));
      }
      current = null;
    },
  };
}

/** With more samples than this a workload takes longer than a new worker. */
const maxAwaited = 50_000;

function isLong({ document: { sampling } }: PlanRequest): boolean {
  return Math.max(sampling.samples, sampling.adaptive?.budget ?? 0) > maxAwaited;
}

interface PoolWorker {
  readonly link: PlanWorkerLink;
  /** The evaluation it took up last. */
  evaluation: number;
  /** Tasks it has not answered yet. */
  unanswered: number;
  /** It has evaluated a workload. */
  hasWorked: boolean;
}

/** One evaluation: what is known of it, and what is still to be given out. */
class Run {
  readonly number: number;
  readonly request: PlanRequest;
  readonly result: Promise<Result<Plan, Failure>>;
  readonly settle: (result: Result<Plan, Failure>) => void;
  readonly #onProgress: (progress: PlanProgress) => void;
  #head: PlanHead | null = null;
  #workloads: (WorkloadPlan | null)[] = [];
  #given = 0;
  #done = 0;

  constructor(number: number, request: PlanRequest, onProgress: (progress: PlanProgress) => void) {
    this.number = number;
    this.request = request;
    this.#onProgress = onProgress;
    const { promise, resolve } = Promise.withResolvers<Result<Plan, Failure>>();
    this.result = promise;
    this.settle = resolve;
  }

  /** Takes what the workloads have in common from the first worker that says so. */
  begin(head: PlanHead, count: number): void {
    if (this.#head) return;
    this.#head = head;
    this.#workloads = Array.from({ length: count }, () => null);
  }

  /** The next workload to give out; null when all are. */
  take(): number | null {
    if (this.#given >= this.#workloads.length) return null;
    this.#given += 1;
    return this.#given - 1;
  }

  note(place: number, workload: WorkloadPlan): void {
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

  /** The plan, once every workload is there. */
  plan(): Plan | null {
    if (!this.#head || this.#done < this.#workloads.length) return null;
    return assemblePlan(
      this.#head,
      this.#workloads.filter((workload) => workload !== null),
    );
  }
}
