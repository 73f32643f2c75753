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
 * the host's name nor the process's number is written. A file that cannot be written falls back to
 * the standard error stream: a program must not fail over its log.
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
  const toStandardError = (): Logger => pino(options, pino.destination({ dest: 2, sync: true }));
  if (target === 'stderr') return toStandardError();
  try {
    return pino(options, pino.destination({ dest: target.file, mkdir: true, sync: true }));
  } catch {
    return toStandardError();
  }
}

function described(cause: unknown): Readonly<Record<string, string>> {
  if (cause instanceof Error) {
    return { error: cause.name, message: cause.message, stack: cause.stack ?? '' };
  }
  return { error: typeof cause, message: String(cause) };
}
