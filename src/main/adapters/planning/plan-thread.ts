import { parentPort } from 'node:worker_threads';
import { createPlanWorker, type PlanTask } from '../../../shared/runners/plan-worker.ts';

// The program of a thread of the planner: nothing but the shared worker, connected to its port.
const answer = createPlanWorker();
parentPort?.on('message', (task: PlanTask) => parentPort?.postMessage(answer(task)));
