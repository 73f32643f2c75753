import { describe, expect, it } from 'vitest';
import {
  rankReversals,
  worstOf,
} from '../../../../../src/shared/decision/sensitivity/rank-reversal.ts';
import { topsis } from '../../../../../src/shared/decision/scoring/topsis.ts';
import { weightedSum } from '../../../../../src/shared/decision/scoring/weighted-sum.ts';

const matrix = [
  [0.9, 0.2],
  [0.5, 0.65],
  [0.2, 0.8],
];
const weights = [0.5, 0.5];

describe('rankReversals', () => {
  it('finds none for a weighted sum over absolute scales', () => {
    expect(
      rankReversals(matrix, (rows) => weightedSum(rows, weights), [worstOf(matrix), [1, 1]]),
    ).toEqual([]);
  });

  it('finds the reversal of Belton and Gear (1983), On a short-coming of Saaty’s method, Omega 11: a copy of B puts A before B', () => {
    // Their three alternatives on three equal criteria, with D a copy of B.
    const alternatives = [
      [1, 9, 8],
      [9, 1, 9],
      [1, 1, 1],
    ];
    const distributive = (rows: readonly (readonly number[])[]): readonly number[] => {
      const sums = [0, 1, 2].map((column) =>
        rows.reduce((sum, row) => sum + (row[column] ?? 0), 0),
      );
      return rows.map((row) =>
        row.reduce((sum, value, column) => sum + value / (sums[column] ?? 1) / 3, 0),
      );
    };
    const reversals = rankReversals(alternatives, distributive);
    expect(reversals).toContainEqual({
      change: { kind: 'duplicate', alternative: 1 },
      overtaken: 1,
      by: 0,
      winnerChanges: true,
    });
  });

  it('finds that an added alternative turns the whole order of TOPSIS: García-Cascales and Lamata (2012), On rank reversal and TOPSIS method, Mathematical and Computer Modelling 56', () => {
    const method = (rows: readonly (readonly number[])[]): readonly number[] =>
      topsis(rows, weights);
    const alternatives = [
      [1, 5],
      [4, 2],
      [3, 3],
    ];
    const row = [5, 1];
    const added = rankReversals(alternatives, method, [row]).filter(
      ({ change }) => change.kind === 'add',
    );
    const change = { kind: 'add', row };
    expect(added).toEqual([
      { change, overtaken: 1, by: 0, winnerChanges: true },
      { change, overtaken: 1, by: 2, winnerChanges: true },
      { change, overtaken: 2, by: 0, winnerChanges: false },
    ]);
    // Dropping the same alternative from the four turns it back.
    const dropped = rankReversals([...alternatives, row], method).filter(
      (one) => one.change.kind === 'drop' && one.change.alternative === 3,
    );
    expect(dropped.map(({ overtaken, by }) => [overtaken, by])).toEqual([
      [0, 1],
      [0, 2],
      [2, 1],
    ]);
  });

  it('has nothing to find without alternatives, or with one', () => {
    const method = (rows: readonly (readonly number[])[]): readonly number[] =>
      topsis(rows, weights);
    expect(rankReversals([], method)).toEqual([]);
    expect(rankReversals([[0.4, 0.2]], method)).toEqual([]);
  });
});

describe('worstOf', () => {
  it('is as bad as the worst on every criterion', () => {
    expect(worstOf(matrix)).toEqual([0.2, 0.2]);
    expect(worstOf([])).toEqual([]);
  });
});
