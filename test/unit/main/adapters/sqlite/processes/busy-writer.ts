import Database from 'better-sqlite3';

/** Holds the write lock of a file nearly all the time, as a large import does, until it is killed. */
function holdLock(file: string): void {
  const database = new Database(file, { timeout: 60_000 });
  database.pragma('journal_mode = WAL');
  const spend = (milliseconds: number): void => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
  };
  for (;;) {
    database.exec('BEGIN IMMEDIATE');
    spend(80);
    database.exec('ROLLBACK');
    spend(1);
  }
}

const [, script = '', file] = process.argv;
if (script === import.meta.filename && file !== undefined) holdLock(file);
