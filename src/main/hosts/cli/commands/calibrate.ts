import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '../../../../shared/api/client.ts';
import type { CalibrationJob } from '../../../../shared/api/contract.ts';
import { jobPollMilliseconds } from '../../../../shared/api/job.ts';
import type { Failure } from '../../../../shared/base/failure.ts';
import { say, text } from '../../../../shared/base/text.ts';
import { err, ok, type Result } from '../../../../shared/base/result.ts';
import { calibrationMeasureLabels } from '../../../../shared/wording/calibration-words.ts';
import type {
  Calibration,
  CalibrationProgress,
} from '../../../../shared/domain/calibration/calibration.ts';
import { runtimeLabels } from '../../../../shared/wording/runtime-words.ts';
import { formatQuantity } from '../../../../shared/units/format.ts';
import { calibrationText } from '../calibration-text.ts';
import type { CommandAction } from '../commands.ts';
import type { Terminal } from '../terminal.ts';
import { plainTexts } from '../plain-texts.ts';

export interface CalibrateOptions {
  readonly quick?: boolean;
  readonly folder?: string;
  readonly runtimes?: boolean;
  readonly json?: boolean;
}

/** How a program is asked to end: Ctrl+C, `kill`, a terminal that is closed. */
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `calibrate`: measures this machine, keeps the figures, and prints them; ended, it leaves nothing behind. */
export function calibrateCommand(options: CalibrateOptions): CommandAction {
  return async ({ terminal, client }) => {
    const started = client.invoke('calibration.start', {
      kind: options.quick ? 'quick' : 'full',
      folder: options.folder ?? null,
      runtimes: options.runtimes ?? false,
    });
    const cancelJob = async (): Promise<void> => {
      const job = await started;
      if (job.ok) await client.invoke('jobs.cancel', { id: job.value.id });
    };
    const cancel = (): void => void cancelJob();
    for (const signal of endingSignals) process.once(signal, cancel);
    const measured = await resultOf(started, client, (progress) =>
      showProgress(terminal, progress),
    );
    for (const signal of endingSignals) process.removeListener(signal, cancel);
    if (terminal.stderr.isTTY) terminal.stderr.write('\r\u001b[K');
    if (!measured.ok) return measured;
    if (options.json) terminal.printJson(measured.value);
    else terminal.print(calibrationText(plainTexts(measured.value), terminal.language));
    return ok(null);
  };
}

/** Asks for the job again and again until it has ended. */
async function resultOf(
  started: Promise<Result<CalibrationJob, Failure>>,
  client: Client,
  report: (progress: CalibrationProgress) => void,
): Promise<Result<Calibration, Failure>> {
  let job: Result<CalibrationJob | null, Failure> = await started;
  for (;;) {
    if (!job.ok) return job;
    if (job.value === null) return err({ code: 'cancelled' });
    if (job.value.state === 'ended') return job.value.result;
    if (job.value.state === 'running' && job.value.progress !== null) report(job.value.progress);
    await pause(jobPollMilliseconds);
    job = await client.invoke('calibration.current', {});
  }
}

/** One line that is written over, on a terminal only. */
function showProgress(terminal: Terminal, progress: CalibrationProgress): void {
  if (!terminal.stderr.isTTY) return;
  const { measure, runtime } = progress;
  const name = measure === null ? null : calibrationMeasureLabels[measure];
  const tried = runtime === null ? null : runtimeLabels[runtime];
  const label = say(name ?? tried ?? text('', ''), terminal.language);
  const left = formatQuantity(progress.secondsLeft, 'seconds', terminal.language);
  terminal.stderr.write(`\r\u001b[K${progress.done}/${progress.total}  ${label}  ≤ ${left}`);
}
