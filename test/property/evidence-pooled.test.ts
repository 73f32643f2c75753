import { expect, it } from 'vitest';
import { alternatives } from '../../src/shared/packs/evidence/alternatives.ts';
import { poolRanges } from '../../src/shared/packs/evidence/pooled-cells.ts';

it('writes the ranges that the pack is made of from the observations', async () => {
  const ranges = poolRanges(alternatives.map(({ id }) => id));
  expect(Object.keys(ranges)).toHaveLength(alternatives.length);
  await expect(`${JSON.stringify(ranges, null, 2)}\n`).toMatchFileSnapshot(
    '../../src/shared/packs/evidence/pooled-ranges.json',
  );
});
