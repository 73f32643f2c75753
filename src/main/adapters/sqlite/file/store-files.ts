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
  /** The count of the last acknowledged change. */
  readonly commitWatermark: string;
  /** Held while one process repairs the store. */
  readonly repairLock: string;
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
    commitWatermark: `${database}-saved`,
    repairLock: `${database}-repair`,
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

/** Size of a file; null when it is missing. */
export function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}

/** A time as part of a file name: `20261123T014400Z`. */
export function stampOf(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}
