import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder, syncFolder } from './durable-file.ts';
import { stampOf, type StoreFiles } from './store-files.ts';

/** A folder that is not there yet, among those of unusable files. */
export function freshFolder(files: StoreFiles, now: number): string {
  const base = join(files.damaged, stampOf(now));
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? base : `${base}-${number}`;
    if (!existsSync(folder)) return folder;
  }
}

/** Copies the files of a store as they are found, for whoever wants to look into them later. */
export function quarantineCopy(files: StoreFiles, now: number): string {
  const folder = freshFolder(files, now);
  makeFolder(folder);
  for (const file of [files.database, files.log, files.journal]) {
    if (existsSync(file)) copyFileSync(file, join(folder, basename(file)));
  }
  return folder;
}

/** Removes what SQLite keeps beside a database: it belongs to the file that had the name before. */
export function removeSideFiles({ log, sharedMemory, journal }: StoreFiles): void {
  for (const side of [log, sharedMemory, journal]) rmSync(side, { force: true });
}

function keepUnderOtherName(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    copyFileSync(file, kept);
  }
}

/**
 * Puts a repaired database in the place of an unusable one, which moves to a folder of its own. The
 * name means a whole file at every moment: the log and the journal, which belong to the old file, go first, and
 * the last step is one rename.
 *
 * @param kept where the unusable file will lie, in a folder that is not there yet; null when there is none.
 */
export function replaceDatabase(files: StoreFiles, repaired: string, kept: string | null): void {
  if (kept !== null) {
    const folder = dirname(kept);
    makeFolder(folder);
    keepUnderOtherName(files.database, kept);
    for (const side of [files.log, files.journal]) {
      if (existsSync(side)) renameSync(side, join(folder, basename(side)));
    }
  }
  removeSideFiles(files);
  renameSync(repaired, files.database);
  syncFolder(dirname(files.database));
}
