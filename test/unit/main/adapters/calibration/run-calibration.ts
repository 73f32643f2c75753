import { createThreadCalibrator } from '../../../../../src/main/adapters/calibration/thread-calibrator.ts';
import { systemClock } from '../../../../../src/main/adapters/system/clock.ts';

// Run as a program of its own, which the test kills in the middle.
const [, , folder = '', records = ''] = process.argv;
const log = { info: () => {}, warn: () => {}, error: () => 'x' };
await createThreadCalibrator({ records, clock: systemClock, log }).calibrate(
  { kind: 'full', folder, machine: 'm', runtimes: false },
  ({ measure }) => process.stdout.write(`${measure}\n`),
  new AbortController().signal,
);
