import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Pack } from '../../../../../src/shared/packs/pack.ts';
import { packHash } from '../../../../../src/shared/packs/pack-hash.ts';
import { seedPack } from '../../../../../src/shared/packs/seed/seed.ts';
import { temporaryFolder } from '../../adapters/files/temporary-folder.ts';
import { aPack, serviceIn } from './a-pack.ts';

const call = (pack: object, fileName = 'mine.json', replace = false) => ({
  fileName,
  text: JSON.stringify(pack),
  replace,
});

/** Packs as versions before 0.2 kept them, or as people put them there by hand. */
function filesIn(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(path.join(folder, 'packs'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder, 'packs', name), text);
  }
}

describe('importing a pack', () => {
  it('stores it, so that it is listed, found and audited, also by another process', async () => {
    const folder = temporaryFolder();
    const made = (await serviceIn(folder)).import(call(aPack()));
    expect(made).toMatchObject({
      ok: true,
      value: { id: 'mine', origin: 'user', failure: null, hash: packHash(aPack()) },
    });
    const other = await serviceIn(folder);
    expect(other.list().map(({ id, origin }) => [id, origin])).toEqual([
      ['seed', 'built-in'],
      ['evidence', 'built-in'],
      ['mine', 'user'],
    ]);
    expect(other.find('mine')).toEqual({ ok: true, value: aPack() });
    const audited = other.audit('mine');
    expect(audited.ok && audited.value.length).toBeGreaterThan(10);
  });

  it('takes YAML as well, and keeps it as JSON', async () => {
    const folder = temporaryFolder();
    const service = await serviceIn(folder);
    const text = stringify(aPack());
    expect(service.import({ fileName: 'mine.yaml', text, replace: false }).ok).toBe(true);
    expect(service.find('mine')).toEqual({ ok: true, value: aPack() });
  });

  it('replaces an own pack only when asked to', async () => {
    const service = await serviceIn(temporaryFolder());
    const newer = aPack('mine', { version: '2.0.0' });
    service.import(call(aPack()));
    expect(service.import(call(newer))).toEqual({
      ok: false,
      error: { code: 'pack-exists', id: 'mine' },
    });
    expect(service.find('mine')).toMatchObject({ value: { version: '1.0.0' } });
    expect(service.import(call(newer, 'mine.json', true)).ok).toBe(true);
    expect(service.find('mine')).toMatchObject({ value: { version: '2.0.0' } });
  });

  it.each(['seed', 'evidence', 'Seed'])('refuses the id %s of a built-in pack', async (id) => {
    const folder = temporaryFolder();
    expect((await serviceIn(folder)).import(call(aPack(id), 'mine.json', true))).toEqual({
      ok: false,
      error: { code: 'name-taken', name: id },
    });
    expect((await serviceIn(folder)).list().map(({ id: one }) => one)).toEqual([
      'seed',
      'evidence',
    ]);
  });

  it('stores nothing of a pack with something wrong in it, and keeps the one it was to replace', async () => {
    const folder = temporaryFolder();
    const service = await serviceIn(folder);
    service.import(call(aPack()));
    const broken = aPack('mine', { formulas: [{ ...aPack().formulas[0], text: 'a +' }] as never });
    expect(service.import(call(broken, 'mine.json', true)).ok).toBe(false);
    expect(service.find('mine')).toEqual({ ok: true, value: aPack() });
    expect(service.list()).toHaveLength(3);
  });

  it('never takes the place of another pack that was kept under its name', async () => {
    const folder = temporaryFolder();
    filesIn(folder, { 'mine.json': JSON.stringify(aPack('other')) });
    const service = await serviceIn(folder);
    expect(service.import(call(aPack())).ok).toBe(true);
    expect(service.find('other').ok && service.find('mine').ok).toBe(true);
  });
});

describe('a broken pack file', () => {
  const broken: readonly (readonly [string, string | Pack, object])[] = [
    ['that is no JSON', '{"id": ', { code: 'syntax-invalid' }],
    ['that is empty', '', { code: 'file-unusable', reason: 'empty' }],
    ['of another schema', '{"schema": "isoplan/pack@9"}', { code: 'field-invalid' }],
    [
      'with the id of a built-in pack',
      aPack('seed'),
      { code: 'field-invalid', field: 'id', expected: { kind: 'unique' } },
    ],
  ];

  it.each(broken)(
    '%s is listed with its failure, and the others work',
    async (_, content, failure) => {
      const folder = temporaryFolder();
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      filesIn(folder, { 'bad.json': text });
      const service = await serviceIn(folder);
      service.import(call(aPack()));
      const bad = service.list().find(({ id }) => id === 'bad');
      expect(bad).toMatchObject({ origin: 'user', hash: '', failure });
      expect(service.find('bad')).toMatchObject({ ok: false, error: failure });
      expect(service.find('mine').ok && service.find('seed').ok).toBe(true);
      expect(service.remove('bad')).toEqual({ ok: true, value: null });
      expect(service.list().map(({ id }) => id)).toEqual(['seed', 'evidence', 'mine']);
    },
  );

  it('with the id of another one gives way to the first, and takes its place when that is gone', async () => {
    const folder = temporaryFolder();
    const twin = JSON.stringify(aPack('twin'));
    filesIn(folder, { 'a.json': twin, 'b.json': twin });
    const service = await serviceIn(folder);
    expect(service.list().slice(2)).toMatchObject([
      { id: 'twin', failure: null },
      { id: 'b', failure: { field: 'id', found: 'twin' } },
    ]);
    service.remove('twin');
    expect(service.list().slice(2)).toMatchObject([{ id: 'twin', failure: null }]);
  });

  it('is mended by importing it again', async () => {
    const folder = temporaryFolder();
    filesIn(folder, { 'mine.json': '{"id": "mine"}' });
    const service = await serviceIn(folder);
    expect(service.find('mine').ok).toBe(false);
    expect(service.import(call(aPack(), 'mine.json', true)).ok).toBe(true);
    expect(service.find('mine').ok).toBe(true);
    expect(service.list().map(({ id }) => id)).toEqual(['seed', 'evidence', 'mine']);
  });
});

describe('removing and exporting', () => {
  it('a built-in pack stays', async () => {
    expect((await serviceIn(temporaryFolder())).remove('seed')).toEqual({
      ok: false,
      error: { code: 'pack-built-in', id: 'seed' },
    });
  });

  it('a pack nobody has is unknown, with the ones there are', async () => {
    const service = await serviceIn(temporaryFolder());
    service.import(call(aPack()));
    expect(service.remove('mien')).toEqual({
      ok: false,
      error: { code: 'pack-unknown', id: 'mien', known: ['seed', 'evidence', 'mine'] },
    });
  });

  it('an exported pack comes back as it was, under another id', async () => {
    const service = await serviceIn(temporaryFolder());
    const file = service.export('seed');
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(file.value).toMatchObject({ fileName: 'seed.json', mediaType: 'application/json' });
    const copy = { ...(JSON.parse(file.value.text) as Pack), id: 'copy' };
    service.import(call(copy));
    const found = service.find('copy');
    expect(found.ok && packHash({ ...found.value, id: 'seed' })).toBe(packHash(seedPack));
  });
});
