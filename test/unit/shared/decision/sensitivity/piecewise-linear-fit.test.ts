import { describe, expect, it } from 'vitest';
import {
  curveAlong,
  fitAtKnots,
  placesOnKnots,
  quantileKnots,
} from '../../../../../src/shared/decision/sensitivity/piecewise-linear-fit.ts';

const of = (...values: readonly number[]): Float64Array => Float64Array.from(values);

const fit = (knots: Float64Array, x: Float64Array, y: Float64Array): Float64Array =>
  fitAtKnots(placesOnKnots(knots, x))(y);

const curveAt = (knots: Float64Array, values: Float64Array, x: number): number | undefined =>
  curveAlong(placesOnKnots(knots, of(x)), values)[0];

describe('quantileKnots', () => {
  it('puts a knot at every quantile, each value once', () => {
    expect(quantileKnots(of(0, 1, 2, 3, 4), 2)).toEqual(of(0, 2, 4));
    expect(quantileKnots(of(0, 0, 0, 0, 1), 4)).toEqual(of(0, 1));
    expect(quantileKnots(of(7, 7, 7), 3)).toEqual(of(7));
  });
});

describe('fitAtKnots', () => {
  it('goes through samples that lie on a bent line', () => {
    const x = of(0, 0.5, 1, 1.5, 2, 3, 4);
    const y = x.map((value) => (value < 2 ? value : 4 - value));
    const knots = of(0, 2, 4);
    const values = fit(knots, x, y);
    for (const [index, expected] of [0, 2, 0].entries()) {
      expect(values[index]).toBeCloseTo(expected, 9);
    }
    expect(curveAt(knots, values, 1)).toBeCloseTo(1, 9);
    expect(curveAt(knots, values, 3.5)).toBeCloseTo(0.5, 9);
  });

  it('is the line of least squares between two knots, by hand', () => {
    // x 0, 1, 2 and y 0, 0, 3: slope 1.5, at the middle 1.
    const values = fit(of(0, 2), of(0, 1, 2), of(0, 0, 3));
    expect(values[0]).toBeCloseTo(-0.5, 9);
    expect(values[1]).toBeCloseTo(2.5, 9);
  });

  it('is the mean at a single knot', () => {
    expect(fit(of(1), of(1, 1, 1), of(2, 3, 7))[0]).toBeCloseTo(4, 9);
  });

  it('keeps the mean of the samples', () => {
    const x = of(0, 0.3, 0.7, 1.1, 1.9, 2.2, 3);
    const y = of(5, 1, 4, 2, 8, 0, 3);
    const knots = of(0, 1, 2, 3);
    const values = fit(knots, x, y);
    const fitted = curveAlong(placesOnKnots(knots, x), values).reduce((sum, one) => sum + one, 0);
    expect(fitted).toBeCloseTo(23, 9);
  });
});

describe('curveAlong', () => {
  it('stays at the end knots beyond them', () => {
    expect(curveAt(of(0, 1), of(3, 5), -2)).toBe(3);
    expect(curveAt(of(0, 1), of(3, 5), 9)).toBe(5);
  });
});
