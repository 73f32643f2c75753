import { isMainThread, parentPort, Worker } from 'node:worker_threads';

/** Arithmetic on registers alone: what two threads gain in it, they gain in whatever waits for nothing. */
function compute(): number {
  let sum = 0;
  for (let step = 0; step < 60_000_000; step += 1) sum += step * 1.0001;
  return sum;
}

/** What the machine has left over for a second thread. */
export interface TwoCores {
  /** How much more two threads of plain arithmetic do than one, at this moment: 2 where both cores are free. */
  readonly gain: () => Promise<number>;
  readonly end: () => void;
}

/** Starts the two threads. */
export function twoCores(): TwoCores {
  const crew = [0, 1].map(() => new Worker(import.meta.filename));
  const ask = (worker: Worker): Promise<void> =>
    new Promise((resolve) => {
      worker.once('message', () => resolve());
      worker.postMessage(null);
    });
  const time = async (workers: readonly Worker[]): Promise<number> => {
    const started = performance.now();
    await Promise.all(workers.map(ask));
    return performance.now() - started;
  };
  return {
    gain: async () => (2 * (await time(crew.slice(0, 1)))) / (await time(crew)),
    end: () => crew.forEach((worker) => void worker.terminate()),
  };
}

if (!isMainThread) parentPort?.on('message', () => parentPort?.postMessage(compute()));
