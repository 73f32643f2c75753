/** What a piece of work gave within its time. */
export type Limited<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'failed' };

/**
 * Waits for work no longer than the limit. Work that hangs (a file system that does not answer, a
 * tool that waits) is left behind: nothing can stop it, but nobody waits for it either.
 */
export function withinTime<Value>(
  work: () => Promise<Value>,
  milliseconds: number,
): Promise<Limited<Value>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'timed-out' }), milliseconds);
    const settle = (outcome: Limited<Value>): void => {
      clearTimeout(timer);
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
