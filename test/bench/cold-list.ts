/** The first list and search of a process, beside a bare read of the same names: the store's folder is its argument. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openProjectStore } from '../../src/main/adapters/sqlite/project-store.ts';

const folder = process.argv[2] ?? '';

function timed<Value>(name: string, work: () => Value, first?: number): number {
  const started = performance.now();
  work();
  const taken = performance.now() - started;
  const ratio = first === undefined ? '' : `  ${(taken / first).toPrecision(3)} x`;
  console.log(`  ${taken.toFixed(1).padStart(9)} ms${ratio}  ${name}`);
  return taken;
}

const opened = await openProjectStore({
  folder,
  clock: { now: () => 1_780_000_000_000 },
  ids: { next: () => 'cold' },
  log: { info: () => undefined, warn: () => undefined, error: () => '' },
});
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const store = opened.value;
const bare = new Database(join(folder, 'isoplan.sqlite'), { readonly: true });
const plain = timed('bare read of all rows of the table', () =>
  bare.prepare('SELECT * FROM project').all(),
);
timed('projects.list, cold', () => store.list(), plain);
timed('projects.search of one, cold', () => store.search('9999', 50), plain);
bare.close();
store.close();
