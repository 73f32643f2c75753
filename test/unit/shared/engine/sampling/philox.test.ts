import { describe, expect, it } from 'vitest';
import { philox, streamOf, uniformAt } from '../../../../../src/shared/engine/sampling/philox.ts';

describe('philox', () => {
  // Known answers of philox2x32-10 from the Random123 library (file kat_vectors, D. E. Shaw Research).
  it.each([
    [[0x00000000, 0x00000000], 0x00000000, [0xff1dae59, 0x6cd10df2]],
    [[0xffffffff, 0xffffffff], 0xffffffff, [0x2c3f628b, 0xab4fd7ad]],
    [[0x243f6a88, 0x85a308d3], 0x13198a2e, [0xdd7ce038, 0xf62a4c12]],
  ] as const)('gives the known answer for counter %j and key %d', ([low, high], key, expected) => {
    expect(philox(low, high, key)).toEqual(expected);
  });
});

describe('uniformAt', () => {
  it('is a pure function of seed, stream and index', () => {
    const draws = (order: readonly number[]): readonly number[] =>
      order.map((index) => uniformAt(7, 42, index)).toSorted((a, b) => a - b);
    expect(draws([0, 1, 2, 3])).toEqual(draws([3, 1, 0, 2]));
  });

  it('stays inside the open interval and has mean 1/2 and variance 1/12', () => {
    const count = 100_000;
    const draws = Array.from({ length: count }, (_, index) => uniformAt(1, streamOf('x'), index));
    expect(Math.min(...draws.slice(0, 60_000))).toBeGreaterThan(0);
    expect(Math.max(...draws.slice(0, 60_000))).toBeLessThan(1);
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / count;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / count;
    // Four standard errors: of the mean sqrt(1/12/n), of the variance sqrt(1/180/n).
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / count));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / count));
  });

  it('does not repeat between streams or seeds', () => {
    expect(uniformAt(1, 1, 0)).not.toBe(uniformAt(1, 2, 0));
    expect(uniformAt(1, 1, 0)).not.toBe(uniformAt(2, 1, 0));
  });
});
