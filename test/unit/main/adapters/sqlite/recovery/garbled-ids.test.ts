import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../files/temporary-folder.ts';
import { documentWith, openStore, valueOf } from '../open-store.ts';

/** Every place of a text in a file. */
function placesOf(content: Buffer, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) places.push(at);
  return places;
}

test('an id that is garbled anywhere in the file makes no project that nobody made', async () => {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  const ids = ['One', 'Two'].map((name) => valueOf(store.create(documentWith({ name }))).id);
  for (const id of ids) valueOf(store.save(id, 1, documentWith({ notes: 'edited' })));
  store.close();
  const sound = readFileSync(join(folder, 'isoplan.sqlite'));
  const places = placesOf(sound, ids[0] ?? '');
  expect(places.length).toBeGreaterThan(5);
  for (const place of places) {
    const garbled = temporaryFolder();
    cpSync(folder, garbled, { recursive: true });
    const content = Buffer.from(sound);
    content[place + 3] = (content[place + 3] ?? 0) ^ 1;
    writeFileSync(join(garbled, 'isoplan.sqlite'), content);
    const repaired = await openStore(garbled);
    const listed = valueOf(repaired.list()).map(({ id }) => id);
    expect([place, listed.filter((id) => !ids.includes(id))]).toEqual([place, []]);
    expect(listed).toContain(ids[1]);
    repaired.close();
  }
});
