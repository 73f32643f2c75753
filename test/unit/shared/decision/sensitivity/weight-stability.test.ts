import { describe, expect, it } from 'vitest';
import {
  orderStability,
  winnerStability,
} from '../../../../../src/shared/decision/sensitivity/weight-stability.ts';

describe('winnerStability', () => {
  // By hand: with weight t on the first criterion, the scores are t, 1 − t and 0.6.
  const matrix = [
    [1, 0],
    [0, 1],
    [0.6, 0.6],
  ];

  it('ends where a rival draws level, and names it', () => {
    const [first] = winnerStability(matrix, [0.5, 0.5]);
    expect(first?.weight).toBe(0.5);
    expect(first?.low.weight).toBeCloseTo(0.4, 12);
    expect(first?.low.swap).toEqual({ overtaken: 2, by: 1 });
    expect(first?.high.weight).toBeCloseTo(0.6, 12);
    expect(first?.high.swap).toEqual({ overtaken: 2, by: 0 });
  });

  it('mirrors itself on the second of two criteria', () => {
    const [, second] = winnerStability(matrix, [0.5, 0.5]);
    expect(second?.low.weight).toBeCloseTo(0.4, 12);
    expect(second?.low.swap?.by).toBe(0);
    expect(second?.high.swap?.by).toBe(1);
  });

  it('runs from 0 to 1 where nothing can overtake', () => {
    const stable = winnerStability(
      [
        [0.9, 0.8],
        [0.5, 0.4],
      ],
      [0.3, 0.7],
    );
    for (const { low, high } of stable) {
      expect([low, high]).toEqual([
        { weight: 0, swap: null },
        { weight: 1, swap: null },
      ]);
    }
  });

  it('keeps the proportions of the others', () => {
    // Lead of the first over the second: 0.5·t − (1−t)/3·(2·0.3 + 1·0) with weights 2 : 1 on the others.
    const [first] = winnerStability(
      [
        [1, 0.2, 0.4],
        [0.5, 0.5, 0.4],
      ],
      [0.7, 0.2, 0.1],
    );
    expect(first?.low.weight).toBeCloseTo(0.2 / 0.7, 12);
    expect(first?.high.swap).toBeNull();
  });

  it('ends at once where two tie for the first place', () => {
    const [first] = winnerStability(
      [
        [1, 0],
        [0, 1],
      ],
      [0.5, 0.5],
    );
    expect(first?.low.weight).toBeCloseTo(0.5, 12);
    expect(first?.high).toEqual({ weight: 1, swap: null });
  });

  it('lets the others share equally when one criterion has all the weight', () => {
    const [first] = winnerStability(
      [
        [1, 0, 0],
        [0.5, 1, 1],
      ],
      [1, 0, 0],
    );
    expect(first?.low.weight).toBeCloseTo(2 / 3, 12);
  });

  it('has no intervals without alternatives, and whole ones for a single alternative or criterion', () => {
    expect(winnerStability([], [0.5, 0.5])).toEqual([]);
    expect(winnerStability([[0.2, 0.3]], [0.5, 0.5]).map(({ low }) => low.weight)).toEqual([0, 0]);
    const [only] = winnerStability([[0.2], [0.1]], [1]);
    expect(only?.high).toEqual({ weight: 1, swap: null });
  });
});

describe('orderStability', () => {
  it('is as narrow as the nearest change of any pair', () => {
    // With weight t on the first: 0.9t + 0.1, 0.5 and 0.8(1 − t): at 0.55 they stand 1, 2, 3.
    const [first] = orderStability(
      [
        [1, 0.1],
        [0.5, 0.5],
        [0, 0.8],
      ],
      [0.55, 0.45],
    );
    expect(first?.low.weight).toBeCloseTo(0.4 / 0.9, 12);
    expect(first?.low.swap).toEqual({ overtaken: 0, by: 1 });
    expect(first?.high).toEqual({ weight: 1, swap: null });
  });

  it('does not ask pairs that tie to stay tied', () => {
    const [first] = orderStability(
      [
        [1, 0],
        [0, 1],
      ],
      [0.5, 0.5],
    );
    expect(first?.low.weight).toBe(0);
    expect(first?.high.weight).toBe(1);
  });
});
