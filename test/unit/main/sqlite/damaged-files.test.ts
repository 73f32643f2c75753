import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openProjectStore } from '../../../../src/main/adapters/sqlite/project-store.ts';
import type { Project } from '../../../../src/shared/domain/project.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import {
  countedIds,
  documentWith,
  noon,
  openStore,
  quietLog,
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

describe('a damaged store', () => {
  test.each([
    ['closed properly', false],
    ['left behind by a crash', true],
  ])(
    `that was %s never crashes and never loses a change silently`,
    async (_, hot) => {
      const original = await originalStore(hot);
      const parts = hot ? ['isoplan.sqlite', 'isoplan.sqlite-wal'] : ['isoplan.sqlite'];
      const seen = { intact: 0, told: 0, refused: 0, recovered: 0 };
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...parts), damage, async (part, how) => {
          const folder = temporaryFolder();
          cpSync(original.folder, folder, { recursive: true });
          damageFile(join(folder, part), how);
          const store = await opened(folder);
          if (!store.ok) {
            // A turned bit in the version number looks like a newer program's file.
            expect(store.error.code).toBe('store-newer');
            seen.refused += 1;
            return;
          }
          try {
            const { notices } = valueOf(store.value.status());
            const intact = original.projects.every((project) => {
              const now = store.value.read(project.id);
              return now.ok && now.value.document.notes === project.document.notes;
            });
            if (notices.length === 0) expect(intact).toBe(true);
            for (const notice of notices) {
              if (notice.kind !== 'repaired' || notice.setAside === null) continue;
              expect(existsSync(notice.setAside)).toBe(true);
            }
            // The oldest state that may come back is the backup's: never nothing.
            expect(valueOf(store.value.list())).toHaveLength(3);
            seen[notices.length > 0 ? 'told' : 'intact'] += 1;
            if (notices.length > 0 && intact) seen.recovered += 1;
            const { id } = valueOf(store.value.create(documentWith()));
            expect(store.value.read(id).ok).toBe(true);
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
        }),
        { numRuns: damagedFiles / 2 },
      );
      expect(seen.told).toBeGreaterThan(10);
    },
    120_000,
  );
});
