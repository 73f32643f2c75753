import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dissentingReadings } from '../../../../../src/shared/domain/host/fact-dispute.ts';
import { factCatalogue } from '../../../../../src/shared/domain/host/fact-catalogue.ts';
import type { Confidence } from '../../../../../src/shared/domain/host/fact.ts';
import { allLines, placeOf } from './fact-sources.ts';

const rows = new Map(
  readFileSync('docs/hardware-facts.md', 'utf8')
    .split('\n')
    .flatMap((row) => {
      const match = /^\| `([\w.-]+)` \| .* \| (.*) \| (high|medium|low|-) \|$/.exec(row);
      if (match === null) return [];
      const [, fact = '', places = '', alone = ''] = match;
      return [[fact, { places: new Set(places.match(/[^`]+(?=`)/g)), alone }] as const];
    }),
);

const lines = await allLines();
const rank: readonly Confidence[] = ['low', 'medium', 'high'];

test('every fact of the catalogue stands in the table, and no other', () => {
  expect([...rows.keys()]).toEqual(Object.keys(factCatalogue));
});

test('nothing is read from where the table does not say', () => {
  const strange = lines.flatMap(({ group, name, fact }) => {
    const places = rows.get(`${group}.${name}`)?.places;
    const sources = fact.known ? fact.readings.map(({ source }) => placeOf(source)) : [];
    if (group === 'runtime' && name === 'installed') return [];
    return sources.filter((source) => places?.has(source) !== true);
  });
  expect(strange).toEqual([]);
});

test('one reading alone is never surer than the table says', () => {
  const tooSure = lines.filter(({ group, name, fact }) => {
    if (!fact.known || fact.readings.length !== 1) return false;
    const alone = rows.get(`${group}.${name}`)?.alone as Confidence;
    return rank.indexOf(fact.confidence) > rank.indexOf(alone);
  });
  expect(tooSure).toEqual([]);
});

test('high is said of two readings that agree, or of one that the table calls authoritative', () => {
  const wrong = lines.filter(({ group, name, unit, fact }) => {
    if (!fact.known || fact.confidence !== 'high') return false;
    const agree = fact.readings.length > 1 && dissentingReadings(fact, unit).length === 0;
    return !agree && rows.get(`${group}.${name}`)?.alone !== 'high';
  });
  expect(wrong).toEqual([]);
});
