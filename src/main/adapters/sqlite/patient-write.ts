import { errorCode } from './system-reason.ts';
import { busyMilliseconds } from './inspect-file.ts';

/**
 * SQLite asks for a taken lock less and less often, at last ten times a second. Next to a process that
 * writes without a pause it then nearly always comes at a bad moment. Asking anew after this time
 * keeps it at every few milliseconds.
 */
const attemptMilliseconds = 20;

/** The part of a database connection that says how long it waits. */
interface Waiting {
  pragma(statement: string): unknown;
}

/**
 * Runs a transaction that starts by taking the write lock, and asks for that lock often until the
 * waiting time is over. A transaction that finds it taken has changed nothing, so that it can be run
 * again from its start.
 *
 * @throws what the transaction throws; SQLite's own error when the lock stayed taken.
 */
export function writePatiently<Value>(database: Waiting, transaction: () => Value): Value {
  const end = performance.now() + busyMilliseconds;
  database.pragma(`busy_timeout = ${attemptMilliseconds}`);
  try {
    for (;;) {
      try {
        return transaction();
      } catch (error) {
        if (!errorCode(error).startsWith('SQLITE_BUSY') || performance.now() > end) throw error;
      }
    }
  } finally {
    database.pragma(`busy_timeout = ${busyMilliseconds}`);
  }
}
