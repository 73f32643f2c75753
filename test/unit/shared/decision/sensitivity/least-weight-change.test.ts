import { describe, expect, it } from 'vitest';
import { minShift } from '../../../../../src/shared/decision/sensitivity/least-weight-change.ts';

describe('minShift', () => {
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
