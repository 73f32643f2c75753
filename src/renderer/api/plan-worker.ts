import { createPlanWorker, type PlanTask } from '../../shared/runners/plan-worker.ts';

// The program of a Web Worker: nothing but the shared worker, connected to its page.
const answer = createPlanWorker();
addEventListener('message', ({ data }: MessageEvent<PlanTask>) => postMessage(answer(data)));
