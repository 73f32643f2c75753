import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { errorCode, fileReason, fileUnusable } from './file-reason.ts';

export interface WriteOptions {
  /** Whether a file that is there may be replaced; otherwise it is kept and the write refused. */
  readonly replace: boolean;
  /** The mode of a new file; as the process makes its files when left out. */
  readonly mode?: number;
}

/** What is at a path, following links; null when there is nothing. */
function existing(file: string): Stats | null {
  return statSync(file, { throwIfNoEntry: false }) ?? null;
}

function writeDurably(file: string, content: string | Uint8Array): void {
  const descriptor = openSync(file, 'wx', 0o666);
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Gives a finished file its name unless that is taken; a link is the one call that cannot replace. */
function nameUnlessTaken(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (errorCode(error) === 'EEXIST' || existing(file) !== null) throw error;
    renameSync(temporary, file);
  }
}

/** So that the new name survives a power cut; not every system lets a folder be opened. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return;
  }
}

/** A write takes seconds; a temporary file of this age was left by a process that was killed. */
const abandonedMilliseconds = 3_600_000;

/** Removes what killed processes left of earlier writes of the same file. */
function removeAbandoned(folder: string, beginning: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(beginning) || !/\.[0-9a-f-]{36}\.tmp$/.test(name)) continue;
      const file = join(folder, name);
      if (Date.now() - statSync(file).mtimeMs > abandonedMilliseconds)
        rmSync(file, { force: true });
    }
  } catch {
    return;
  }
}

function writeThroughTemporary(
  file: string,
  content: string | Uint8Array,
  before: Stats | null,
  options: WriteOptions,
): void {
  const target = before === null ? file : realpathSync(file);
  const folder = dirname(target);
  const beginning = `.${basename(target).slice(0, 100)}.`;
  removeAbandoned(folder, beginning);
  const temporary = join(folder, `${beginning}${randomUUID()}.tmp`);
  try {
    writeDurably(temporary, content);
    const mode = before === null ? options.mode : before.mode & 0o777;
    if (mode !== undefined) chmodSync(temporary, mode);
    if (options.replace) renameSync(temporary, target);
    else nameUnlessTaken(temporary, target);
    syncFolder(folder);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Writes a file that a user named: first under another name in the same folder, then renamed, so
 * that at every moment there is the old file or the whole new one.
 *
 * @returns null, or a `file-unusable` failure that names the file; then nothing was changed.
 */
export function writeFileAtomically(
  file: string,
  content: string | Uint8Array,
  options: WriteOptions,
): Result<null, Failure> {
  try {
    const before = existing(file);
    if (before?.isDirectory()) return err(fileUnusable(file, 'directory'));
    if (before?.isFile() && !options.replace) return err(fileUnusable(file, 'exists'));
    if (before !== null && !before.isFile()) writeFileSync(file, content);
    else writeThroughTemporary(file, content, before, options);
    return ok(null);
  } catch (error) {
    return err(fileUnusable(file, fileReason(error, 'write')));
  }
}
