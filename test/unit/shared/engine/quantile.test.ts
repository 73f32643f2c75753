import { describe, expect, it } from 'vitest';
import { betaProbability, betaQuantile } from '../../../../src/shared/engine/beta-distribution.ts';
import { normalQuantile } from '../../../../src/shared/engine/normal-quantile.ts';
import { quantileOf } from '../../../../src/shared/engine/quantile.ts';

describe('normalQuantile', () => {
  // Wichura (1988), the three check values printed with Algorithm AS 241 (PPND16).
  it.each([
    [0.25, -0.674489750196082],
    [0.001, -3.09023230616781],
    [1e-20, -9.26234008979841],
  ])('gives the published value at %d', (probability, expected) => {
    expect(normalQuantile(probability)).toBeCloseTo(expected, 13);
  });

  it('is odd about one half', () => {
    for (const probability of [0.01, 0.2, 0.4]) {
      expect(normalQuantile(1 - probability)).toBeCloseTo(-normalQuantile(probability), 12);
    }
  });
});

describe('the beta distribution', () => {
  // Closed forms: Beta(2, 2) has F(x) = 3x² − 2x³; Beta(1, n) has F(x) = 1 − (1 − x)^n.
  it.each([0.01, 0.2, 0.5, 0.77, 0.999])('agrees with its closed forms at %d', (x) => {
    expect(betaProbability(x, 2, 2)).toBeCloseTo(3 * x ** 2 - 2 * x ** 3, 13);
    expect(betaProbability(x, 1, 5)).toBeCloseTo(1 - (1 - x) ** 5, 13);
  });

  it('inverts its distribution function', () => {
    for (const probability of [1e-6, 0.05, 0.5, 0.95, 1 - 1e-6]) {
      expect(betaProbability(betaQuantile(probability, 3.2, 1.8), 3.2, 1.8)).toBeCloseTo(
        probability,
        12,
      );
    }
  });
});

describe('quantileOf', () => {
  it('meets the ends and the median of a uniform range', () => {
    const quantile = quantileOf({ low: 10, high: 50, distribution: 'uniform' });
    expect([1e-12, 0.5, 1 - 1e-12].map(quantile)).toEqual([10.00000000004, 30, 49.99999999996]);
  });

  it('puts the mode of a triangular range at its share of the probability', () => {
    const quantile = quantileOf({ low: 0, mode: 2, high: 8, distribution: 'triangular' });
    expect(quantile(0.25)).toBeCloseTo(2, 12);
    expect(quantile(1 - 1 / 48)).toBeCloseTo(7, 12);
  });

  it('gives a PERT range its mean (low + 4 mode + high) / 6', () => {
    const quantile = quantileOf({ low: 4, mode: 16, high: 64, distribution: 'pert' });
    const cells = 20_000;
    let mean = 0;
    for (let cell = 0; cell < cells; cell += 1) mean += quantile((cell + 0.5) / cells) / cells;
    // A midpoint sum of a monotone function is off by at most half its range over the number of cells.
    expect(Math.abs(mean - (4 + 4 * 16 + 64) / 6)).toBeLessThan(60 / (2 * cells));
  });

  it('interpolates PERT quantiles to better than a millionth of the range', () => {
    const quantile = quantileOf({ low: 0, mode: 0.3, high: 1, distribution: 'pert' });
    for (let step = 1; step < 400; step += 1) {
      const probability = step / 400 + 1e-4;
      if (probability >= 1) continue;
      expect(Math.abs(quantile(probability) - betaQuantile(probability, 2.2, 3.8))).toBeLessThan(
        1e-6,
      );
    }
  });

  it('reads the ends of a lognormal range as its 5th and 95th percentile', () => {
    const quantile = quantileOf({ low: 70, high: 260, distribution: 'lognormal' });
    expect(quantile(0.05)).toBeCloseTo(70, 9);
    expect(quantile(0.95)).toBeCloseTo(260, 9);
    expect(quantile(0.5)).toBeCloseTo(Math.sqrt(70 * 260), 9);
  });
});
