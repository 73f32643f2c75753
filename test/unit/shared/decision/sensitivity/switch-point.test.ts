import { describe, expect, it } from 'vitest';
import {
  firstCrossing,
  switchPoints,
} from '../../../../../src/shared/decision/sensitivity/switch-point.ts';

describe('switchPoints', () => {
  it('finds the nearest loss of the lead on either side, by hand', () => {
    // 1 − x²: lost below −1 and above 1.
    const found = switchPoints((x) => 1 - x * x, { low: -3, middle: 0.2, high: 5 });
    expect(found.below).toBeCloseTo(-1, 9);
    expect(found.above).toBeCloseTo(1, 9);
  });

  it('is null where the lead holds to the end, also when it is just level there', () => {
    expect(switchPoints((x) => 1 + x, { low: -1, middle: 0, high: 9 })).toEqual({
      below: null,
      above: null,
    });
  });

  it('is the middle where there is no lead to lose', () => {
    expect(switchPoints(() => -1, { low: 0, middle: 3, high: 9 })).toEqual({ below: 3, above: 3 });
  });
});

describe('firstCrossing', () => {
  it('stops at the first of several', () => {
    const wave = (x: number): number => Math.cos(x);
    expect(firstCrossing(wave, 0, 20)).toBeCloseTo(Math.PI / 2, 9);
    expect(firstCrossing(wave, 0, -20)).toBeCloseTo(-Math.PI / 2, 9);
  });

  it('finds a lead that jumps', () => {
    expect(firstCrossing((x) => (x < 0.3 ? 1 : -1), 0, 1)).toBeCloseTo(0.3, 9);
  });

  it('returns a place where the lead is lost, hard by one where it holds', () => {
    const lead = (x: number): number => 0.7 - x ** 3;
    const at = firstCrossing(lead, 0, 1) ?? Number.NaN;
    expect(lead(at)).toBeLessThan(0);
    expect(lead(at - 1e-9)).toBeGreaterThan(0);
  });
});
