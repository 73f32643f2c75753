import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { err, ok } from '../../../shared/base/result.ts';
import {
  calibrationDocument,
  type Calibration,
} from '../../../shared/domain/calibration/calibration.ts';
import type { CalibrationStore } from '../../ports/calibration-store.ts';

/** More would make the list longer than anybody reads; the oldest go. */
const maxCalibrations = 50;

const fileName = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z\.json$/;
const unfinishedName = /\.json\.\d+\.new$/;

/**
 * Keeps each calibration as a JSON file named by its time. It is written beside its place and then
 * moved there, so that a reader never meets half of it; a file that cannot be read counts as none.
 *
 * @param folder the planner's own folder; the files are in `calibrations` inside it.
 */
export function createCalibrationFolder(folder: string): CalibrationStore {
  const calibrations = join(folder, 'calibrations');
  const names = async (): Promise<readonly string[]> => {
    const all = await readdir(calibrations).catch(() => []);
    return all
      .filter((name) => fileName.test(name))
      .toSorted()
      .toReversed();
  };
  return {
    latest: async () => {
      for (const name of await names()) {
        const calibration = await read(join(calibrations, name));
        if (calibration !== null) return calibration;
      }
      return null;
    },
    list: async () => {
      const all = await Promise.all((await names()).map((name) => read(join(calibrations, name))));
      return all.filter((one) => one !== null);
    },
    save: async (calibration) => {
      const file = join(calibrations, `${calibration.takenAt.replaceAll(/[:.]/g, '-')}.json`);
      const beside = `${file}.${process.pid}.new`;
      try {
        await mkdir(calibrations, { recursive: true });
        await writeFile(beside, `${JSON.stringify(calibration)}\n`, { flush: true });
        await rename(beside, file);
        await tidy(calibrations, (await names()).slice(maxCalibrations));
        return ok(null);
      } catch {
        await rm(beside, { force: true }).catch(() => {});
        return err({ code: 'file-unusable', file, reason: 'unwritable' });
      }
    },
  };
}

async function read(file: string): Promise<Calibration | null> {
  try {
    const parsed = calibrationDocument.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Removes what is too old, and what a planner that was killed left half written. */
async function tidy(calibrations: string, old: readonly string[]): Promise<void> {
  const unfinished = (await readdir(calibrations)).filter((name) => unfinishedName.test(name));
  await Promise.all(
    [...old, ...unfinished].map((name) => rm(join(calibrations, name), { force: true })),
  );
}
