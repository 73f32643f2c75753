/**
 * The store, beside bare inserts of the same bytes on the same disk: `node test/bench/store.bench.ts`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openProjectStore } from '../../src/main/adapters/sqlite/project-store.ts';
import { projectDocument, type ProjectDocument } from '../../src/shared/domain/project/project.ts';
import { compare } from './measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'isoplan-bench-'));
let ids = 0;

async function openStore() {
  const opened = await openProjectStore({
    folder: join(folder, 'store'),
    clock: { now: () => 1_780_000_000_000 },
    ids: { next: () => `bench-${String((ids += 1)).padStart(8, '0')}` },
    log: { info: () => undefined, warn: () => undefined, error: () => '' },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

const base = projectDocument.parse({
  schema: 'isoplan/project@1',
  name: 'Large',
  workloads: Array.from({ length: 1000 }, (_, index) => ({
    name: `service ${index}`,
    class: 'web-service',
    count: 1 + (index % 40),
    cpu: `${100 + index}m`,
    memory: `${256 + index}Mi`,
    ioRequirement: { level: 'high', latencyBudget: 0.002 },
    networkRequirement: 'medium',
    isolation: 2,
    trustDomain: `team ${index % 12}`,
    requestsPerSecond: 100 + index,
    cyclesPerRequest: 1_000_000,
  })),
});

/** The project after an edit: one figure of one workload. */
function edited(edit: number): ProjectDocument {
  const at = edit % base.workloads.length;
  const changed = { ...base.workloads[at], count: 1000 + edit };
  return { ...base, workloads: base.workloads.with(at, changed) };
}

const value = <Value>(
  result: { ok: true; value: Value } | { ok: false; error: unknown },
): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

let store = await openStore();
const { id } = value(store.create(base));
let revision = 1;
const save = (document: ProjectDocument): void => {
  revision = value(store.save(id, revision, document)).revision;
};
for (let edit = 1; edit < 200; edit += 1) save(edited(edit));

const bare = new Database(join(folder, 'bare.sqlite'));
bare.pragma('journal_mode = WAL');
bare.pragma('synchronous = FULL');
bare.exec('CREATE TABLE document (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
const insert = bare.prepare('INSERT INTO document (text) VALUES (?)');

const batch = 25;
let round = 1000;
const documents = (): readonly ProjectDocument[] =>
  Array.from({ length: batch }, () => edited((round += 1)));
let nextDocuments = documents();
const text = JSON.stringify(base);

console.log(`project of 1000 workloads, 200 revisions: ${text.length} bytes`);
compare('saving one edit', [
  {
    name: 'bare insert of the same bytes, WAL, synchronous = FULL',
    units: batch,
    run: () => {
      for (let index = 0; index < batch; index += 1) insert.run(text);
    },
  },
  {
    name: 'bare insert of the same document: JSON.stringify and insert',
    units: batch,
    run: () => {
      for (const document of nextDocuments) insert.run(JSON.stringify(document));
    },
  },
  {
    name: 'projects.save',
    units: batch,
    run: () => {
      for (const document of nextDocuments) save(document);
      nextDocuments = documents();
    },
  },
]);

compare('opening that project', [
  { name: 'JSON.parse of its text', run: () => void JSON.parse(text) },
  { name: 'projects.read of an open store, text in memory', run: () => void value(store.read(id)) },
]);
store.close();

async function timed(name: string, work: () => Promise<void> | void): Promise<number> {
  const started = performance.now();
  await work();
  const taken = performance.now() - started;
  console.log(`  ${taken.toFixed(1).padStart(9)} ms  ${name}`);
  return taken;
}

console.log('\nfrom a closed store');
await timed('opening the store, checked from end to end', async () => {
  store = await openStore();
});
await timed('projects.read, first of this process', () => void value(store.read(id)));
await timed('projects.undo, first of this process', () => {
  revision = value(store.undo(id, revision)).revision;
});

console.log('\n10 000 edits of that project');
const editedIn = await timed('all of them', () => {
  for (let edit = 0; edit < 10_000; edit += 1) save(edited(edit));
});
const insertedIn = await timed('as many bare inserts of the same document', () => {
  for (let edit = 0; edit < 10_000; edit += 1) insert.run(JSON.stringify(edited(edit)));
});
console.log(`  ${(editedIn / insertedIn).toPrecision(3).padStart(9)} x   edits to bare inserts`);
store.close();
const megabytes = statSync(join(folder, 'store', 'isoplan.sqlite')).size / 1e6;
console.log(`  ${megabytes.toFixed(1).padStart(9)} MB  on the disk`);
await timed('opening the store, checked from end to end', async () => {
  store = await openStore();
});
await timed('projects.read', () => void value(store.read(id)));
await timed('projects.readRevision of the middle', () => void value(store.readRevision(id, 5000)));
await timed('projects.history, newest 100', () => void value(store.history(id, null, 100)));

console.log('\n10 000 projects');
const small = projectDocument.parse({ schema: 'isoplan/project@1', name: 'Small' });
await timed('creating them', () => {
  for (let made = 0; made < 10_000; made += 1) value(store.create({ ...small, name: `P ${made}` }));
});
store.close();
console.log('  in a process of its own, where nothing is warm');
execFileSync(process.execPath, [join(import.meta.dirname, 'cold-list.ts'), join(folder, 'store')], {
  stdio: 'inherit',
});
store = await openStore();
await timed('projects.list, first', () => void value(store.list()));
await timed('projects.list, again', () => void value(store.list()));
await timed('projects.search of one', () => void value(store.search('9999', 50)));
await timed('projects.search of what all have', () => void value(store.search('P', 50)));
store.close();
await timed('opening the store, checked from end to end', async () => {
  store = await openStore();
});
store.close();
bare.close();
rmSync(folder, { recursive: true });
