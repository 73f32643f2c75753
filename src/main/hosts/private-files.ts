import { chmodSync, statSync } from 'node:fs';
import process from 'node:process';

const ownerOnly = 0o077;
const anyFile = 0o666;

/** What new files of this process are denied, before `keepPrivate`. */
let userMask: number | null = null;

/**
 * From now on nobody but their owner reads what this process writes: the store, its backups, logs.
 *
 * @returns the mode of files that the user asks for by name: those are made as the user's other files.
 */
export function keepPrivate(): number {
  userMask ??= process.umask(ownerOnly);
  return anyFile & ~userMask;
}

/** Does something as the user would: a program started so makes its files like any other. */
export function asUser<Value>(work: () => Value): Value {
  if (userMask === null) return work();
  process.umask(userMask);
  try {
    return work();
  } finally {
    process.umask(ownerOnly);
  }
}

/** Closes a folder that an older version made open to others; one that is not ours stays as it is. */
export function closeToOthers(folder: string): void {
  try {
    const { mode } = statSync(folder);
    if ((mode & ownerOnly) !== 0) chmodSync(folder, mode & 0o700);
  } catch {
    return;
  }
}
