import type { Worker } from 'node:worker_threads';
import process from 'node:process';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Calibration, CalibrationProgress } from '../../../shared/domain/calibration.ts';
import type { Calibrator } from '../../ports/calibrator.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { diskUnder } from './measured-disk.ts';
import { freeBytesIn, makeScratchFolder, removeLeftoverFolders } from './scratch-folder.ts';
import { scratchBytes } from './scratch-size.ts';
import { startThread } from './worker-thread.ts';

export interface CalibratorOptions {
  /** The planner's own folder, where scratch folders are recorded. */
  readonly records: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether `fio` reads the disk where it is installed; yes when left out. */
  readonly useFio?: boolean;
}

/** Longest times in seconds; a calibration that is not done by then hangs. */
const patience = { quick: 40, full: 240 } as const;

type Message = { readonly progress: CalibrationProgress } | { readonly calibration: Calibration };

/** Measures in threads of their own, so that the planner stays usable and can end them at any time. */
export function createThreadCalibrator(options: CalibratorOptions): Calibrator {
  return {
    calibrate: async (request, report, cancelled) => {
      if (cancelled.aborted) return err({ code: 'cancelled' });
      const bytes = scratchBytes(request.kind);
      const folder = await makeScratchFolder(request.folder, bytes, options.records);
      if (!folder.ok) return folder;
      const removeAtExit = (): void => folder.value.remove();
      process.once('exit', removeAtExit);
      const thread = startThread({
        task: 'conduct',
        kind: request.kind,
        machine: request.machine,
        folder: folder.value.path,
        takenAt: new Date(options.clock.now()).toISOString(),
        useFio: options.useFio ?? true,
      });
      try {
        return await outcomeOf(thread, report, cancelled, patience[request.kind], options.log);
      } finally {
        await thread.terminate();
        process.removeListener('exit', removeAtExit);
        folder.value.remove();
      }
    },
    inspect: async (folder) => {
      const free = await freeBytesIn(folder);
      if (!free.ok) return free;
      const writes = { quick: scratchBytes('quick'), full: scratchBytes('full') };
      return ok({ folder, disk: diskUnder(folder), freeBytes: free.value, writes });
    },
    removeLeftovers: async () => removeLeftoverFolders(options.records),
  };
}

function outcomeOf(
  thread: Worker,
  report: (progress: CalibrationProgress) => void,
  cancelled: AbortSignal,
  seconds: number,
  log: Log,
): Promise<Result<Calibration, Failure>> {
  return new Promise((resolve) => {
    let ended = false;
    const end = (outcome: Result<Calibration, Failure>): void => {
      ended = true;
      clearTimeout(timer);
      cancelled.removeEventListener('abort', cancel);
      resolve(outcome);
    };
    const cancel = (): void => end(err({ code: 'cancelled' }));
    const timer = setTimeout(
      () => end(err({ code: 'timed-out', operation: 'calibrate', seconds })),
      seconds * 1000,
    );
    const broken = (cause: unknown): void => {
      if (ended) return;
      end(err({ code: 'internal', reference: log.error('calibration-failed', cause) }));
    };
    cancelled.addEventListener('abort', cancel, { once: true });
    thread.once('error', broken);
    thread.once('exit', () => broken(new Error('the calibration ended without a result')));
    thread.on('message', (message: Message) => {
      if ('progress' in message) report(message.progress);
      else end(ok(message.calibration));
    });
  });
}
