import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damagedStores, endingOf } from '../../../../harness/damaged-stores.ts';
import { originalStore } from '../../../../harness/original-store.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';

// The long run is `npm run harness`.
const stores = 120;

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
  test('left in any state, damaged in any of its files, never crashes and never loses a change silently', async () => {
    const { crashes, wrong, endings } = await damagedStores(stores, 1);
    expect({ crashes, wrong }).toEqual({ crashes: [], wrong: [] });
    expect(endings.told).toBeGreaterThan(10);
  }, 240_000);

  test('whose schema lost a bit in its words is repaired, and says so', async () => {
    const original = await originalStore('closed');
    const places = schemaWords(join(original.folder, 'isoplan.sqlite'));
    expect(places.length).toBeGreaterThan(10);
    const turned = fc.record({
      word: fc.constantFrom(...places),
      share: fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((value) => value / 1e6),
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
        expect(await endingOf(original, folder)).toBe('told');
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
