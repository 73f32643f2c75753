import { describe, expect, it } from 'vitest';
import { bestFirst, ranking, winners } from '../../../../../src/shared/decision/scoring/ranking.ts';
import { weightedSum } from '../../../../../src/shared/decision/scoring/weighted-sum.ts';

describe('ranking', () => {
  it('gives the places of scores, ties sharing theirs', () => {
    expect(ranking([0.2, 0.9, 0.5, 0.5])).toEqual([
      { rank: 4, meanRank: 4, tied: 1 },
      { rank: 1, meanRank: 1, tied: 1 },
      { rank: 2, meanRank: 2.5, tied: 2 },
      { rank: 2, meanRank: 2.5, tied: 2 },
    ]);
  });

  it('takes scores that differ by rounding for a tie', () => {
    expect(ranking([0.1 + 0.2, 0.3]).map(({ tied }) => tied)).toEqual([2, 2]);
    expect(ranking([0.3 + 1e-9, 0.3]).map(({ rank }) => rank)).toEqual([1, 2]);
  });

  it('ties with a wider tolerance where asked to', () => {
    expect(ranking([0.52, 0.5, 0.4], 0.05).map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });

  it('has nothing to say of nothing, and puts one first', () => {
    expect(ranking([])).toEqual([]);
    expect(ranking([7])).toEqual([{ rank: 1, meanRank: 1, tied: 1 }]);
  });
});

describe('winners', () => {
  it('names all that tie at the top', () => {
    expect(winners([0.4, 0.7, 0.7])).toEqual([1, 2]);
    expect(winners([])).toEqual([]);
  });
});

describe('bestFirst', () => {
  it('orders indices by score, equals as given', () => {
    expect(bestFirst([1, 3, 2, 3])).toEqual([1, 3, 2, 0]);
  });
});

describe('weightedSum', () => {
  it('adds up weighted values', () => {
    const [first, second] = weightedSum(
      [
        [1, 0.5],
        [0, 1],
      ],
      [0.25, 0.75],
    );
    expect(first).toBeCloseTo(0.625, 15);
    expect(second).toBeCloseTo(0.75, 15);
  });
});
