import { describe, expect, it, test } from 'vitest';
import {
  acceptabilityError,
  rankAcceptability,
  samplesForError,
} from '../../../../../src/shared/decision/smaa/acceptability.ts';

describe('rankAcceptability', () => {
  it('counts how often each alternative is at each rank', () => {
    const scores = [
      [3, 1, 3, 2],
      [2, 2, 1, 1],
      [1, 3, 2, 3],
    ].map((column) => Float64Array.from(column));
    expect(rankAcceptability(scores)).toEqual([
      [0.5, 0.25, 0.25],
      [0, 0.5, 0.5],
      [0.5, 0.25, 0.25],
    ]);
  });

  it('shares the ranks of those that tie', () => {
    const scores = [[1], [1], [0]].map((column) => Float64Array.from(column));
    expect(rankAcceptability(scores)).toEqual([
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
      [0, 0, 1],
    ]);
  });

  it('puts a single alternative first, and says 0 without samples', () => {
    expect(rankAcceptability([Float64Array.of(0.3, 0.2)])).toEqual([[1]]);
    expect(rankAcceptability([new Float64Array(0), new Float64Array(0)])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(rankAcceptability([])).toEqual([]);
  });
});

describe('acceptabilityError', () => {
  it('is that of a share of independent samples', () => {
    expect(acceptabilityError(0.5, 10_000)).toBeCloseTo(0.005, 5);
    expect(acceptabilityError(0.9, 20_000)).toBeCloseTo(Math.sqrt(0.09 / 20_000), 5);
  });

  test.each([0, 1])('is above 0 for a share of %d', (share) => {
    expect(acceptabilityError(share, 100)).toBeGreaterThan(0.005);
    expect(acceptabilityError(share, 100)).toBeLessThan(0.02);
  });

  it('leaves everything open without samples', () => {
    expect(acceptabilityError(0, 0)).toBe(0.5);
  });
});

describe('samplesForError', () => {
  test.each([
    [0.5, 0.005, 10_000],
    [0.9, 0.005, 3600],
    [1, 0.005, 1],
  ])('a share of %d within %d takes %d samples', (share, limit, samples) => {
    expect(Math.abs(samplesForError(share, limit) - samples)).toBeLessThanOrEqual(1);
  });
});
