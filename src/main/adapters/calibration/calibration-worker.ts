import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadTask } from './worker-thread.ts';

// The program of every thread of a calibration: one file, so that a build has one more entry only.
// Each thread loads no more than its own task needs, because up to eight start at the same time.
const task = workerData as ThreadTask;
switch (task.task) {
  case 'calibrate': {
    const { runCalibration } = await import('./run-calibration.ts');
    const calibration = await runCalibration(task, (progress) =>
      parentPort?.postMessage({ progress }),
    );
    parentPort?.postMessage({ calibration });
    break;
  }
  case 'answer': {
    const { answerTurns } = await import('./measures/context-switch.ts');
    answerTurns(task.turns);
    break;
  }
  case 'work': {
    const { workUntilStopped } = await import('./measures/core-yield.ts');
    workUntilStopped(task.memory);
    break;
  }
  case 'read': {
    const { readUntilStopped } = await import('./measures/disk.ts');
    readUntilStopped(task);
    break;
  }
  case 'serve': {
    const { serveLoopback } = await import('./measures/loopback.ts');
    serveLoopback();
    break;
  }
  case 'benchmark-v8': {
    const { benchmarkV8 } = await import('./runtimes/v8-benchmark.ts');
    parentPort?.postMessage(await benchmarkV8(task));
    break;
  }
}
