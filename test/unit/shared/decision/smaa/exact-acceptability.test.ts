import { describe, expect, it } from 'vitest';
import { exactAcceptability } from '../../../../support/exact-acceptability.ts';
import {
  centroidOf,
  cutPiece,
  piecesWithin,
  wholeSimplex,
} from '../../../../support/simplex-pieces.ts';

const total = (pieces: readonly { readonly share: number }[]): number =>
  pieces.reduce((sum, { share }) => sum + share, 0);

describe('cutPiece', () => {
  it('halves the simplex where two weights are equal', () => {
    const { above, below } = cutPiece(wholeSimplex(3), [1, -1, 0]);
    expect(total(above)).toBeCloseTo(0.5, 15);
    expect(total(below)).toBeCloseTo(0.5, 15);
  });

  it('cuts off the corner where a weight is above a half: a quarter of the triangle, an eighth of the tetrahedron', () => {
    expect(total(cutPiece(wholeSimplex(3), [0.5, -0.5, -0.5]).above)).toBeCloseTo(1 / 4, 15);
    expect(total(cutPiece(wholeSimplex(4), [0.5, -0.5, -0.5, -0.5]).above)).toBeCloseTo(1 / 8, 15);
  });

  it('leaves a piece whole that lies on one side, or in the plane', () => {
    const whole = wholeSimplex(2);
    expect(cutPiece(whole, [1, 1])).toEqual({ above: [whole], below: [] });
    expect(cutPiece(whole, [-1, -1])).toEqual({ above: [], below: [whole] });
    expect(cutPiece(whole, [0, 0])).toEqual({ above: [whole], below: [] });
  });
});

describe('piecesWithin', () => {
  it('has 1/n! of the simplex under a full order of n criteria', () => {
    const pieces = piecesWithin(4, [
      [1, -1, 0, 0],
      [0, 1, -1, 0],
      [0, 0, 1, -1],
    ]);
    expect(total(pieces)).toBeCloseTo(1 / 24, 15);
  });

  it('has its centre of gravity at the rank-order centroid', () => {
    const [piece] = piecesWithin(3, [
      [1, -1, 0],
      [0, 1, -1],
    ]);
    const centre = piece ? centroidOf(piece) : [];
    for (const [index, weight] of [11 / 18, 5 / 18, 2 / 18].entries()) {
      expect(centre[index]).toBeCloseTo(weight, 12);
    }
  });

  it('measures the band 0.2 ≤ w₁ ≤ 0.5 of the triangle by hand: 0.8² − 0.5²', () => {
    const pieces = piecesWithin(3, [
      [0.8, -0.2, -0.2],
      [-0.5, 0.5, 0.5],
    ]);
    expect(total(pieces)).toBeCloseTo(0.64 - 0.25, 15);
  });
});

describe('exactAcceptability', () => {
  it('adds up to 1 for every alternative and every rank', () => {
    const exact = exactAcceptability([
      [0.9, 0.2, 0.4, 0.1],
      [0.3, 0.8, 0.5, 0.2],
      [0.5, 0.5, 0.6, 0.3],
      [0.2, 0.6, 0.7, 0.9],
    ]);
    const ranks = exact?.rankAcceptability ?? [];
    for (const row of ranks) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    for (const rank of [0, 1, 2, 3]) {
      expect(ranks.reduce((sum, row) => sum + (row[rank] ?? 0), 0)).toBeCloseTo(1, 12);
    }
  });

  it('shares everything between twins', () => {
    const exact = exactAcceptability([
      [0.4, 0.6],
      [0.4, 0.6],
    ]);
    expect(exact?.rankAcceptability).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    expect(exact?.pairwiseWinning[0]?.[1]).toBeCloseTo(0.5, 15);
    for (const weight of exact?.centralWeights[0] ?? []) expect(weight).toBeCloseTo(0.5, 15);
  });

  it('is null where conditions leave no weights', () => {
    expect(
      exactAcceptability(
        [
          [1, 0],
          [0, 1],
        ],
        [[-1, -1]],
      ),
    ).toBeNull();
  });
});
