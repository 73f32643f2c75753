import { existsSync, mkdirSync } from 'node:fs';
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
    info: (event, data = {}) => logger.info({ event, ...data }),
    warn: (event, data = {}) => logger.warn({ event, ...data }),
    error: (event, cause) => {
      const reference = ids.next().slice(0, referenceLength);
      logger.error({ event, reference, ...described(cause) });
      return reference;
    },
  };
}

function openLogger(target: LogTarget, level: LogLevel): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (target === 'stderr') return pino(options, pino.destination({ dest: 2, sync: true }));
  try {
    makeFolder(path.dirname(target.file));
    return pino(options, pino.destination({ dest: target.file, sync: true }));
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
