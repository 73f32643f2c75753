import { expect, test } from 'vitest';
import { preparePack } from '../../../../../src/shared/engine/formula/prepare-pack.ts';
import { compileTape, named } from '../../../../../src/shared/engine/tape/compile-tape.ts';
import { formula, parameter, smallPack } from '../small-pack.ts';

const levels = 20;
const terms = 400;

test('a sum of hundreds of terms, each of them such a sum, is compiled at any depth that packs may have', () => {
  const sums = Array.from({ length: levels }, (_, level) =>
    formula(
      `sum.l${level}`,
      Array(terms)
        .fill(level === 0 ? 'a.b' : `sum.l${level - 1}`)
        .join('+'),
    ),
  );
  const prepared = preparePack(smallPack([parameter('a.b', 1, 2)], sums), new Map());
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  const selection = {
    basis: 'stated',
    guest: 'standard',
    substitutes: {},
    unknown: new Set<string>(),
  } as const;
  const output = named(`sum.l${levels - 1}`);
  const tape = compileTape(prepared.value, 'one', selection, [output]);
  expect(tape.missing.size).toBe(0);
  expect(tape.steps).toHaveLength(levels * (terms - 1));
});
