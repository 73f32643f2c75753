import { describe, expect, it } from 'vitest';
import { normalProbability } from '../../../../../src/shared/engine/distribution/normal-probability.ts';
import { normalQuantile } from '../../../../../src/shared/engine/distribution/normal-quantile.ts';

describe('normalProbability', () => {
  // Abramowitz and Stegun, Handbook of Mathematical Functions (1964), table 26.1.
  it.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [2, 0.977249868051821],
    [3, 0.99865010196837],
  ])('gives the tabled value at %d', (score, expected) => {
    expect(normalProbability(score)).toBeCloseTo(expected, 14);
  });

  it('undoes the quantile, also far in the tail', () => {
    for (const probability of [1e-15, 1e-6, 0.05, 0.4, 0.6, 0.95]) {
      expect(normalProbability(normalQuantile(probability)) / probability).toBeCloseTo(1, 12);
    }
  });
});
