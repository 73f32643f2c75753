import type { Connection } from './connection.ts';
import { busyMilliseconds } from '../file/open-to-read.ts';
import { errorCode } from '../failure/system-reason.ts';

/**
 * SQLite asks for a taken lock less and less often, at last ten times a second. Next to a process that
 * writes without a pause it then nearly always comes at a bad moment. Asking anew after this time
 * keeps it at every few milliseconds.
 */
const attemptMilliseconds = 20;

/** The same connection, which now gives up a taken lock soon; whoever uses it has to ask again. */
export function shortenBusyTimeout(connection: Connection): Connection {
  connection.database.pragma(`busy_timeout = ${attemptMilliseconds}`);
  return connection;
}

/**
 * Runs work on a connection whose busy timeout is short, again and again while a lock that it needs is taken, until
 * the waiting time is over. The work must have changed nothing when it finds the lock taken, as a
 * transaction that begins by taking it.
 *
 * @param patience milliseconds it is asked for.
 * @throws what the work throws; SQLite's own error when the lock stayed taken.
 */
export function withBusyRetry<Value>(work: () => Value, patience = busyMilliseconds): Value {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!errorCode(error).startsWith('SQLITE_BUSY') || performance.now() > end) throw error;
    }
  }
}
