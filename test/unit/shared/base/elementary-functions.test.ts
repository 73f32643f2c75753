import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  euclideanLength,
  exponential,
  exponentialLessOne,
  logarithm,
  logarithmOfOnePlus,
  power,
} from '../../../../src/shared/base/elementary-functions.ts';

/** How many doubles two numbers are apart. */
function steps(left: number, right: number): number {
  const bits = new BigInt64Array(Float64Array.of(left, right).buffer);
  const [a = 0n, b = 0n] = bits;
  return Number(a > b ? a - b : b - a);
}

describe('elementary functions', () => {
  // Abramowitz and Stegun, Handbook of Mathematical Functions (1964), tables 4.2 and 4.4.
  it.each([
    [3, 1.0986122886681098],
    [7, 1.9459101490553132],
    [0.1, -2.3025850929940455],
  ])('has the published logarithm of %d', (x, expected) => {
    expect(steps(logarithm(x), expected)).toBeLessThanOrEqual(1);
  });

  it.each([
    [2, 7.38905609893065],
    [-1, 0.36787944117144233],
    [10, 22026.465794806718],
  ])('has the published exponential of %d', (x, expected) => {
    expect(steps(exponential(x), expected)).toBeLessThanOrEqual(1);
  });

  it('is within two steps of what the host computes', () => {
    const anyNumber = fc.double({ min: -700, max: 700, noNaN: true });
    fc.assert(fc.property(anyNumber, (x) => steps(exponential(x), Math.exp(x)) <= 2));
    fc.assert(
      fc.property(anyNumber, (x) => steps(exponentialLessOne(x), Math.expm1(x)) <= 4 || x === 0),
    );
    const positive = fc.double({ min: 5e-324, max: 1.7e308, noNaN: true });
    fc.assert(fc.property(positive, (x) => steps(logarithm(x), Math.log(x)) <= 2));
    const near1 = fc.double({ min: -0.9, max: 10, noNaN: true });
    fc.assert(
      fc.property(near1, (x) => steps(logarithmOfOnePlus(x), Math.log1p(x)) <= 4 || x === 0),
    );
  });

  it('keeps to the limits of doubles', () => {
    expect([exponential(710), exponential(-746), exponential(0)]).toEqual([Infinity, 0, 1]);
    expect(exponential(709.7)).toBeLessThan(Infinity);
    expect(exponential(-745)).toBeGreaterThan(0);
    expect([logarithm(0), logarithm(1), logarithm(Infinity)]).toEqual([-Infinity, 0, Infinity]);
    expect(logarithm(-1)).toBeNaN();
  });

  it('raises to whole powers by products, and to others within rounding', () => {
    expect([power(3, 4), power(2, -3), power(-2, 3), power(0, 0), power(9, 0.5)]).toEqual([
      81, 0.125, -8, 1, 3,
    ]);
    expect([power(0, 1.5), power(0, -1.5), power(-2, 99)]).toEqual([
      0,
      Infinity,
      -1 * power(2, 99),
    ]);
    expect(power(-2, 1.5)).toBeNaN();
    const base = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    const exponent = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(fc.property(base, exponent, (x, y) => Math.abs(power(x, y) / x ** y - 1) < 1e-13));
  });

  it('measures vectors without overflow', () => {
    expect(euclideanLength([3, 4])).toBe(5);
    expect(euclideanLength([3e200, 4e200])).toBeCloseTo(5e200, -190);
    expect(euclideanLength([])).toBe(0);
  });
});
