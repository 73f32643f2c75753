import { describe, expect, it } from 'vitest';
import {
  owenScramble,
  sobolDimensions,
  sobolFraction,
  sobolFractionsFrom,
} from '../../../../../src/shared/engine/sampling/sobol-points.ts';

const coordinate = (dimension: number, index: number): number =>
  sobolFraction(dimension, index) / 2 ** 32;

/** Place of a point in the order of Gray codes, in which the points are published. */
const gray = (place: number): number => place ^ (place >>> 1);

describe('sobolFraction', () => {
  // Joe and Kuo, notes on generating Sobol sequences (2008), section 4, and their program sobol.cc
  // with new-joe-kuo-6.21201: the first ten points in three dimensions.
  it('gives the published first points', () => {
    const points = Array.from({ length: 10 }, (_, place) =>
      [0, 1, 2].map((dimension) => coordinate(dimension, gray(place))),
    );
    expect(points).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  it.each([
    [0, 0, 40],
    [7, 1, 33],
    [41, 4095, 20],
    [255, 2 ** 20 - 3, 8],
  ])(
    'gives dimension %d from point %d on, %d of them, as it gives each alone',
    (dimension, first, count) => {
      expect([...sobolFractionsFrom(dimension, { first, count })]).toEqual(
        Array.from({ length: count }, (_, at) => sobolFraction(dimension, first + at)),
      );
    },
  );

  // From scipy.stats.qmc.Sobol(256, scramble=False).random(64), SciPy 1.11: point 63 of the Gray order.
  it('agrees with SciPy in high dimensions', () => {
    const place = gray(63);
    expect([9, 50, 255].map((dimension) => coordinate(dimension, place))).toEqual([
      0.578125, 0.265625, 0.046875,
    ]);
  });

  it('has 2^k points in every one of 2^k equal cells of each dimension', () => {
    for (let dimension = 0; dimension < sobolDimensions; dimension += 1) {
      const cells = Array.from({ length: 64 }, (_, index) =>
        Math.floor(coordinate(dimension, index) * 64),
      );
      expect(new Set(cells).size).toBe(64);
    }
  });

  it('has dimensions for the parameters of the packs that come with the planner', () => {
    expect(sobolDimensions).toBe(256);
  });
});

describe('owenScramble', () => {
  it('keeps the points one to a cell, for every seed', () => {
    for (const seed of [1, 77, 0xdeadbeef]) {
      const cells = Array.from({ length: 256 }, (_, index) =>
        Math.floor(owenScramble(sobolFraction(3, index), seed) / 2 ** 24),
      );
      expect(new Set(cells).size).toBe(256);
    }
  });

  it('keeps the two-dimensional net: one point in each box of area 1/64', () => {
    for (const wide of [0, 1, 2, 3, 4, 5, 6]) {
      const boxes = Array.from({ length: 64 }, (_, index) => {
        const x = owenScramble(sobolFraction(0, index), 11) / 2 ** 32;
        const y = owenScramble(sobolFraction(1, index), 12) / 2 ** 32;
        return `${Math.floor(x * 2 ** wide)} ${Math.floor(y * 2 ** (6 - wide))}`;
      });
      expect(new Set(boxes).size).toBe(64);
    }
  });

  it('makes every single point uniform over seeds', () => {
    const count = 20_000;
    let sum = 0;
    let squares = 0;
    for (let seed = 0; seed < count; seed += 1) {
      const value = owenScramble(sobolFraction(2, 5), Math.imul(seed, 0x9e3779b1) >>> 0) / 2 ** 32;
      sum += value;
      squares += (value - 0.5) ** 2;
    }
    // Four standard errors of the mean and of the variance of a uniform number.
    expect(Math.abs(sum / count - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / count));
    expect(Math.abs(squares / count - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / count));
  });
});
