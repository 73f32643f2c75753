import { difference, dot } from '../../src/shared/decision/scoring/dot.ts';
import { ranking } from '../../src/shared/decision/scoring/ranking.ts';
import {
  centroidOf,
  cutPiece,
  piecesWithin,
  type HalfSpace,
  type SimplexPiece,
} from './simplex-pieces.ts';
import type { SmaaIndices } from '../../src/shared/decision/smaa/smaa-indices.ts';

/** Pieces beyond which an exact answer would take longer than one by samples. */
const maxPieces = 20_000;

/**
 * SMAA-2 indices of certain values over all weights that keep some conditions, exactly: the simplex of
 * weights is cut along every plane where two alternatives score alike, and the volumes of the pieces
 * are added up by the order that holds in them.
 *
 * @param matrix values; rows are alternatives, columns criteria.
 * @param conditions on the weights; none leaves all weights open.
 * @returns null when the weights that keep the conditions have no volume, or when the pieces are too
 *   many: made for three or four criteria, where they are few.
 */
export function exactAcceptability(
  matrix: readonly (readonly number[])[],
  conditions: readonly HalfSpace[] = [],
): SmaaIndices | null {
  const criteria = matrix[0]?.length ?? 0;
  let pieces: readonly SimplexPiece[] | null = piecesWithin(criteria, conditions);
  for (const [alternative, left] of matrix.entries()) {
    for (const right of matrix.slice(alternative + 1)) {
      pieces = cutAll(pieces, difference(left, right));
      if (pieces === null) return null;
    }
  }
  const total = pieces.reduce((sum, { share }) => sum + share, 0);
  return total > 0 ? addUp(matrix, pieces, total) : null;
}

function cutAll(
  pieces: readonly SimplexPiece[],
  normal: HalfSpace,
): readonly SimplexPiece[] | null {
  const cut: SimplexPiece[] = [];
  for (const piece of pieces) {
    const { above, below } = cutPiece(piece, normal);
    cut.push(...above, ...below);
    if (cut.length > maxPieces) return null;
  }
  return cut;
}

function addUp(
  matrix: readonly (readonly number[])[],
  pieces: readonly SimplexPiece[],
  total: number,
): SmaaIndices {
  const ranks = matrix.map(() => zeros(matrix.length));
  const wins = matrix.map(() => zeros(matrix.length));
  const firsts = matrix.map((row) => zeros(row.length));
  for (const piece of pieces) {
    const centre = centroidOf(piece);
    const share = piece.share / total;
    const places = ranking(matrix.map((row) => dot(row, centre)));
    for (const [alternative, { rank, tied }] of places.entries()) {
      for (let place = rank - 1; place < rank - 1 + tied; place += 1) {
        add(ranks[alternative], place, share / tied);
      }
      for (const [other, rival] of places.entries()) {
        if (other === alternative || rival.rank < rank) continue;
        add(wins[alternative], other, rival.rank === rank ? share / 2 : share);
      }
      if (rank > 1) continue;
      for (const [criterion, weight] of centre.entries()) {
        add(firsts[alternative], criterion, (share / tied) * weight);
      }
    }
  }
  return {
    rankAcceptability: ranks,
    pairwiseWinning: wins,
    centralWeights: firsts.map((sums, alternative) => {
      const first = ranks[alternative]?.[0] ?? 0;
      return first > 0 ? sums.map((sum) => sum / first) : null;
    }),
  };
}

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}

function add(row: number[] | undefined, place: number, amount: number): void {
  if (row) row[place] = (row[place] ?? 0) + amount;
}
