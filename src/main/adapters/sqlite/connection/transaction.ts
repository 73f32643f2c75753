import type { Connection } from './connection.ts';

/**
 * Runs work in one transaction, which takes the write lock at its beginning; inside another one it is a
 * part of that. What the work read and wrote stays in memory only once the outermost one is committed:
 * a full disk may refuse it at the very end.
 */
export function inTransaction<Value>({ database, contents }: Connection, work: () => Value): Value {
  if (database.inTransaction) return database.transaction(work)();
  let isCommitted = false;
  try {
    const value = database.transaction(work).immediate();
    isCommitted = true;
    return value;
  } finally {
    contents.settle(isCommitted);
  }
}
