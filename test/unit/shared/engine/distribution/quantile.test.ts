import { describe, expect, it } from 'vitest';
import {
  betaOf,
  betaProbability,
  betaQuantile,
} from '../../../../../src/shared/engine/distribution/beta-distribution.ts';
import { normalQuantile } from '../../../../../src/shared/engine/distribution/normal-quantile.ts';
import { quantileOf } from '../../../../../src/shared/engine/distribution/quantile.ts';

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
    expect(betaProbability(x, betaOf(2, 2))).toBeCloseTo(3 * x ** 2 - 2 * x ** 3, 13);
    expect(betaProbability(x, betaOf(1, 5))).toBeCloseTo(1 - (1 - x) ** 5, 13);
  });

  // Shapes of PERT ranges, of rates seen in few and in many cases, and of U-shaped ones.
  it.each([
    [3.2, 1.8],
    [1, 5],
    [5, 1],
    [1, 135],
    [46, 56],
    [2000, 3],
    [0.5, 0.5],
    [0.2, 4],
  ])('inverts its distribution function for the shapes %d and %d', (a, b) => {
    const beta = betaOf(a, b);
    for (const probability of [1e-9, 1e-6, 0.001, 0.05, 0.3, 0.5, 0.77, 0.95, 0.999, 1 - 1e-6]) {
      const back = betaProbability(betaQuantile(probability, beta), beta);
      expect(Math.abs(back - probability)).toBeLessThan(
        1e-10 + 1e-9 * Math.min(probability, 1 - probability),
      );
    }
  });

  it('has the quantiles of its closed forms', () => {
    // F(x) = 1 − (1 − x)^5 and, of the arcsine distribution, F(x) = 2/π arcsin √x.
    for (const probability of [1e-8, 0.01, 0.4, 0.9, 0.9999]) {
      const power = 1 - (1 - probability) ** (1 / 5);
      expect(betaQuantile(probability, betaOf(1, 5))).toBeCloseTo(power, 10);
      const arcsine = Math.sin((Math.PI * probability) / 2) ** 2;
      expect(betaQuantile(probability, betaOf(0.5, 0.5))).toBeCloseTo(arcsine, 10);
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

  it('is that of the beta distribution for a PERT range', () => {
    const quantile = quantileOf({ low: 0, mode: 0.3, high: 1, distribution: 'pert' });
    for (let step = 1; step < 400; step += 1) {
      const probability = step / 400 + 1e-4;
      if (probability >= 1) continue;
      expect(
        Math.abs(quantile(probability) - betaQuantile(probability, betaOf(2.2, 3.8))),
      ).toBeLessThan(1e-12);
    }
  });

  it('reads the ends of a lognormal range as its 5th and 95th percentile', () => {
    const quantile = quantileOf({ low: 70, high: 260, distribution: 'lognormal' });
    expect(quantile(0.05)).toBeCloseTo(70, 9);
    expect(quantile(0.95)).toBeCloseTo(260, 9);
    expect(quantile(0.5)).toBeCloseTo(Math.sqrt(70 * 260), 9);
  });

  it('reads the ends of a normal range as its 5th and 95th percentile', () => {
    const quantile = quantileOf({ low: -3, high: 5, distribution: 'normal' });
    expect([0.05, 0.5, 0.95].map(quantile)).toEqual(
      [-3, 1, 5].map((value) => expect.closeTo(value, 9)),
    );
    // Mean and standard deviation from tables: z(0.95) = 1.644854, z(0.975) = 1.959964.
    expect(quantile(0.975)).toBeCloseTo(1 + (4 / 1.644854) * 1.959964, 5);
  });

  it('scales a beta range to its ends', () => {
    // Beta(1, n) has the quantile 1 - (1 - p)^(1/n); Beta(0.5, 0.5), the arcsine law, sin²(πp/2).
    const falling = quantileOf({
      low: 10,
      high: 20,
      distribution: 'beta',
      shapes: { alpha: 1, beta: 4 },
    });
    const arcsine = quantileOf({
      low: 0,
      high: 1,
      distribution: 'beta',
      shapes: { alpha: 0.5, beta: 0.5 },
    });
    for (const probability of [0.001, 0.1, 0.5, 0.9, 0.999]) {
      expect(falling(probability)).toBeCloseTo(20 - 10 * (1 - probability) ** (1 / 4), 5);
      expect(arcsine(probability)).toBeCloseTo(Math.sin((Math.PI * probability) / 2) ** 2, 5);
    }
  });

  it('takes each value of a discrete range for its share of the probability', () => {
    const quantile = quantileOf({
      low: 1,
      high: 9,
      distribution: 'discrete',
      values: [
        { value: 1, probability: 0.2 },
        { value: 4, probability: 0.5 },
        { value: 9, probability: 0.3 },
      ],
    });
    expect([0.1, 0.2, 0.21, 0.69, 0.71, 0.999].map(quantile)).toEqual([1, 1, 4, 4, 9, 9]);
  });

  it('interpolates between observations', () => {
    // Type 7 of Hyndman and Fan (1996), the default of R: quantile(c(1, 2, 4, 8), 0.4) is 2.4.
    const quantile = quantileOf({
      low: 1,
      high: 8,
      distribution: 'empirical',
      observations: [1, 2, 4, 8],
    });
    expect(quantile(0.4)).toBeCloseTo(2.4, 12);
    expect([1e-12, 1 - 1e-12].map(quantile)).toEqual(
      [1, 8].map((value) => expect.closeTo(value, 9)),
    );
  });
});
