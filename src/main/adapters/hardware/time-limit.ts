/** What a piece of work gave within its time. */
export type Limited<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'failed' };

/**
 * The limit is counted in slices of at most this many. While the program itself is busy no answer
 * can come in, so a slice that ends late counts no more than one that ends on time; otherwise the
 * work would be blamed for time it was not given.
 */
const slices = 20;

/**
 * Waits for work no longer than the limit. Work that hangs (a file system that does not answer, a
 * tool that waits) is left behind: nothing can stop it, but nobody waits for it either.
 */
export function withinTime<Value>(
  work: () => Promise<Value>,
  milliseconds: number,
): Promise<Limited<Value>> {
  return new Promise((resolve) => {
    let left = slices;
    const timer = setInterval(() => {
      left -= 1;
      if (left <= 0) settle({ kind: 'timed-out' });
    }, milliseconds / slices);
    const settle = (outcome: Limited<Value>): void => {
      clearInterval(timer);
      resolve(outcome);
    };
    Promise.resolve()
      .then(work)
      .then(
        (value) => settle({ kind: 'done', value }),
        () => settle({ kind: 'failed' }),
      );
  });
}
