import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withFreeRepairLock } from './repair-lock.ts';
import { isRunning } from './running-process.ts';
import type { StoreFiles } from './store-files.ts';

const endings = ['', '-journal', '-wal', '-shm'] as const;

/** Removes a file under a passing name with what SQLite keeps beside it. */
export function removePassing(file: string): void {
  for (const ending of endings) rmSync(file + ending, { force: true });
}

/** Names that hold the number of the process which uses the file for a moment. */
const trial = /^\.isoplan-(?<process>\d+)(-[\da-f-]+)?\.tmp$/;
const partialBackup = /^partial-(?<process>\d+)-\d+\.sqlite/;

/** Removes the files of processes that are gone. */
function removeOrphans(folder: string, pattern: RegExp): void {
  for (const name of readdirSync(folder)) {
    const owner = pattern.exec(name)?.groups?.['process'];
    if (owner !== undefined && !isRunning(Number(owner)))
      rmSync(join(folder, name), { force: true });
  }
}

/** Removes copies that a process which is gone did not finish. */
export function removeUnfinishedBackups({ backups }: StoreFiles): void {
  if (existsSync(backups)) removeOrphans(backups, partialBackup);
}

/**
 * Removes what a killed process left: the file of a trial, half a backup, half a repair. What cannot be
 * removed stays for the next time.
 */
export function removeLeftovers(files: StoreFiles): void {
  try {
    removeOrphans(files.folder, trial);
    removeUnfinishedBackups(files);
    const { repairLock, draft, patched } = files;
    const passing = [draft, patched].flatMap((file) => endings.map((ending) => file + ending));
    if (![repairLock, ...passing].some((file) => existsSync(file))) return;
    withFreeRepairLock(repairLock, () => {
      removePassing(draft);
      removePassing(patched);
    });
  } catch {
    return;
  }
}
