import { createPlanPool, type PlanPool } from '../../shared/runners/plan-pool.ts';
import type { PlanAnswer } from '../../shared/runners/plan-worker.ts';
import type { PlanWorkerLink } from '../../shared/runners/worker-pool.ts';

/** More workers than this wait for each other's memory more than they compute. */
const maxWorkers = 8;

let pool: PlanPool | null = null;

/** The pool of the page; null where a page has no workers. */
export function planWorkers(): PlanPool | null {
  if (typeof Worker === 'undefined') return null;
  pool ??= createPlanPool(Math.min(maxWorkers, navigator.hardwareConcurrency), startWorker);
  return pool;
}

function startWorker(): PlanWorkerLink {
  const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (task) => worker.postMessage(task),
    listen: (heard, lost) => {
      worker.addEventListener('message', ({ data }: MessageEvent<PlanAnswer>) => heard(data));
      worker.addEventListener('error', ({ message }) => lost(message));
    },
    end: () => worker.terminate(),
  };
}
