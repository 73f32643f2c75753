import { describe, expect, it } from 'vitest';
import {
  bestPerSample,
  chanceOfError,
} from '../../../../../src/shared/decision/sensitivity/chance-of-error.ts';

const samples = 2000;
const evenly = Float64Array.from({ length: samples }, (_, index) => (index + 0.5) / samples);
/** The same numbers in an order that has nothing to do with them. */
const shuffled = evenly.map((_, index) => (((index * 1103) % samples) + 0.5) / samples);

describe('the chance of a wrong choice', () => {
  it('is the share of samples in which another is better; a tie is no error', () => {
    const best = bestPerSample([Float64Array.of(1, 2, 3, 3), Float64Array.of(2, 2, 1, 4)], 0);
    expect([...best]).toEqual([1, 0, 0, 1]);
    expect(chanceOfError(best, Float64Array.of(1, 2, 3, 4), 0).now).toBe(0.5);
  });

  it('goes to nothing where the figure alone decides', () => {
    // The first is better above a half, the second below it: each tenth of the range has one winner.
    const best = bestPerSample([evenly, evenly.map((value) => 1 - value)], 0);
    expect(chanceOfError(best, evenly, 0)).toEqual({ now: 0.5, known: 0 });
  });

  it('keeps what the figure cannot tell within a tenth of its range', () => {
    // Better above 0.55: half of the sixth tenth is chosen wrongly, whichever way, a twentieth of all.
    const best = bestPerSample([evenly, evenly.map(() => 0.55)], 0);
    const { now, known } = chanceOfError(best, evenly, 0);
    expect(now).toBe(0.55);
    expect(known).toBeCloseTo(0.05, 12);
  });

  it('stays where the figure has no bearing on the choice', () => {
    const best = bestPerSample([evenly, evenly.map(() => 0.3)], 0);
    const { now, known } = chanceOfError(best, shuffled, 0);
    expect(now).toBeCloseTo(0.3, 12);
    expect(known).toBe(now);
  });
});
