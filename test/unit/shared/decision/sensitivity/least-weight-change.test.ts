import { describe, expect, it } from 'vitest';
import {
  minShift,
  nearestLevelWeights,
} from '../../../../../src/shared/decision/sensitivity/least-weight-change.ts';

describe('leastShift', () => {
  it('takes weight from where the rival is furthest behind to where it is furthest ahead, by hand', () => {
    // Leads 0.6, 0.2, −0.4 with weights 0.5, 0.3, 0.2: a lead of 0.28, and 1 per unit moved.
    const change = minShift([0.8, 0.5, 0.2], [0.2, 0.3, 0.6], [0.5, 0.3, 0.2]);
    expect(change?.distance).toBeCloseTo(0.56, 12);
    const [first = 0, second = 0, third = 0] = change?.weights ?? [];
    expect(first).toBeCloseTo(0.22, 12);
    expect(second).toBeCloseTo(0.3, 12);
    expect(third).toBeCloseTo(0.48, 12);
  });

  it('goes on to the next criterion when one has no weight left', () => {
    // Leads 1, 0.5, −0.1 with weights 0.1, 0.8, 0.1: lead 0.49. The first gives 0.1 · 1.1 = 0.11; the
    // second the rest, 0.38 / 0.6.
    const change = minShift([1, 0.5, 0], [0, 0, 0.1], [0.1, 0.8, 0.1]);
    expect(change?.weights[0]).toBeCloseTo(0, 12);
    expect(change?.distance).toBeCloseTo(2 * (0.1 + 0.38 / 0.6), 12);
  });

  it('is 0 for a rival that is level or ahead', () => {
    expect(minShift([0.2], [0.2], [1])?.distance).toBe(0);
    expect(minShift([0.2, 0.1], [0.2, 0.4], [0.5, 0.5])?.distance).toBe(0);
  });

  it('does not exist for a rival that is behind on every criterion', () => {
    expect(minShift([0.9, 0.8], [0.5, 0.7], [0.5, 0.5])).toBeNull();
  });

  it('takes all the weight there is for a rival that is level at best', () => {
    const change = minShift([0.9, 0.5], [0.5, 0.5], [0.3, 0.7]);
    expect(change?.weights[0]).toBeCloseTo(0, 12);
    expect(change?.weights[1]).toBeCloseTo(1, 12);
  });
});

describe('nearestLevelWeights', () => {
  it('moves along the difference of the two, by hand', () => {
    // Leads 0.6, −0.2, −0.4 minus their mean 0: weights (1/3, 1/3, 1/3) are level already but for
    // rounding; from (0.6, 0.2, 0.2) the lead is 0.24 and the step 0.24 / (0.36 + 0.04 + 0.16).
    const change = nearestLevelWeights([0.6, 0, 0], [0, 0.2, 0.4], [0.6, 0.2, 0.2]);
    const step = 0.24 / 0.56;
    expect(change?.weights[0]).toBeCloseTo(0.6 - 0.6 * step, 12);
    expect(change?.weights[1]).toBeCloseTo(0.2 + 0.2 * step, 12);
    expect(change?.weights[2]).toBeCloseTo(0.2 + 0.4 * step, 12);
    expect(change?.distance).toBeCloseTo(step * Math.sqrt(0.56), 12);
  });

  it('stops at the edge of the simplex where a weight runs out', () => {
    // Leads 0.5, 0.5, −0.1. Free of the edge the second weight would go below 0.
    const change = nearestLevelWeights([0.5, 0.5, 0], [0, 0, 0.1], [0.6, 0.05, 0.35]);
    const [first = 0, second = 0, third = 0] = change?.weights ?? [];
    expect(second).toBe(0);
    expect(first).toBeCloseTo(1 / 6, 12);
    expect(third).toBeCloseTo(5 / 6, 12);
  });

  it('is 0 for a rival that is level, and does not exist for one behind everywhere', () => {
    expect(nearestLevelWeights([0.2], [0.2], [1])?.distance).toBe(0);
    expect(nearestLevelWeights([0.9, 0.8], [0.5, 0.7], [0.5, 0.5])).toBeNull();
  });

  it('reaches a rival that is level at best', () => {
    const change = nearestLevelWeights([0.9, 0.5], [0.5, 0.5], [0.3, 0.7]);
    expect(change?.weights[0]).toBeCloseTo(0, 9);
    expect(change?.weights[1]).toBeCloseTo(1, 9);
  });
});
