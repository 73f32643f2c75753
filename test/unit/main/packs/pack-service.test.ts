import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Pack } from '../../../../src/shared/packs/pack.ts';
import { packHash } from '../../../../src/shared/packs/pack-hash.ts';
import { seedPack } from '../../../../src/shared/packs/seed/seed.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { aPack, serviceIn } from './a-pack.ts';

const call = (pack: object, fileName = 'mine.json', replace = false) => ({
  fileName,
  text: JSON.stringify(pack),
  replace,
});

describe('importing a pack', () => {
  it('stores it, so that it is listed, found and audited, also by another process', () => {
    const folder = temporaryFolder();
    const made = serviceIn(folder).import(call(aPack()));
    expect(made).toMatchObject({
      ok: true,
      value: { id: 'mine', origin: 'user', failure: null, hash: packHash(aPack()) },
    });
    const other = serviceIn(folder);
    expect(other.list().map(({ id, origin }) => [id, origin])).toEqual([
      ['seed', 'built-in'],
      ['evidence', 'built-in'],
      ['mine', 'user'],
    ]);
    expect(other.find('mine')).toEqual({ ok: true, value: aPack() });
    const audited = other.audit('mine');
    expect(audited.ok && audited.value.length).toBeGreaterThan(10);
  });

  it('takes YAML as well, and keeps it as JSON', () => {
    const folder = temporaryFolder();
    const service = serviceIn(folder);
    const text = stringify(aPack());
    expect(service.import({ fileName: 'mine.yaml', text, replace: false }).ok).toBe(true);
    expect(JSON.parse(readFileSync(path.join(folder, 'mine.json'), 'utf8'))).toEqual(aPack());
  });

  it('replaces an own pack only when asked to', () => {
    const service = serviceIn(temporaryFolder());
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

  it.each(['seed', 'evidence', 'Seed'])('refuses the id %s of a built-in pack', (id) => {
    const folder = temporaryFolder();
    expect(serviceIn(folder).import(call(aPack(id), 'mine.json', true))).toEqual({
      ok: false,
      error: { code: 'name-taken', name: id },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stores nothing of a pack with something wrong in it, and keeps the one it was to replace', () => {
    const folder = temporaryFolder();
    const service = serviceIn(folder);
    service.import(call(aPack()));
    const broken = aPack('mine', { formulas: [{ ...aPack().formulas[0], text: 'a +' }] as never });
    expect(service.import(call(broken, 'mine.json', true)).ok).toBe(false);
    expect(service.find('mine')).toEqual({ ok: true, value: aPack() });
    expect(readdirSync(folder)).toEqual(['mine.json']);
  });

  it('never writes over the file of another pack', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'mine.json'), JSON.stringify(aPack('other')));
    const service = serviceIn(folder);
    expect(service.import(call(aPack())).ok).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['mine-2.json', 'mine.json']);
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

  it.each(broken)('%s is listed with its failure, and the others work', (_, content, failure) => {
    const folder = temporaryFolder();
    const service = serviceIn(folder);
    service.import(call(aPack()));
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(path.join(folder, 'bad.json'), text);
    const bad = service.list().find(({ id }) => id === 'bad');
    expect(bad).toMatchObject({ origin: 'user', hash: '', failure });
    expect(service.find('bad')).toMatchObject({ ok: false, error: failure });
    expect(service.find('mine').ok && service.find('seed').ok).toBe(true);
    expect(service.remove('bad')).toEqual({ ok: true, value: null });
    expect(service.list().map(({ id }) => id)).toEqual(['seed', 'evidence', 'mine']);
  });

  it('with the id of another one gives way to the first, and takes its place when that is gone', () => {
    const folder = temporaryFolder();
    for (const name of ['a.json', 'b.json']) {
      writeFileSync(path.join(folder, name), JSON.stringify(aPack('twin')));
    }
    const service = serviceIn(folder);
    expect(service.list().slice(2)).toMatchObject([
      { id: 'twin', failure: null },
      { id: 'b', failure: { field: 'id', found: 'twin' } },
    ]);
    service.remove('twin');
    expect(service.list().slice(2)).toMatchObject([{ id: 'twin', failure: null }]);
  });

  it('is read again once it is mended', () => {
    const folder = temporaryFolder();
    const service = serviceIn(folder);
    writeFileSync(path.join(folder, 'mine.json'), '{');
    expect(service.find('mine').ok).toBe(false);
    writeFileSync(path.join(folder, 'mine.json'), JSON.stringify(aPack()));
    expect(service.find('mine').ok).toBe(true);
  });

  it('that is the folder itself leaves the built-in packs', () => {
    const folder = path.join(temporaryFolder(), 'packs');
    writeFileSync(folder, 'x');
    const service = serviceIn(folder);
    expect(service.find('seed').ok).toBe(true);
    expect(service.list().map(({ id }) => id)).toEqual(['seed', 'evidence', 'packs']);
  });
});

describe('removing and exporting', () => {
  it('a built-in pack stays', () => {
    expect(serviceIn(temporaryFolder()).remove('seed')).toEqual({
      ok: false,
      error: { code: 'pack-built-in', id: 'seed' },
    });
  });

  it('a pack nobody has is unknown, with the ones there are', () => {
    const service = serviceIn(temporaryFolder());
    service.import(call(aPack()));
    expect(service.remove('mien')).toEqual({
      ok: false,
      error: { code: 'pack-unknown', id: 'mien', known: ['seed', 'evidence', 'mine'] },
    });
  });

  it('an exported pack comes back as it was, under another id', () => {
    const service = serviceIn(temporaryFolder());
    const file = service.export('seed');
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(file.value).toMatchObject({ fileName: 'seed.json', mediaType: 'application/json' });
    const copy = { ...(JSON.parse(file.value.text) as Pack), id: 'copy' };
    service.import(call(copy));
    const found = service.find('copy');
    expect(found.ok && packHash({ ...found.value, id: 'seed' })).toBe(packHash(seedPack));
  });
});
