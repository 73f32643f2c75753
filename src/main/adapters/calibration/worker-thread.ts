import { Worker } from 'node:worker_threads';
import type { V8Task } from './runtimes/v8-benchmark.ts';

/** What a thread of a calibration is for; see `calibration-worker.ts`. */
export type ThreadTask =
  | {
      readonly task: 'calibrate';
      readonly kind: 'quick' | 'full';
      readonly folder: string;
      readonly machine: string;
      readonly takenAt: string;
      /** Whether `fio` reads the disk where it is installed. */
      readonly useFio: boolean;
    }
  | { readonly task: 'answer'; readonly turns: SharedArrayBuffer }
  | { readonly task: 'work'; readonly memory: SharedArrayBuffer }
  | {
      readonly task: 'read';
      readonly file: string;
      readonly bytes: number;
      readonly blockBytes: number;
      readonly random: boolean;
      readonly direct: boolean;
      readonly seed: number;
      /** Operations done by this thread, and whether it shall stop. */
      readonly counters: SharedArrayBuffer;
    }
  | { readonly task: 'serve' }
  | V8Task;

/** The program of the threads: its source when run from source, its bundle when built. */
function workerAddress(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('./calibration-worker.ts', here);
  return new URL(`${here.includes('/chunks/') ? '../' : './'}calibration-worker.js`, here);
}

/** Starts a thread of a calibration. */
export function startThread(task: ThreadTask): Worker {
  const thread = new Worker(workerAddress(), { workerData: task });
  // A helper thread that fails is noticed by its silence; it must not end the thread it helps.
  thread.on('error', () => {});
  return thread;
}
