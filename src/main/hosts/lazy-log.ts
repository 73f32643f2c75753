import type { Log } from '../ports/log.ts';

/** A log that is opened by its first entry: a call that goes well leaves no file behind. */
export function createLazyLog(open: () => Log): Log {
  let opened: Log | null = null;
  const log = (): Log => {
    opened ??= open();
    return opened;
  };
  return {
    info: (event, data) => log().info(event, data),
    warn: (event, data) => log().warn(event, data),
    error: (event, cause) => log().error(event, cause),
  };
}
