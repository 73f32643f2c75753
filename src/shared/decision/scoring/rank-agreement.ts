import { ranking } from './ranking.ts';

/** How far two methods agree on an order: 1 the same, −1 the reverse. */
export interface Agreement {
  /** Kendall's τ-b over pairs of alternatives. */
  readonly kendall: number | null;
  /** Spearman's ρ over ranks, ties at their mean rank. */
  readonly spearman: number | null;
  /** Whether some alternative is at rank 1 in both. */
  readonly sameWinner: boolean;
}

/**
 * The agreement of two scorings of the same alternatives; higher scores are better in both. The
 * coefficients are null where they are not defined: fewer than two alternatives, or all tied in one.
 *
 * Sources: Kendall, Rank Correlation Methods (1948), chapter 3; Spearman, The proof and measurement of
 * association between two things, American Journal of Psychology 15 (1904).
 */
export function rankAgreement(left: readonly number[], right: readonly number[]): Agreement {
  const leftRanks = ranking(left);
  const rightRanks = ranking(right);
  return {
    kendall: kendall(
      leftRanks.map(({ rank }) => rank),
      rightRanks.map(({ rank }) => rank),
    ),
    spearman: correlation(
      leftRanks.map(({ meanRank }) => meanRank),
      rightRanks.map(({ meanRank }) => meanRank),
    ),
    sameWinner: leftRanks.some(({ rank }, index) => rank === 1 && rightRanks[index]?.rank === 1),
  };
}

function kendall(left: readonly number[], right: readonly number[]): number | null {
  let balance = 0;
  let untiedLeft = 0;
  let untiedRight = 0;
  for (let one = 0; one < left.length; one += 1) {
    for (let other = one + 1; other < left.length; other += 1) {
      const inLeft = Math.sign((left[one] ?? 0) - (left[other] ?? 0));
      const inRight = Math.sign((right[one] ?? 0) - (right[other] ?? 0));
      balance += inLeft * inRight;
      untiedLeft += Math.abs(inLeft);
      untiedRight += Math.abs(inRight);
    }
  }
  if (untiedLeft === 0 || untiedRight === 0) return null;
  return balance / Math.sqrt(untiedLeft * untiedRight);
}

function correlation(left: readonly number[], right: readonly number[]): number | null {
  const middle = (left.length + 1) / 2;
  let product = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  for (const [index, rank] of left.entries()) {
    const inLeft = rank - middle;
    const inRight = (right[index] ?? 0) - middle;
    product += inLeft * inRight;
    leftSquares += inLeft * inLeft;
    rightSquares += inRight * inRight;
  }
  if (leftSquares === 0 || rightSquares === 0) return null;
  return product / Math.sqrt(leftSquares * rightSquares);
}
