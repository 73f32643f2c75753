import process from 'node:process';

/** Seconds that some work takes, by the clock on the wall. */
export function wallSeconds(work: () => void): number {
  const startedAt = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - startedAt) / 1e9;
}
