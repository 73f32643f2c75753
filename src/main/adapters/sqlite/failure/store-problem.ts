import { closeSync, openSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Failure } from '../../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../../shared/base/result.ts';
import { errorCode, systemReason, type StoreReason } from './system-reason.ts';

/** Ends a transaction with a failure; caught by `attempt`, never seen outside this folder. */
export class StoreProblem extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** A row or a text that is not what was written. */
export class DamageFound extends Error {}

const sqliteReasons: readonly (readonly [RegExp, StoreReason])[] = [
  [/^SQLITE_(CORRUPT|NOTADB|FORMAT)/, 'corrupt'],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'busy'],
  [/^SQLITE_FULL/, 'disk-full'],
  [/^SQLITE_(READONLY|PERM)/, 'read-only'],
  [/^SQLITE_(IOERR|CANTOPEN|NOMEM|NOLFS|TOOBIG)/, 'unwritable'],
];

/** A disk with less than this is full to SQLite, which writes whole pages and a log. */
const leastBytes = 65_536;

/** Bytes left where a file lies; null when the system does not say. */
function bytesLeft(file: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** SQLite reports a full disk as an input or output error when it meets it outside a write. */
function hasNoSpace(file: string): boolean {
  const left = bytesLeft(file);
  return left !== null && left < leastBytes;
}

/**
 * SQLite says only that it cannot open a file; the system says why. A file that is open in this process
 * must not be opened and closed beside SQLite: the system would drop SQLite's locks on it.
 */
function accessReason(file: string, code: string): StoreReason {
  if (!code.startsWith('SQLITE_CANTOPEN')) return 'unwritable';
  try {
    closeSync(openSync(file, 'r+'));
    return 'unwritable';
  } catch (error) {
    return systemReason(error);
  }
}

/** Whether an error says that the content of the file is damaged. */
export function isDamage(error: unknown): boolean {
  return error instanceof DamageFound || /^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(errorCode(error));
}

/** Why the store could not be used, from what SQLite or the system said; null for a bug of ours. */
export function storeReason(file: string, error: unknown): StoreReason | null {
  if (error instanceof DamageFound) return 'corrupt';
  const code = errorCode(error);
  if (code === '') return null;
  if (!code.startsWith('SQLITE_')) return systemReason(error);
  const reason = sqliteReasons.find(([pattern]) => pattern.test(code))?.[1] ?? null;
  if (reason !== 'unwritable') return reason;
  return hasNoSpace(file) ? 'disk-full' : accessReason(file, code);
}

/** Runs work on the store; what it throws becomes a failure that names the file. */
export function attempt<Value>(file: string, work: () => Value): Result<Value, Failure> {
  try {
    return ok(work());
  } catch (error) {
    if (error instanceof StoreProblem) return err(error.failure);
    const reason = storeReason(file, error);
    if (reason === null) throw error;
    const left = reason === 'disk-full' ? bytesLeft(file) : null;
    const free = left !== null && left < leastBytes ? { free: left } : {};
    return err({ code: 'store-unusable', file, reason, ...free });
  }
}

/** Like `attempt` for work that waits. */
export async function attemptLater<Value>(
  file: string,
  work: () => Promise<Value>,
): Promise<Result<Value, Failure>> {
  try {
    return ok(await work());
  } catch (error) {
    return attempt(file, () => {
      throw error;
    });
  }
}
