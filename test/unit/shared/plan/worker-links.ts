import type { PlanWorkerLink } from '../../../../src/shared/runners/worker-pool.ts';
import {
  createPlanWorker,
  type PlanAnswer,
  type PlanTask,
} from '../../../../src/shared/runners/plan-worker.ts';

/** A worker that answers when it is told to, so that a test decides what is under way. */
export interface HeldWorker {
  /** Tasks it was given and has not answered. */
  readonly tasks: PlanTask[];
  readonly link: PlanWorkerLink;
  readonly hasEnded: () => boolean;
  /** Does the task that has waited longest; an ended worker does nothing any more. */
  readonly work: () => void;
  /** Ends without being asked to. */
  readonly crash: (reason: string) => void;
}

/** Workers in the order in which they are started. */
export function heldWorkers(): {
  readonly workers: readonly HeldWorker[];
  readonly connect: () => PlanWorkerLink;
} {
  const workers: HeldWorker[] = [];
  return {
    workers,
    connect: () => {
      const worker = heldWorker();
      workers.push(worker);
      return worker.link;
    },
  };
}

function heldWorker(): HeldWorker {
  const answer = createPlanWorker();
  const tasks: PlanTask[] = [];
  let ended = false;
  let hear: (answer: PlanAnswer) => void = () => undefined;
  let lose: (reason: string) => void = () => undefined;
  return {
    tasks,
    hasEnded: () => ended,
    work: () => {
      const task = ended ? undefined : tasks.shift();
      if (task) hear(answer(task));
    },
    crash: (reason) => lose(reason),
    link: {
      post: (task) => tasks.push(task),
      listen: (heard, lost) => {
        hear = heard;
        lose = lost;
      },
      end: () => {
        ended = true;
      },
    },
  };
}
