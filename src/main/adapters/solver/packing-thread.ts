import { parentPort, workerData } from 'node:worker_threads';
import { packBins } from '../../../shared/placement/pack-bins.ts';
import { createHighsSolver } from './highs-solver.ts';
import type { PackingTask } from '../../ports/packer.ts';

// The program of the thread that packs: it blocks while the solver works, and is ended to cancel it.
const { problem, seconds, iterations } = workerData as PackingTask;
const startedAt = performance.now();
const elapsed = (): number => (performance.now() - startedAt) / 1000;
const solver = await createHighsSolver();
parentPort?.postMessage(packBins(problem, solver, { seconds, iterations, elapsed }));
