import { describe, expect, it } from 'vitest';
import { drawBulk } from '../../../../../src/shared/engine/sampling/bulk-draws.ts';

const unit = { low: 0, high: 1 };

describe('bulk draws', () => {
  it('are a function of seed, place and sample, however many samples there are', () => {
    const [few = [], fewMore = []] = drawBulk(5, [unit, unit], 100);
    const [many = [], manyMore = []] = drawBulk(5, [unit, unit], 1500);
    expect(many.slice(0, 100)).toEqual(few);
    expect(manyMore.slice(0, 100)).toEqual(fewMore);
  });

  it('stay within their bounds, with the mean and variance of a uniform number', () => {
    const count = 100_000;
    const [column = []] = drawBulk(2, [{ low: -3, high: 7 }], count);
    const draws = [...column];
    expect(draws.every((draw) => draw >= -3 && draw <= 7)).toBe(true);
    const shares = draws.map((draw) => (draw + 3) / 10);
    const mean = shares.reduce((sum, draw) => sum + draw, 0) / count;
    const variance = shares.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / count;
    // Four standard errors: of the mean sqrt(1/12/n), of the variance sqrt(1/180/n).
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / count));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / count));
  });

  it('are independent of each other, of the seed before and of the block before', () => {
    const count = 20_480;
    const [first = [], second = []] = drawBulk(2, [unit, unit], count);
    const [other = []] = drawBulk(3, [unit], count);
    const next = [...first.slice(512), ...first.slice(0, 512)];
    for (const column of [[...second], [...other], next]) {
      const covariance =
        [...first].reduce(
          (sum, draw, index) => sum + (draw - 0.5) * ((column[index] ?? 0) - 0.5),
          0,
        ) / count;
      // Four standard errors of a correlation of independent numbers: 4 / sqrt(n).
      expect(Math.abs(12 * covariance)).toBeLessThan(4 / Math.sqrt(count));
    }
  });

  it('between bounds that are one number are that number', () => {
    expect([...(drawBulk(1, [{ low: 0.3, high: 0.3 }], 3)[0] ?? [])]).toEqual([0.3, 0.3, 0.3]);
  });
});
