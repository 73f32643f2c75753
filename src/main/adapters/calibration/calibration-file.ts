import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { err, ok } from '../../../shared/base/result.ts';
import { calibrationDocument } from '../../../shared/domain/calibration.ts';
import type { CalibrationStore } from '../../ports/calibration-store.ts';

/**
 * Keeps the last calibration as a JSON file. It is written beside its place and then moved there, so
 * that a reader never meets half of it; a file that cannot be read counts as none.
 *
 * @param folder the planner's own folder.
 */
export function createCalibrationFile(folder: string): CalibrationStore {
  const file = join(folder, 'calibration.json');
  return {
    latest: async () => {
      try {
        const parsed = calibrationDocument.safeParse(JSON.parse(await readFile(file, 'utf8')));
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    },
    save: async (calibration) => {
      const beside = `${file}.${process.pid}.new`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(beside, `${JSON.stringify(calibration)}\n`, { flush: true });
        await rename(beside, file);
        return ok(null);
      } catch {
        await rm(beside, { force: true }).catch(() => {});
        return err({ code: 'file-unusable', file, reason: 'unwritable' });
      }
    },
  };
}
