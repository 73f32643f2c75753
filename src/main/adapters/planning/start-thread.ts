import { Worker } from 'node:worker_threads';
import type { PlanWorkerLink } from '../../../shared/runners/worker-pool.ts';
import type { PlanAnswer } from '../../../shared/runners/plan-worker.ts';

/** The program of the threads: its source when run from source, its bundle when built. */
function programAddress(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('./plan-thread.ts', here);
  return new URL(`${here.includes('/chunks/') ? '../' : './'}plan-thread.js`, here);
}

/**
 * Starts a thread of the planner.
 *
 * @param program what it runs; the one that comes with the planner when left out.
 */
export function startThread(program = programAddress()): PlanWorkerLink {
  const thread = new Worker(program);
  let ended = false;
  return {
    post: (task) => thread.postMessage(task),
    listen: (heard, lost) => {
      thread.on('message', (answer: PlanAnswer) => heard(answer));
      thread.on('error', (error: Error) => lost(error.message));
      thread.on('exit', (code) => {
        if (!ended) lost(`a thread of the planner ended with ${code}`);
      });
    },
    end: () => {
      ended = true;
      void thread.terminate();
    },
  };
}
