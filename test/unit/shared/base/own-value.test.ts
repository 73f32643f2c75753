import { expect, test } from 'vitest';
import { ownValue } from '../../../../src/shared/base/own-value.ts';
import { parseFields } from '../../../../src/shared/domain/schema/field-problems.ts';
import { packSchema } from '../../../../src/shared/packs/pack-schema.ts';
import { parseUnit } from '../../../../src/shared/units/unit.ts';
import { failureLines } from '../../../../src/shared/wording/failure/failure-sentence.ts';

const common = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

test('a table says nothing under the names that every object has', () => {
  for (const key of common) expect(ownValue({ own: 1 }, key)).toBe(undefined);
  expect(ownValue({ own: 1 }, 'own')).toBe(1);
});

test.each(common)(
  'a field, a section or a unit called %s is a wrong one like any other',
  (name) => {
    expect(parseUnit(name)).toMatchObject({ ok: false });
    const pack: unknown = JSON.parse(`{"sections":{${JSON.stringify(name)}:-1e308}}`);
    const read = parseFields(packSchema, pack, { source: 'pack.json' });
    if (read.ok) throw new Error('was read');
    for (const language of ['en', 'zh'] as const) {
      expect(failureLines(read.error, language).join('\n')).not.toMatch(/undefined|native code/);
    }
  },
);
