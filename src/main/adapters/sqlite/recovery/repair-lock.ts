import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from '../failure/system-reason.ts';

/** A lock older than this was left by a process that is gone. */
const staleMilliseconds = 60_000;
const pauseMilliseconds = 50;

function taken(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return false;
  }
}

/**
 * Runs work that only one process may do at a time. Waits while another one does it; a lock that
 * was left behind is taken over.
 */
export async function withRepairLock<Value>(lock: string, work: () => Value): Promise<Value> {
  while (!taken(lock)) {
    const lockedAt = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    const age = lockedAt === undefined ? 0 : Date.now() - lockedAt;
    if (Math.abs(age) > staleMilliseconds) rmSync(lock, { force: true });
    else await pause(pauseMilliseconds);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}
