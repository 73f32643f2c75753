import { describe, expect, it } from 'vitest';
import { toEstimate } from '../../../../../src/shared/plan/figures/estimate.ts';

const figure = { low: 2, high: 8, point: 4 };

describe('toEstimate', () => {
  it('is a plain number where nothing is uncertain', () => {
    expect(toEstimate({ low: 4, high: 4, point: 4 }, undefined)).toBe(4);
  });

  it('keeps the exact ends around the percentiles', () => {
    expect(toEstimate(figure, [3, 4, 7])).toEqual({ low: 2, high: 8, p5: 3, p50: 4, p95: 7 });
  });

  it('widens the ends to percentiles of tails that reach beyond them', () => {
    expect(toEstimate(figure, [1, 4, 9])).toEqual({ low: 1, high: 9, p5: 1, p50: 4, p95: 9 });
  });
});
