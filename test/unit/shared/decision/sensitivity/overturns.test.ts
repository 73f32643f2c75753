import { describe, expect, it } from 'vitest';
import { nearestLevelWeights } from '../../../../../src/shared/decision/sensitivity/least-weight-change.ts';
import { overturns } from '../../../../../src/shared/decision/sensitivity/overturns.ts';
import { ranking } from '../../../../../src/shared/decision/scoring/ranking.ts';
import { weightedSum } from '../../../../../src/shared/decision/scoring/weighted-sum.ts';

const matrix = [
  [0.9, 0.3, 0.5],
  [0.2, 0.9, 0.5],
  [0.6, 0.4, 0.9],
  [0.8, 0.2, 0.4],
];
const weights = [0.6, 0.2, 0.2];

describe.each([
  ['the sum of changes', undefined],
  ['the straight line', nearestLevelWeights],
] as const)('overturns by %s', (_, least) => {
  it('names the nearest rival first and the hopeless one last', () => {
    const found = overturns(matrix, weights, least);
    expect(found.map(({ rival }) => rival)).toEqual([2, 1, 3]);
    expect(found[2]?.change).toBeNull();
    expect(found[0]?.change?.distance).toBeLessThan(found[1]?.change?.distance ?? 0);
  });

  it('has the winner level with the first of them there, and nobody ahead of both', () => {
    const [nearest] = overturns(matrix, weights, least);
    const ranks = ranking(weightedSum(matrix, nearest?.change?.weights ?? []), 1e-9);
    expect(ranks[0]?.rank).toBe(1);
    expect(ranks[nearest?.rival ?? 0]?.rank).toBe(1);
  });
});

describe('overturns', () => {
  it('has nobody to fear alone', () => {
    expect(overturns([[0.4]], [1])).toEqual([]);
    expect(overturns([], [1])).toEqual([]);
  });
});
