import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openProjectStore } from '../../../../../src/main/adapters/sqlite/project-store.ts';
import type { Project } from '../../../../../src/shared/domain/project/project.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import {
  countedIds,
  documentWith,
  noon,
  openStore,
  quietLog,
  readNotices,
  settableClock,
  valueOf,
} from './open-store.ts';

const damagedFiles = 200;

interface Original {
  readonly folder: string;
  /** Every project as it was acknowledged last. */
  readonly projects: readonly Project[];
}

/** A store with a backup, changed since; `hot` leaves its last changes in the log, as a crash does. */
async function originalStore(hot: boolean): Promise<Original> {
  const [folder, copy] = [temporaryFolder(), temporaryFolder()];
  const store = await openStore(folder);
  const workloads = Array.from({ length: 40 }, (_, index) => ({ name: `w${index}`, cpu: '500m' }));
  const ids = ['A', 'B', 'C'].map((name) => {
    const { id } = valueOf(store.create(documentWith({ name, workloads })));
    for (let revision = 1; revision < 6; revision += 1) {
      valueOf(store.save(id, revision, documentWith({ name, workloads, notes: `${revision}` })));
    }
    return id;
  });
  valueOf(await store.backUp());
  if (hot) {
    store.close();
    const again = await openStore(folder);
    return { folder: copy, projects: edited(again, ids, folder, copy) };
  }
  const projects = edited(store, ids, folder, null);
  store.close();
  cpSync(folder, copy, { recursive: true });
  return { folder: copy, projects };
}

function edited(
  store: Awaited<ReturnType<typeof openStore>>,
  ids: readonly string[],
  folder: string,
  copy: string | null,
): readonly Project[] {
  const projects = ids.map((id, index) => {
    const { document, revision } = valueOf(store.read(id));
    return valueOf(store.save(id, revision, { ...document, notes: `after the backup ${index}` }));
  });
  if (copy !== null) cpSync(folder, copy, { recursive: true });
  return projects;
}

const place = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((value) => value / 1e6);

const damage = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    at: place,
    bit: fc.noBias(fc.nat(7)),
  }),
  fc.record({
    kind: fc.constant('zero' as const),
    at: place,
    bytes: fc.constantFrom(1, 16, 512, 4096, 40_000),
  }),
  fc.record({
    kind: fc.constant('truncate' as const),
    at: place,
  }),
  fc.record({ kind: fc.constant('empty' as const) }),
  fc.record({ kind: fc.constant('delete' as const) }),
  fc.record({
    kind: fc.constant('noise' as const),
    at: place,
    noise: fc.uint8Array({ minLength: 1, maxLength: 600 }),
  }),
);

type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

function damageFile(file: string, how: Damage): void {
  if (how.kind === 'delete') return rmSync(file);
  if (how.kind === 'empty') return truncateSync(file, 0);
  const content = readFileSync(file);
  const at = Math.min(content.length - 1, Math.floor(how.at * content.length));
  if (how.kind === 'truncate') return truncateSync(file, at);
  if (how.kind === 'flip') content[at] = (content[at] ?? 0) ^ (1 << how.bit);
  if (how.kind === 'zero') content.fill(0, at, Math.min(content.length, at + how.bytes));
  if (how.kind === 'noise') content.set(how.noise.subarray(0, content.length - at), at);
  writeFileSync(file, content);
}

async function opened(folder: string) {
  return openProjectStore({
    folder,
    clock: settableClock(noon + 60_000),
    ids: countedIds,
    log: quietLog,
  });
}

type Ending = 'intact' | 'told' | 'refused';

/** Opens a damaged store twice: nothing may be lost silently, and what is repaired stays repaired. */
async function outcomeOf(original: Original, folder: string): Promise<Ending> {
  const store = await opened(folder);
  if (!store.ok) {
    // A turned bit in the version number looks like a newer program's file.
    expect(store.error.code).toBe('store-newer');
    return 'refused';
  }
  let ending: Ending = 'intact';
  try {
    const { notices } = valueOf(store.value.status());
    const intact = original.projects.every((project) => {
      const now = store.value.read(project.id);
      return now.ok && now.value.document.notes === project.document.notes;
    });
    if (notices.length === 0) expect(intact).toBe(true);
    else ending = 'told';
    for (const notice of notices) {
      if (notice.kind !== 'repaired' || notice.setAside === null) continue;
      expect(existsSync(notice.setAside)).toBe(true);
    }
    // The oldest state that may come back is the backup's: never nothing.
    expect(valueOf(store.value.list())).toHaveLength(3);
    const { id } = valueOf(store.value.create(documentWith()));
    expect(store.value.read(id).ok).toBe(true);
    readNotices(store.value);
  } finally {
    store.value.close();
  }
  const again = valueOf(await opened(folder));
  try {
    expect(valueOf(again.status()).notices).toEqual([]);
    expect(valueOf(again.list())).toHaveLength(4);
  } finally {
    again.close();
  }
  return ending;
}

/** Where the words of the schema stand in a file, as far as each stands in one piece. */
function schemaWords(file: string): readonly (readonly [start: number, length: number])[] {
  const content = readFileSync(file);
  const database = new Database(file, { readonly: true });
  const statements = database.prepare<[], string>('SELECT sql FROM sqlite_schema').pluck().all();
  database.close();
  return statements.flatMap((sql) => {
    const words = (sql ?? '').slice(0, 120);
    const start = words === '' ? -1 : content.indexOf(words);
    // A second place is one that is not used any more.
    const isOnlyPlace = start >= 0 && content.indexOf(words, start + 1) < 0;
    return isOnlyPlace ? [[start, words.length] as const] : [];
  });
}

describe('a damaged store', () => {
  test.each([
    ['closed properly', false],
    ['left behind by a crash', true],
  ])(
    `that was %s never crashes and never loses a change silently`,
    async (_, hot) => {
      const original = await originalStore(hot);
      const parts = hot ? ['isoplan.sqlite', 'isoplan.sqlite-wal'] : ['isoplan.sqlite'];
      const seen = { intact: 0, told: 0, refused: 0 };
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...parts), damage, async (part, how) => {
          const folder = temporaryFolder();
          cpSync(original.folder, folder, { recursive: true });
          damageFile(join(folder, part), how);
          seen[await outcomeOf(original, folder)] += 1;
        }),
        { numRuns: damagedFiles / 2 },
      );
      expect(seen.told).toBeGreaterThan(10);
    },
    120_000,
  );

  test('whose schema lost a bit in its words is repaired, and says so', async () => {
    const original = await originalStore(false);
    const places = schemaWords(join(original.folder, 'isoplan.sqlite'));
    expect(places.length).toBeGreaterThan(10);
    const turned = fc.record({
      word: fc.constantFrom(...places),
      share: place,
      bit: fc.noBias(fc.nat(7)),
    });
    await fc.assert(
      fc.asyncProperty(turned, async ({ word: [start, length], share, bit }) => {
        const folder = temporaryFolder();
        cpSync(original.folder, folder, { recursive: true });
        const file = join(folder, 'isoplan.sqlite');
        const content = readFileSync(file);
        const at = start + Math.floor(share * length);
        content[at] = (content[at] ?? 0) ^ (1 << bit);
        writeFileSync(file, content);
        expect(await outcomeOf(original, folder)).toBe('told');
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
