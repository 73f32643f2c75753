import type {
  Calibration,
  CalibrationKind,
  CalibrationProgress,
  CalibrationDisturbance,
} from '../../../shared/domain/calibration/calibration.ts';
import { busyShare, readCpuTimes, readThrottleCount, stealShare } from './conditions.ts';
import { measureAll } from './measure-all.ts';
import type { Measure } from './measure.ts';
import { diskUnder } from './measured-disk.ts';
import { contextSwitchMeasure } from './measures/context-switch.ts';
import { efficiencyYieldMeasure, threadYieldMeasure } from './measures/core-yield.ts';
import { diskReadMeasures, scratchNotes, syncMeasure } from './measures/disk.ts';
import { findFio } from './measures/fio.ts';
import { roundTripMeasure, throughputMeasure } from './measures/loopback.ts';
import { bandwidthMeasure, memoryLatencyMeasure } from './measures/memory.ts';
import {
  clockMeasure,
  glanceAtClock,
  integerMeasure,
  spawnMeasure,
  systemCallMeasure,
  timerMeasure,
} from './measures/processor.ts';
import { widened } from './samples.ts';
import { scratchBytes } from './scratch-size.ts';
import { rewriteScratchFile, writeScratchFile, type ScratchFile } from './scratch-file.ts';

/** What a calibration is asked to do, once its folder has been made. */
export interface CalibrationTask {
  readonly kind: CalibrationKind;
  readonly folder: string;
  readonly machine: string;
  readonly takenAt: string;
  readonly useFio: boolean;
}

/**
 * Seconds from the start after which nothing is begun any more. What is left when a machine is slow
 * is measured with fewer samples, so that the whole stays under 10 seconds and 2 minutes.
 */
const budgetSeconds = { quick: 8, full: 105 } as const;

/** Shares from which something is worth saying. */
const busyThreshold = 0.2;
const stealThreshold = 0.01;
const clockThreshold = 0.95;

/** Measures everything, one after the other, so that nothing disturbs anything else. */
export async function runCalibration(
  task: CalibrationTask,
  report: (progress: CalibrationProgress) => void,
): Promise<Calibration> {
  const startedAt = performance.now();
  const before = readCpuTimes();
  await new Promise((resolve) => {
    setTimeout(resolve, task.kind === 'quick' ? 200 : 1000);
  });
  const settled = readCpuTimes();
  const throttles = readThrottleCount();
  const clockBefore = glanceAtClock();

  const { measurements, missing } = await measureAll(
    await allMeasures(task),
    task,
    startedAt + 1000 * budgetSeconds[task.kind],
    report,
  );

  const after = readCpuTimes();
  const busy = busyShare(before, settled);
  const stolen = stealShare(before, after);
  const disturbances = disturbancesFrom({
    busy,
    stolen,
    throttled: throttled(throttles, readThrottleCount()),
    clockShare: glanceAtClock() / clockBefore,
  });
  return {
    schema: 'isoplan/calibration@1',
    takenAt: task.takenAt,
    kind: task.kind,
    seconds: (performance.now() - startedAt) / 1000,
    machine: task.machine,
    disk: diskUnder(task.folder),
    background: { busyShare: busy, stealShare: stolen },
    measurements: measurements.map((one) => (isDisturbed(disturbances) ? widened(one) : one)),
    missing: [...missing],
    troubles: [...disturbances],
  };
}

async function allMeasures({ kind, useFio }: CalibrationTask): Promise<readonly Measure[]> {
  let file: ScratchFile | null = null;
  const writing = writeMeasure(kind, (written) => (file = written));
  return [
    timerMeasure,
    clockMeasure,
    integerMeasure,
    threadYieldMeasure,
    efficiencyYieldMeasure,
    bandwidthMeasure,
    memoryLatencyMeasure,
    contextSwitchMeasure,
    systemCallMeasure,
    spawnMeasure,
    syncMeasure,
    writing,
    ...diskReadMeasures(() => file, useFio ? await findFio() : null),
    roundTripMeasure,
    throughputMeasure,
  ];
}

/** Writes the file that is read afterwards, and takes its samples on the way; later, parts of it again. */
function writeMeasure(kind: CalibrationKind, keep: (file: ScratchFile) => void): Measure {
  let first: ScratchFile | null = null;
  return {
    id: 'sequential-write',
    unit: 'bytes/second',
    quickSeconds: 1,
    fullSeconds: 16,
    run: async ({ folder, seconds }) => {
      const wanted = scratchBytes(kind);
      const file = first ?? writeScratchFile(folder, wanted, 3 * seconds);
      const samples =
        first === null ? file.writeSamples : rewriteScratchFile(file, wanted / 4, seconds);
      first = file;
      keep(file);
      const notes = [...scratchNotes(file.direct)];
      return {
        samples,
        method: `${Math.round(file.bytes / 2 ** 20)} MiB, ${file.direct ? 'direct' : 'through the cache'}`,
        notes: file.bytes < wanted ? [...notes, 'small-file'] : notes,
      };
    },
  };
}

function throttled(before: number | null, after: number | null): boolean {
  return before !== null && after !== null && after > before;
}

function isDisturbed(disturbances: readonly CalibrationDisturbance[]): boolean {
  return disturbances.includes('busy') || disturbances.includes('steal-time');
}

/** What the conditions of a calibration give reason to doubt. */
export function disturbancesFrom(conditions: {
  readonly busy: number | null;
  readonly stolen: number | null;
  readonly throttled: boolean;
  readonly clockShare: number;
}): readonly CalibrationDisturbance[] {
  const { busy, stolen, clockShare } = conditions;
  return [
    ...(stolen !== null && stolen > stealThreshold ? (['steal-time'] as const) : []),
    ...(conditions.throttled ? (['thermal'] as const) : []),
    ...(clockShare < clockThreshold ? (['clock-dropped'] as const) : []),
    ...(busy !== null && busy > busyThreshold ? (['busy'] as const) : []),
  ];
}
