import type { Connection } from '../connection/connection.ts';
import { inTransaction } from '../connection/transaction.ts';
import { indexProjects } from './index-words.ts';

const quietMilliseconds = 1000;
/** Projects indexed in one go: few enough that no call waits long for the file. */
const chunk = 50;

/**
 * Indexes what changed while nothing else happens, so that the first search finds the work done. What
 * goes wrong here is left to the search itself, which says so.
 */
export function indexInBackground(current: () => Connection): { stop(): void } {
  let seen = -1;
  let timer: NodeJS.Timeout | null = null;
  const schedule = (milliseconds: number): void => {
    timer = setTimeout(run, milliseconds);
    timer.unref();
  };
  const step = (): boolean => {
    const connection = current();
    const { changes } = connection.store.state();
    if (changes === seen) return false;
    const left = inTransaction(connection, () => indexProjects(connection, chunk));
    if (left === 0) seen = changes;
    return left > 0;
  };
  const run = (): void => {
    let more = false;
    try {
      more = step();
    } catch {
      more = false;
    }
    schedule(more ? 1 : quietMilliseconds);
  };
  schedule(quietMilliseconds);
  return {
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
