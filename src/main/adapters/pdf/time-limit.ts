import type { Failure } from '../../../shared/base/failure.ts';
import { err, type Result } from '../../../shared/base/result.ts';

/** Gives up waiting after so many seconds. The work itself has to be stopped by the caller. */
export async function withinSeconds<Value>(
  seconds: number,
  operation: string,
  work: Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Result<Value, Failure>>((resolve) => {
    timer = setTimeout(() => {
      resolve(err({ code: 'timed-out', operation, seconds }));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs tasks one after another, so that two exports never start two browsers at once. */
export function createTurnstile(): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task, task);
    last = turn.catch(() => undefined);
    return turn;
  };
}
