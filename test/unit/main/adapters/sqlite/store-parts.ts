import type { Log } from '../../../../../src/main/ports/log.ts';
import type { Failure } from '../../../../../src/shared/base/failure.ts';
import type { Result } from '../../../../../src/shared/base/result.ts';

/** 2026-03-01T12:00:00Z, the time of a test unless it says otherwise. */
export const noon = Date.UTC(2026, 2, 1, 12);
export const day = 86_400_000;

export const quietLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => 'reference',
};

/** A clock that a test can set. */
export function settableClock(start: number = noon): { now: () => number; time: number } {
  const clock = { time: start, now: () => clock.time };
  return clock;
}

let made = 0;

/** Identifiers that are unique in this process and say where they come from. */
export const countedIds = {
  next: () => {
    made += 1;
    return `test-${process.pid}-${String(made).padStart(6, '0')}`;
  },
};

/** The value of a result that has to be there. */
export function valueOf<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`);
  return result.value;
}
