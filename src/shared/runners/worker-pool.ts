import type { Failure } from '../base/failure.ts';
import type { PlanAnswer, PlanTask } from './plan-worker.ts';

/** A worker, wherever it runs. */
export interface PlanWorkerLink {
  post(task: PlanTask): void;
  /** Calls `heard` with every answer, and `lost` when the worker ends without being asked to. */
  listen(heard: (answer: PlanAnswer) => void, lost: (reason: string) => void): void;
  end(): void;
}

/** Something to be done on workers, task by task. */
export interface Job {
  /** How many workers it can use, at least 1. */
  readonly wanted: number;
  /** A task of it takes longer than a new worker: cancelling ends the workers that are at it. */
  readonly isLong: boolean;
  /** Whether its result is there, or it failed. */
  readonly isSettled: boolean;
  /** What a worker that takes it up is told first. */
  start(evaluation: number): PlanTask;
  /** Takes an answer; true when it brought a part of the result. */
  hear(answer: PlanAnswer): boolean;
  /** The next task for a worker; null when all are given out. */
  next(evaluation: number): PlanTask | null;
  fail(failure: Failure): void;
}

/** Does jobs one after the other, each on as many workers as it can use. */
export interface WorkerPool {
  /** Starts the workers ahead of the first job, which otherwise waits for them. */
  start(): void;
  /** Puts a job at the end of the queue. @returns what cancels it. */
  add(job: Job): () => void;
  /** Ends the workers and cancels what is left; what is added afterwards is cancelled at once. */
  close(): void;
}

interface Queued {
  readonly job: Job;
  readonly number: number;
}

interface PoolWorker {
  readonly link: PlanWorkerLink;
  /** Number of the job it took up last. */
  evaluation: number;
  /** Tasks it has not answered yet. */
  unanswered: number;
  /** It has brought a part of a result. */
  hasWorked: boolean;
}

/**
 * A pool that starts its workers when it first needs them and then keeps them: a worker has its machine
 * code and the last pack prepared.
 *
 * @param size most workers, at least 1.
 * @param connect starts one worker.
 */
export function createWorkerPool(size: number, connect: () => PlanWorkerLink): WorkerPool {
  const workers: PoolWorker[] = [];
  const waiting: Queued[] = [];
  let current: Queued | null = null;
  let number = 0;
  let isClosed = false;

  const next = (): void => {
    current = waiting.shift() ?? null;
    if (!current) return;
    // A program that runs for the first time is compiled beside, on all cores: until the first part of a
    // result is there, workers that did nothing yet would only delay it.
    const wanted = Math.min(size, current.job.wanted);
    const areWarm = workers.length >= wanted && workers.every(({ hasWorked }) => hasWorked);
    employ(current, areWarm ? wanted : 1);
  };
  const finish = (queued: Queued, failure?: Failure): void => {
    const place = waiting.indexOf(queued);
    if (queued !== current && place < 0) return;
    if (failure) queued.job.fail(failure);
    if (queued === current) next();
    else waiting.splice(place, 1);
  };
  const post = (worker: PoolWorker, task: PlanTask): void => {
    worker.unanswered += 1;
    worker.link.post(task);
  };
  const cancel = (queued: Queued): void => {
    if (queued === current && queued.job.isLong) {
      const busy = workers.filter((worker) => worker.unanswered > 0);
      for (const worker of busy) {
        workers.splice(workers.indexOf(worker), 1);
        worker.link.end();
      }
    }
    finish(queued, { code: 'cancelled' });
  };
  /** Lets workers take up a job, until `wanted` of them do. */
  const employ = (queued: Queued, wanted: number): void => {
    while (workers.length < wanted) workers.push(open());
    for (const worker of workers.slice(0, wanted)) {
      if (worker.evaluation === queued.number) continue;
      worker.evaluation = queued.number;
      post(worker, queued.job.start(queued.number));
    }
  };
  const hear = (worker: PoolWorker, answer: PlanAnswer): void => {
    const queued = current;
    if (!queued || answer.evaluation !== queued.number) return;
    const { job } = queued;
    const broughtPart = job.hear(answer);
    if (broughtPart) worker.hasWorked = true;
    // Whoever heard of it may have cancelled the job.
    if (queued !== current) return;
    if (job.isSettled) return finish(queued);
    if (broughtPart) employ(queued, Math.min(size, job.wanted));
    const task = job.next(queued.number);
    if (task) post(worker, task);
  };
  const lose = (worker: PoolWorker, reason: string): void => {
    if (!workers.includes(worker)) return;
    workers.splice(workers.indexOf(worker), 1);
    if (current && worker.evaluation === current.number) {
      finish(current, { code: 'internal', reference: reason });
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
      if (isClosed) return;
      while (workers.length < size) workers.push(open());
    },
    add: (job) => {
      number += 1;
      const queued: Queued = { job, number };
      if (isClosed) {
        job.fail({ code: 'cancelled' });
        return () => undefined;
      }
      waiting.push(queued);
      if (!current) next();
      return () => cancel(queued);
    },
    close: () => {
      isClosed = true;
      for (const worker of workers.splice(0)) worker.link.end();
      const left = [...(current ? [current] : []), ...waiting.splice(0)];
      current = null;
      for (const { job } of left) job.fail({ code: 'cancelled' });
    },
  };
}
