import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './durable-file.ts';
import { StoreProblem } from '../failure/store-problem.ts';

/** Where the parts of a store lie. */
export interface StoreFiles {
  readonly folder: string;
  readonly database: string;
  readonly log: string;
  readonly sharedMemory: string;
  /** What a change replaced, while the file is not kept with a log. */
  readonly journal: string;
  /** The count of the last acknowledged change. */
  readonly commitWatermark: string;
  /** Held while one process repairs the store. */
  readonly repairLock: string;
  /** A database on its way to the store's name; only the holder of the lock has one. */
  readonly draft: string;
  /** A damaged database while it is read with what was mended of it. */
  readonly patched: string;
  readonly backups: string;
  readonly damaged: string;
}

export function storeFiles(folder: string): StoreFiles {
  const database = join(folder, 'isoplan.sqlite');
  return {
    folder,
    database,
    log: `${database}-wal`,
    sharedMemory: `${database}-shm`,
    journal: `${database}-journal`,
    commitWatermark: `${database}-saved`,
    repairLock: `${database}-repair`,
    draft: `${database}-draft`,
    patched: `${database}-patched`,
    backups: join(folder, 'backups'),
    damaged: join(folder, 'damaged'),
  };
}

/**
 * Makes the folder when it is missing, and tries whether files can be made in it: what the system
 * says about permissions alone is not always true. Throws what the system says.
 */
export function prepareFolder(files: StoreFiles): void {
  makeFolder(files.folder);
  const probe = join(files.folder, `.isoplan-${process.pid}.tmp`);
  try {
    closeSync(openSync(probe, 'w'));
  } finally {
    rmSync(probe, { force: true });
  }
  if (statSync(files.database, { throwIfNoEntry: false })?.isDirectory()) {
    const { database: file } = files;
    throw new StoreProblem({ code: 'store-unusable', file, reason: 'directory' });
  }
}

/** Identity of the file a path means at this moment; null when it means none. */
export function fileIdentityOf(file: string): string | null {
  const status = statSync(file, { throwIfNoEntry: false, bigint: true });
  return status === undefined ? null : `${status.dev}:${status.ino}`;
}

/** Size of a file; null when it is missing. */
export function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}

/** A time as part of a file name: `20261123T014400Z`. */
export function stampOf(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}
