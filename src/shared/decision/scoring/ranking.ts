/** Where one alternative stands. Those that tie occupy several places together. */
export interface Rank {
  /** First place it occupies, from 1: `1 2 2 4`. */
  readonly rank: number;
  /** Mean of the places it occupies: `1 2.5 2.5 4`. */
  readonly meanRank: number;
  /** How many alternatives occupy these places, itself included; 1 is no tie. */
  readonly tied: number;
}

const alone: Rank = { rank: 1, meanRank: 1, tied: 1 };

/** Scores closer than this are a tie: rounding in a sum of a few products is far below it. */
const scoreTolerance = 1e-12;

/**
 * The standing of every alternative, in the order of the scores. Ties are stated, never broken by the
 * order in which alternatives happen to be listed.
 *
 * @param scores higher is better.
 * @param tolerance largest gap between neighbours that still counts as a tie, in units of the score.
 */
export function ranking(
  scores: readonly number[],
  tolerance: number = scoreTolerance,
): readonly Rank[] {
  const order = bestFirst(scores);
  const ranks = new Map<number, Rank>();
  let start = 0;
  while (start < order.length) {
    const end = endOfTie(scores, order, start, tolerance);
    const tied = end - start;
    for (const index of order.slice(start, end)) {
      ranks.set(index, { rank: start + 1, meanRank: start + (tied + 1) / 2, tied });
    }
    start = end;
  }
  return scores.map((_, index) => ranks.get(index) ?? alone);
}

/** Indices of the scores, best first; equal ones in the order given. */
export function bestFirst(scores: readonly number[]): readonly number[] {
  return scores
    .map((_, index) => index)
    .sort((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0));
}

/** Indices of the alternatives at rank 1: one, or all that tie there. Empty when there are none. */
export function winners(
  scores: readonly number[],
  tolerance: number = scoreTolerance,
): readonly number[] {
  return ranking(scores, tolerance).flatMap(({ rank }, index) => (rank === 1 ? [index] : []));
}

function endOfTie(
  scores: readonly number[],
  order: readonly number[],
  start: number,
  tolerance: number,
): number {
  const at = (place: number): number => scores[order[place] ?? 0] ?? 0;
  let end = start + 1;
  while (end < order.length && at(end - 1) - at(end) <= tolerance) end += 1;
  return end;
}
