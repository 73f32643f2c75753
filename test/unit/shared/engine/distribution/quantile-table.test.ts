import { describe, expect, it } from 'vitest';
import type { Range } from '../../../../../src/shared/domain/range/range.ts';
import { uniformAt } from '../../../../../src/shared/engine/sampling/philox.ts';
import { quantileOf } from '../../../../../src/shared/engine/distribution/quantile.ts';
import { sampledQuantile } from '../../../../../src/shared/engine/distribution/sampled-quantile.ts';

const ranges: readonly Range[] = [
  { low: 2, mode: 3, high: 9, distribution: 'pert' },
  { low: 0, mode: 0, high: 1, distribution: 'pert' },
  { low: 0, mode: 1, high: 1, distribution: 'pert' },
  { low: 0.01, high: 40, distribution: 'lognormal' },
];

describe('the table of a quantile', () => {
  it.each(ranges)(
    'stays within a millionth of the value and the width of $distribution',
    (range) => {
      const exact = quantileOf(range);
      const sampled = sampledQuantile(range);
      for (let index = 0; index < 20_000; index += 1) {
        const probability = uniformAt(1, 2, index);
        const value = exact(probability);
        const allowed = 1e-6 * Math.max(Math.abs(value), range.high - range.low);
        expect(Math.abs(sampled(probability) - value)).toBeLessThan(allowed);
      }
    },
  );

  it.each(ranges)('never falls for $distribution', (range) => {
    const sampled = sampledQuantile(range);
    let before = Number.NEGATIVE_INFINITY;
    for (let step = 1; step < 20_000; step += 1) {
      const value = sampled(step / 20_000);
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
  });

  it('solves the tails exactly', () => {
    const [, , , heavy] = ranges;
    if (!heavy) throw new Error('no range');
    for (const probability of [2 ** -53, 1e-9, 1e-6, 1 - 1e-6, 1 - 2 ** -53]) {
      expect(sampledQuantile(heavy)(probability)).toBe(quantileOf(heavy)(probability));
    }
  });
});
