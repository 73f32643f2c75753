import { describe, expect, it } from 'vitest';
import { rankAgreement } from '../../../../../src/shared/decision/scoring/rank-agreement.ts';

describe('rankAgreement', () => {
  it('is 1 for the same order and −1 for its reverse', () => {
    expect(rankAgreement([1, 2, 3], [10, 20, 25])).toEqual({
      kendall: 1,
      spearman: 1,
      sameWinner: true,
    });
    expect(rankAgreement([1, 2, 3], [3, 2, 1])).toEqual({
      kendall: -1,
      spearman: -1,
      sameWinner: false,
    });
  });

  it('counts pairs by hand: ranks 1 2 3 4 against 2 1 4 3', () => {
    // Four pairs alike, two not: τ = 2/6. Squared rank differences sum to 4: ρ = 1 − 24/60.
    const found = rankAgreement([4, 3, 2, 1], [3, 4, 1, 2]);
    expect(found.kendall).toBeCloseTo(1 / 3, 12);
    expect(found.spearman).toBeCloseTo(0.6, 12);
    expect(found.sameWinner).toBe(false);
  });

  it('takes ties into account: ranks 1 2.5 2.5 4 against 1 2 3 4', () => {
    // τ-b = 5 / √(5 · 6); ρ = 4.5 / √(4.5 · 5).
    const found = rankAgreement([4, 2, 2, 1], [4, 3, 2, 1]);
    expect(found.kendall).toBeCloseTo(5 / Math.sqrt(30), 12);
    expect(found.spearman).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
    expect(found.sameWinner).toBe(true);
  });

  it('is not defined where all tie, or there is but one', () => {
    expect(rankAgreement([1, 1], [1, 2])).toEqual({
      kendall: null,
      spearman: null,
      sameWinner: true,
    });
    expect(rankAgreement([1], [1])).toEqual({ kendall: null, spearman: null, sameWinner: true });
    expect(rankAgreement([], [])).toEqual({ kendall: null, spearman: null, sameWinner: false });
  });
});
