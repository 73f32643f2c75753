import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../../../src/shared/engine/distribution/range-density.ts';

describe('pictureOf', () => {
  it('is flat for a uniform range', () => {
    const { density, at5, at50, at95 } = pictureOf({ low: 0, high: 10, distribution: 'uniform' });
    expect([at5, at50, at95]).toEqual([0.5, 5, 9.5].map((value) => expect.closeTo(value, 9)));
    expect(Math.min(...density.map(({ height }) => height))).toBeGreaterThan(0.95);
  });

  it('peaks at the mode of a triangular range', () => {
    const { density } = pictureOf({ low: 0, mode: 3, high: 10, distribution: 'triangular' });
    const peak = density.toSorted((left, right) => right.height - left.height)[0];
    expect(Math.abs((peak?.value ?? 0) - 3)).toBeLessThan(0.5);
  });

  it('is symmetric for a normal range', () => {
    const { density } = pictureOf({ low: -1, high: 1, distribution: 'normal' });
    density.forEach(({ height }, bar) =>
      expect(height).toBeCloseTo(density[density.length - 1 - bar]?.height ?? 0, 1),
    );
  });

  it('shows a range without width as one bar', () => {
    const { density } = pictureOf({ low: 4, high: 4, distribution: 'point' });
    expect(density.filter(({ height }) => height > 0)).toHaveLength(1);
  });
});
