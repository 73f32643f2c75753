import { parentPort, workerData } from 'node:worker_threads';
import { checkPacking } from '../../../shared/placement/check-packing.ts';
import { packBins } from '../../../shared/placement/pack-bins.ts';
import { createHighsSolver } from './highs-solver.ts';
import type { CheckedPacking, PackingTask } from '../../ports/packer.ts';

// The program of the thread that packs: it blocks while the solver works, and is ended to cancel it.
const { problem, seconds, iterations } = workerData as PackingTask;
const startedAt = performance.now();
const elapsed = (): number => (performance.now() - startedAt) / 1000;
const solver = await createHighsSolver();
const packing = packBins(problem, solver, { seconds, iterations, elapsed });
// The check may take as long as the packing: it belongs here as well.
const answer: CheckedPacking = { packing, checked: checkPacking(problem, packing).length === 0 };
parentPort?.postMessage(answer);
