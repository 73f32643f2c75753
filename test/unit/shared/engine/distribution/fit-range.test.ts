import { describe, expect, it } from 'vitest';
import {
  fitEndsAndMode,
  fitThreePercentiles,
  fitTwoPercentiles,
  type ThreePointShape,
} from '../../../../../src/shared/engine/distribution/fit-range.ts';
import { quantileOf } from '../../../../../src/shared/engine/distribution/quantile.ts';

const at = (probability: number, value: number) => ({ probability, value });

describe('fitTwoPercentiles', () => {
  // Standard scores from Abramowitz and Stegun (1964), table 26.5: z(0.90) = 1.28155, z(0.95) = 1.64485.
  it('fits IQ scores, mean 100 and deviation 15, from their 10th and 90th percentile', () => {
    const fitted = fitTwoPercentiles(
      'normal',
      at(0.1, 100 - 15 * 1.28155),
      at(0.9, 100 + 15 * 1.28155),
    );
    if (!fitted.ok) throw new Error(fitted.error);
    expect(fitted.value.low).toBeCloseTo(100 - 15 * 1.64485, 3);
    expect(fitted.value.high).toBeCloseTo(100 + 15 * 1.64485, 3);
  });

  it.each([
    ['normal', 0.2, -3, 0.7, 9],
    ['lognormal', 0.01, 0.5, 0.6, 80],
    ['lognormal', 0.5, 10, 0.99, 11],
    ['uniform', 0.25, 3, 0.5, 4],
  ] as const)('gives %s ranges the percentiles asked for', (shape, p, a, q, b) => {
    const fitted = fitTwoPercentiles(shape, at(p, a), at(q, b));
    if (!fitted.ok) throw new Error(fitted.error);
    const quantile = quantileOf(fitted.value);
    expect(quantile(p)).toBeCloseTo(a, 9);
    expect(quantile(q)).toBeCloseTo(b, 9);
  });

  it.each([
    ['normal', at(0.9, 1), at(0.1, 2), 'probabilities'],
    ['normal', at(0, 1), at(0.9, 2), 'probabilities'],
    ['normal', at(0.1, 1), at(1, 2), 'probabilities'],
    ['normal', at(0.1, 2), at(0.9, 2), 'order'],
    ['normal', at(0.1, Number.NaN), at(0.9, 2), 'number'],
    ['lognormal', at(0.1, 0), at(0.9, 2), 'positive'],
    ['lognormal', at(0.1, -1), at(0.9, 2), 'positive'],
  ] as const)('refuses a %s range from %j and %j', (shape, lower, upper, error) => {
    expect(fitTwoPercentiles(shape, lower, upper)).toEqual({ ok: false, error });
  });
});

describe('fitEndsAndMode', () => {
  it('gives a beta range the mean (low + 4 mode + high) / 6 of Malcolm et al. (1959)', () => {
    const fitted = fitEndsAndMode('beta', 2, 5, 14);
    if (!fitted.ok || !fitted.value.shapes) throw new Error('not expected');
    const { alpha, beta } = fitted.value.shapes;
    expect(2 + (12 * alpha) / (alpha + beta)).toBeCloseTo((2 + 4 * 5 + 14) / 6, 12);
  });

  it.each([
    [1, 0, 2, 'order'],
    [2, 2, 2, 'order'],
    [1, 3, 2, 'order'],
    [1, Number.NaN, 2, 'number'],
  ] as const)('refuses %d, %d, %d', (low, mode, high, error) => {
    expect(fitEndsAndMode('triangular', low, mode, high)).toEqual({ ok: false, error });
  });
});

describe('fitThreePercentiles', () => {
  const shapes: readonly ThreePointShape[] = ['triangular', 'pert', 'beta'];

  it.each(shapes)('finds the %s range that has the percentiles', (shape) => {
    for (const mode of [0.15, 0.3, 0.5, 0.85]) {
      const original = fitEndsAndMode(shape, 10, 10 + 20 * mode, 30);
      if (!original.ok) throw new Error(original.error);
      const quantile = quantileOf(original.value);
      const fitted = fitThreePercentiles(shape, quantile(0.1), quantile(0.5), quantile(0.9));
      if (!fitted.ok) throw new Error(fitted.error);
      expect(fitted.value.low).toBeCloseTo(10, 3);
      expect(fitted.value.high).toBeCloseTo(30, 3);
    }
  });

  it('takes no triangular range more lopsided than a right triangle', () => {
    // Closed form: a right triangle falling from its low end has (P90 - P50) / (P50 - P10) =
    // (sqrt 0.5 - sqrt 0.1) / (sqrt 0.9 - sqrt 0.5) = 1.618.
    expect(fitThreePercentiles('triangular', 0, 1, 2.6).ok).toBe(true);
    expect(fitThreePercentiles('triangular', 0, 1, 2.63)).toEqual({ ok: false, error: 'lopsided' });
    expect(fitThreePercentiles('triangular', 0, 1.63, 2.63)).toEqual({
      ok: false,
      error: 'lopsided',
    });
  });

  it('refuses points that do not rise', () => {
    expect(fitThreePercentiles('pert', 1, 1, 2)).toEqual({ ok: false, error: 'order' });
    expect(fitThreePercentiles('pert', 1, Number.NaN, 2)).toEqual({ ok: false, error: 'number' });
  });
});
