import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pino, type Logger } from 'pino';
import type { Ids } from '../../ports/ids.ts';
import type { Log } from '../../ports/log.ts';

/** Where the log goes: a file that is made with its folder, or the standard error stream. */
export type LogTarget = { readonly file: string } | 'stderr';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Long enough to tell references apart, short enough to be read out on the telephone. */
const referenceLength = 8;

/**
 * Writes one JSON object per line, at once, so that nothing is lost when the program ends. Neither
 * the host's name nor the process's number is written. Where the file cannot be written nothing is: a
 * program must neither fail over its log nor put it before its user.
 */
export function createLog(target: LogTarget, ids: Ids, level: LogLevel = 'info'): Log {
  const logger = openLogger(target, level);
  return {
    info: (event, data = {}) => guarded(() => logger.info({ event, ...data })),
    warn: (event, data = {}) => guarded(() => logger.warn({ event, ...data })),
    error: (event, cause) => {
      const reference = ids.next().slice(0, referenceLength);
      guarded(() => logger.error({ event, reference, ...described(cause) }));
      return reference;
    },
  };
}

/** A full disk fails each entry for itself: there may be room for the next one. */
function guarded(write: () => void): void {
  try {
    write();
  } catch {
    return;
  }
}

/** A stream whose failures end nothing. */
function destination(dest: string | number): ReturnType<typeof pino.destination> {
  const stream = pino.destination({ dest, sync: true });
  stream.on('error', () => undefined);
  return stream;
}

function openLogger(target: LogTarget, level: LogLevel): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (target === 'stderr') return pino(options, destination(2));
  try {
    makeFolder(path.dirname(target.file));
    // Opening a pipe would wait until somebody reads it.
    const status = statSync(target.file, { throwIfNoEntry: false });
    if (status !== undefined && !status.isFile()) return pino({ ...options, level: 'silent' });
    return pino(options, destination(target.file));
  } catch {
    return pino({ ...options, level: 'silent' });
  }
}

/** One folder at a time: the recursive call of Node never returns under paths such as `/proc/x`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

function described(cause: unknown): Readonly<Record<string, string>> {
  if (cause instanceof Error) {
    return { error: cause.name, message: cause.message, stack: cause.stack ?? '' };
  }
  return { error: typeof cause, message: String(cause) };
}
