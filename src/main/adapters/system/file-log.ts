import { renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import type { Ids } from '../../ports/ids.ts';
import type { Log } from '../../ports/log.ts';

/** A log larger than this is put aside when the next program starts to write. */
const largestLogBytes = 5_000_000;

const referenceLength = 8;

/**
 * A log of JSON lines in a file. The file and its directory are made when there is something to
 * write: a call that goes well leaves nothing behind. A log that cannot be written stops nobody.
 */
export function createFileLog(file: string, ids: Ids, leastLevel: 'info' | 'warn' = 'info'): Log {
  let logger: Logger | null = null;
  const write = (record: (into: Logger) => void): void => {
    try {
      logger ??= openLog(file, leastLevel);
      record(logger);
    } catch {
      logger = null;
    }
  };
  return {
    info: (event, data = {}) => {
      if (leastLevel === 'info') write((into) => into.info(data, event));
    },
    warn: (event, data = {}) => write((into) => into.warn(data, event)),
    error: (event, cause) => {
      const reference = ids.next().slice(0, referenceLength);
      const error = cause instanceof Error ? cause : new Error(String(cause));
      write((into) => into.error({ reference, err: error }, event));
      return reference;
    },
  };
}

function openLog(file: string, level: 'info' | 'warn'): Logger {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) {
    const { dir, name, ext } = path.parse(file);
    renameSync(file, path.join(dir, `${name}.old${ext}`));
  }
  const output = destination({ dest: file, mkdir: true, sync: true });
  return pino({ level, base: { pid: process.pid }, timestamp: stdTimeFunctions.isoTime }, output);
}
