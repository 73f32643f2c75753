import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeFolder, syncFolder } from './durable-file.ts';
import { stampOf, type StoreFiles } from './store-files.ts';

function freshFolder(files: StoreFiles, now: number): string {
  const base = join(files.damaged, stampOf(now));
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? base : `${base}-${number}`;
    if (!existsSync(folder)) {
      makeFolder(folder);
      return folder;
    }
  }
}

/** Copies the files of a store as they are found, for whoever wants to look into them later. */
export function quarantineCopy(files: StoreFiles, now: number): string {
  const folder = freshFolder(files, now);
  for (const file of [files.database, files.log]) {
    if (existsSync(file)) copyFileSync(file, join(folder, basename(file)));
  }
  return folder;
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
 * name means a whole file at every moment: the log, which belongs to the old file, goes first, and
 * the last step is one rename.
 *
 * @returns where the unusable file lies now, or null when there was none.
 */
export function replaceDatabase(files: StoreFiles, repaired: string, now: number): string | null {
  let kept: string | null = null;
  if (existsSync(files.database)) {
    const folder = freshFolder(files, now);
    kept = join(folder, basename(files.database));
    keepUnderOtherName(files.database, kept);
    if (existsSync(files.log)) renameSync(files.log, join(folder, basename(files.log)));
  }
  rmSync(files.log, { force: true });
  rmSync(files.sharedMemory, { force: true });
  renameSync(repaired, files.database);
  syncFolder(files.folder);
  return kept;
}
