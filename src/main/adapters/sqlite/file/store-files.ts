import { randomUUID } from 'node:crypto';
import { closeSync, lstatSync, openSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from './durable-file.ts';
import { StoreProblem } from '../failure/store-problem.ts';

/** A chain of links that is longer leads nowhere. */
const maxLinks = 40;

/** Where the parts of a store lie. */
export interface StoreFiles {
  readonly folder: string;
  /** The file itself, where the one in the folder is a link to it. */
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

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The file a symbolic link leads to, and beside which SQLite keeps its log; any other path is itself. */
function linkedFile(file: string, links = 0): string {
  if (links > maxLinks || !isLink(file)) return file;
  return linkedFile(resolve(dirname(file), readlinkSync(file)), links + 1);
}

export function storeFiles(folder: string): StoreFiles {
  const database = linkedFile(join(folder, 'isoplan.sqlite'));
  return {
    folder,
    database,
    log: `${database}-wal`,
    sharedMemory: `${database}-shm`,
    journal: `${database}-journal`,
    commitWatermark: join(folder, 'isoplan.sqlite-saved'),
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
  // A name that nobody can have planted a link at, and a way that follows none.
  const probe = join(files.folder, `.isoplan-${process.pid}-${randomUUID()}.tmp`);
  closeSync(openSync(probe, 'wx', 0o600));
  rmSync(probe, { force: true });
  const { database, log, sharedMemory, journal, commitWatermark } = files;
  const { repairLock, draft, patched } = files;
  for (const file of [database, log, sharedMemory, journal, commitWatermark]) requireFile(file);
  for (const file of [repairLock, draft, patched]) requireFile(file);
}

/** Refuses what cannot be a file of the store: opening a pipe, for instance, would wait for ever. */
function requireFile(file: string): void {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined || status.isFile()) return;
  const reason = status.isDirectory() ? 'directory' : 'not-a-file';
  throw new StoreProblem({ code: 'store-unusable', file, reason });
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
