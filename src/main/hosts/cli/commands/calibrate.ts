import { say, text } from '../../../../shared/base/text.ts';
import { ok } from '../../../../shared/base/result.ts';
import { calibrationMeasureLabels } from '../../../../shared/domain/calibration/calibration-labels.ts';
import type { CalibrationProgress } from '../../../../shared/domain/calibration/calibration.ts';
import { runtimeLabels } from '../../../../shared/domain/calibration/runtime-labels.ts';
import { formatQuantity } from '../../../../shared/units/format.ts';
import { calibrationText } from '../calibration-text.ts';
import type { CommandAction } from '../commands.ts';
import type { Terminal } from '../terminal.ts';

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
  return async ({ terminal, application }) => {
    const { calibration } = application;
    const cancel = (): void => void calibration.cancel();
    for (const signal of endingSignals) process.once(signal, cancel);
    const measured = await calibration.calibrate({
      kind: options.quick ? 'quick' : 'full',
      folder: options.folder,
      runtimes: options.runtimes ?? false,
      report: (progress) => showProgress(terminal, progress),
    });
    for (const signal of endingSignals) process.removeListener(signal, cancel);
    if (terminal.stderr.isTTY) terminal.stderr.write('\r\u001b[K');
    if (!measured.ok) return measured;
    if (options.json) terminal.printJson(measured.value);
    else terminal.print(calibrationText(measured.value, terminal.language));
    return ok(null);
  };
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
