import { describe, expect, test } from 'vitest';
import {
  summarizeBlocks,
  summarizeSamples,
} from '../../../../../src/shared/domain/calibration/sample-summary.ts';

const oneTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

describe('what samples say about a figure', () => {
  test.each([
    ['none', []],
    ['one that is no number', [1, NaN]],
    ['one without end', [1, Infinity]],
  ])('%s: nothing', (_, samples) => {
    expect(summarizeSamples(samples)).toBeNull();
  });

  test.each([
    ['one', [5], { median: 5, low: 5, high: 5, p5: 5, p95: 5, count: 1, settled: false }],
    ['two', [4, 2], { median: 3, low: 2, high: 4, p5: 2.1, p95: 3.9, settled: false }],
    ['equal ones', [7, 7, 7, 7, 7, 7], { median: 7, low: 7, high: 7, outliers: 0, settled: true }],
  ])('%s', (_, samples, expected) => {
    expect(summarizeSamples(samples)).toMatchObject(expected);
  });

  // Ranks of the 95 % interval of a median for these counts: Conover, Practical Nonparametric
  // Statistics, 3rd edition, section 3.2, with the normal approximation rounded outwards.
  test.each([
    [20, 5, 16],
    [50, 18, 33],
    [100, 40, 61],
    [1000, 469, 532],
  ])('of %d samples, the interval reaches from the %dth to the %dth', (count, first, last) => {
    expect(summarizeSamples(oneTo(count))).toMatchObject({ low: first, high: last });
  });

  test('the order of the samples does not matter', () => {
    const samples = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    expect(summarizeSamples(samples.toReversed())).toEqual(summarizeSamples(samples));
  });

  test('a sample far off is an outlier when it is far off for the figure, too', () => {
    const tight = Array.from({ length: 40 }, (_, index) => 100 + (index % 3) * 0.01);
    expect(summarizeSamples([...tight, 101])?.outliers).toBe(0);
    expect(summarizeSamples([...tight, 180])?.outliers).toBe(1);
  });

  test('is settled once the interval is narrower than a twentieth of the median', () => {
    const spread = (share: number): readonly number[] =>
      Array.from({ length: 30 }, (_, index) => 1000 * (1 + share * (index / 29 - 0.5)));
    expect(summarizeSamples(spread(0.1))?.settled).toBe(true);
    expect(summarizeSamples(spread(0.2))?.settled).toBe(false);
  });
});

describe('what blocks of samples say about a figure', () => {
  const level = (value: number): readonly number[] =>
    Array.from({ length: 30 }, (_, index) => value + (index % 3) / 100);

  test('blocks that agree say no less than their samples together', () => {
    const block = level(10);
    expect(summarizeBlocks([block, block, block, block])).toEqual(
      summarizeSamples([block, block, block, block].flat()),
    );
  });

  // Medians 10, 10.4, 9.6, 10: standard deviation 0.3266, t(3) 3.182, so 0.5196 to either side,
  // which the samples, from 9.59 to 10.41, cut short.
  test('blocks that differ widen the interval, but not beyond the samples', () => {
    const whole = summarizeBlocks([10, 10.4, 9.6, 10].map(level));
    expect(whole).toMatchObject({ median: 10.01, low: 9.6, high: 10.42, settled: false });
  });

  test('one block that drifts is cut into blocks that differ', () => {
    const drifting = Array.from({ length: 2000 }, (_, index) => 100 + index / 100);
    const plain = summarizeSamples(drifting);
    const honest = summarizeBlocks([drifting]);
    expect(plain?.settled).toBe(true);
    expect(honest?.settled).toBe(false);
    expect(honest?.low).toBeLessThan((plain?.low ?? 0) - 5);
  });

  test.each([[[]], [[[]]], [[[1, NaN]]]])('of %j: nothing', (blocks) => {
    expect(summarizeBlocks(blocks)).toBeNull();
  });
});
