import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  busyShare,
  readCpuTimes,
} from '../../../../../src/main/adapters/calibration/conditions.ts';
import type { Measure } from '../../../../../src/main/adapters/calibration/measure.ts';
import { diskReadMeasures } from '../../../../../src/main/adapters/calibration/measures/disk.ts';
import { findFio } from '../../../../../src/main/adapters/calibration/measures/fio.ts';
import { takeSamples } from '../../../../../src/main/adapters/calibration/samples.ts';
import { writeScratchFile } from '../../../../../src/main/adapters/calibration/scratch-file.ts';
import { summarizeSamples } from '../../../../../src/shared/domain/calibration/sample-summary.ts';

const folder = mkdtempSync(join(tmpdir(), 'isoplan-fio-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fio = await findFio();
const seconds = 2;

async function median(measure: Measure | undefined): Promise<number> {
  const outcome = await measure?.run({
    kind: 'full',
    folder,
    seconds,
    take: (sample, minSamples = 3) => takeSamples(sample, { seconds, minSamples }),
  });
  if (outcome === undefined || typeof outcome === 'string') return NaN;
  return summarizeSamples(outcome.samples)?.median ?? NaN;
}

/** Two programs cannot be compared while others take the processor from them in turn. */
async function isBusy(): Promise<boolean> {
  const before = readCpuTimes();
  await new Promise((resolve) => {
    setTimeout(resolve, 500);
  });
  return (busyShare(before, readCpuTimes()) ?? 1) > 0.3;
}

describe.skipIf(fio === null)('our own disk loop (skipped where fio is not installed)', () => {
  const file = fio === null ? null : writeScratchFile(folder, 256 * 2 ** 20, 20);

  test.for([
    ['random-latency', 0],
    ['random-operations', 1],
    ['sequential-read', 2],
  ] as const)(
    '%s agrees with fio on the same file within a quarter (skipped on a busy machine)',
    { timeout: 60_000, retry: 3 },
    async ([, index], context) => {
      if (await isBusy()) context.skip('the machine is busy with other things');
      const own = await median(diskReadMeasures(() => file, null)[index]);
      const other = await median(diskReadMeasures(() => file, fio)[index]);
      expect(Math.abs(own - other) / other).toBeLessThan(0.25);
    },
  );
});
