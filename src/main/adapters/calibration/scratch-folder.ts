import { randomUUID } from 'node:crypto';
import {
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Failure, FileReason } from '../../../shared/base/failure.ts';

/** What the scratch folders of calibrations are called, so that nothing else is ever removed. */
const folderName = /^isoplan-calibration-[0-9a-f-]{36}$/;
const recordName = /^calibration-[0-9a-f-]{36}\.pending$/;

/** A folder that was made for one calibration. */
export interface ScratchFolder {
  readonly path: string;
  /** Removes the folder with all that is in it, and the record of it. */
  remove(): void;
}

/** The record of a scratch folder: written before the folder is made, removed after it. */
interface PendingRecord {
  readonly folder: string;
  readonly process: number;
}

/**
 * The scratch folders this process has now. A record of any other one that names its number was left
 * by an earlier process: in a container, a program that is started again often gets the same number.
 */
const ownFolders = new Set<string>();

function reasonOf(cause: unknown): FileReason {
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  const reasons: Readonly<Record<string, FileReason>> = {
    ENOENT: 'missing',
    EACCES: 'denied',
    EPERM: 'denied',
    EROFS: 'read-only',
    ENOSPC: 'disk-full',
  };
  return reasons[code] ?? 'unwritable';
}

function unusable(file: string, reason: FileReason): Result<never, Failure> {
  return err({ code: 'file-unusable', file, reason });
}

/** Bytes that may be written to a folder; the failure when it is none, or one that cannot be written. */
export async function freeBytesIn(folder: string): Promise<Result<number, Failure>> {
  try {
    const { bavail, bsize } = await statfs(folder);
    if (!statSync(folder).isDirectory()) return unusable(folder, 'unwritable');
    await access(folder, constants.W_OK | constants.X_OK);
    return ok(bavail * bsize);
  } catch (cause) {
    return unusable(folder, reasonOf(cause));
  }
}

/** Makes the planner's own folder when it is not there; who needs it says whether it can be used. */
export function makeOwnFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // Looking at the folder tells more of why it cannot be used.
  }
}

/**
 * Makes a folder for one calibration. It is recorded in the planner's own folder first, so that the
 * next start finds it even if the planner is killed.
 *
 * @param parent an existing folder on the disk to measure.
 * @param bytes what will be written; refused when less than twice that is free.
 */
export async function makeScratchFolder(
  parent: string,
  bytes: number,
  records: string,
): Promise<Result<ScratchFolder, Failure>> {
  const free = await freeBytesIn(parent);
  if (!free.ok) return free;
  if (free.value < 2 * bytes) return unusable(parent, 'disk-full');
  const id = randomUUID();
  const path = join(parent, `isoplan-calibration-${id}`);
  const record = join(records, `calibration-${id}.pending`);
  try {
    mkdirSync(records, { recursive: true });
    const content: PendingRecord = { folder: path, process: process.pid };
    writeFileSync(record, JSON.stringify(content), { flag: 'wx' });
  } catch (cause) {
    return unusable(record, reasonOf(cause));
  }
  const remove = (): void => {
    rmSync(path, { recursive: true, force: true });
    rmSync(record, { force: true });
    ownFolders.delete(path);
  };
  ownFolders.add(path);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    remove();
    return unusable(path, reasonOf(cause));
  }
  return ok({ path, remove });
}

/**
 * Removes the folders of calibrations whose process is gone; how many there were.
 *
 * @param removeElse removes what a calibration made elsewhere, going by its folder.
 */
export async function removeLeftoverFolders(
  records: string,
  removeElse: (folder: string) => Promise<void> = async () => {},
): Promise<number> {
  let removed = 0;
  for (const name of namesIn(records)) {
    const file = join(records, name);
    const record = readRecord(file);
    if (record !== null && isInUse(record)) continue;
    if (record !== null) {
      await removeElse(record.folder);
      rmSync(record.folder, { recursive: true, force: true });
      removed += 1;
    }
    rmSync(file, { force: true });
  }
  return removed;
}

function namesIn(records: string): readonly string[] {
  try {
    return readdirSync(records).filter((name) => recordName.test(name));
  } catch {
    return [];
  }
}

/** A record that was cut short names no folder: it was killed before it could make one. */
function readRecord(file: string): PendingRecord | null {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof content !== 'object' || content === null) return null;
    const { folder, process: number } = content as Readonly<Record<string, unknown>>;
    if (typeof folder !== 'string' || typeof number !== 'number') return null;
    return folderName.test(basename(folder)) ? { folder, process: number } : null;
  } catch {
    return null;
  }
}

function isInUse({ folder, process: number }: PendingRecord): boolean {
  if (number === process.pid) return ownFolders.has(folder);
  try {
    process.kill(number, 0);
    return true;
  } catch (cause) {
    return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'EPERM';
  }
}
