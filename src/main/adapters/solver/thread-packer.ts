import { Worker } from 'node:worker_threads';
import { err, ok } from '../../../shared/base/result.ts';
import type { CheckedPacking, Packer } from '../../ports/packer.ts';

/** The program of the thread: its source when run from source, its bundle when built. */
function programAddress(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('./packing-thread.ts', here);
  return new URL(`${here.includes('/chunks/') ? '../' : './'}packing-thread.js`, here);
}

/** Packs in a thread of its own, so that a solver that blocks blocks nobody else. */
export function createThreadPacker(): Packer {
  return {
    pack: (task, left) =>
      new Promise((resolve, reject) => {
        if (left?.aborted) return resolve(err({ code: 'cancelled' }));
        const thread = new Worker(programAddress(), { workerData: task });
        const end = (): void => {
          left?.removeEventListener('abort', cancel);
          void thread.terminate();
        };
        const cancel = (): void => {
          end();
          resolve(err({ code: 'cancelled' }));
        };
        left?.addEventListener('abort', cancel, { once: true });
        thread.once('message', (packing: CheckedPacking) => {
          end();
          resolve(ok(packing));
        });
        thread.once('error', (error) => {
          end();
          reject(error);
        });
      }),
  };
}
