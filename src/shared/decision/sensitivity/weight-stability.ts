import { dot } from '../scoring/dot.ts';
import { bestFirst } from '../scoring/ranking.ts';

/** An end of a stability interval. */
export interface StabilityEnd {
  /** The weight at the end, 0 to 1. */
  readonly weight: number;
  /** The pair that changes places beyond it, by index; null where weights end (0 or 1). */
  readonly swap: { readonly overtaken: number; readonly by: number } | null;
}

/** The weights of one criterion, the others kept in proportion, over which nothing changes. */
export interface StabilityInterval {
  readonly criterion: number;
  /** The weight it has now. */
  readonly weight: number;
  readonly low: StabilityEnd;
  readonly high: StabilityEnd;
}

/**
 * For each criterion, how far its weight may move, the others keeping their proportions, before
 * another alternative scores higher than the winner. Exact: scores are linear in the weight.
 *
 * Where several tie for the first place, the first of them counts as the winner, and an interval ends
 * at once in a direction that favours another. A criterion that has all the weight leaves the others
 * without proportions; they then share equally what it gives up.
 *
 * @param matrix values; rows are alternatives, columns criteria; higher is better.
 * @param weights one per criterion, adding up to 1.
 * @returns one interval per criterion; none without an alternative.
 * Source: Mareschal, Weight stability intervals in multicriteria decision aid, EJOR 33 (1988).
 */
export function winnerStability(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): readonly StabilityInterval[] {
  const order = bestFirst(matrix.map((row) => dot(row, weights)));
  const [winner, ...rivals] = order;
  if (winner === undefined) return [];
  return intervalsKeeping(
    matrix,
    weights,
    rivals.map((rival) => ({ ahead: winner, behind: rival })),
  );
}

/**
 * For each criterion, how far its weight may move, the others keeping their proportions, before any
 * two alternatives change places. Pairs that tie now have no order to lose.
 *
 * Parameters and source as for `winnerStability`.
 */
export function orderStability(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): readonly StabilityInterval[] {
  if (matrix.length === 0) return [];
  const scores = matrix.map((row) => dot(row, weights));
  const order = bestFirst(scores);
  const pairs = order.flatMap((ahead, place) =>
    order.slice(place + 1).map((behind) => ({ ahead, behind })),
  );
  const strict = pairs.filter(
    ({ ahead, behind }) => (scores[ahead] ?? 0) - (scores[behind] ?? 0) > tieWidth,
  );
  return intervalsKeeping(matrix, weights, strict);
}

/** Scores closer than this are a tie. */
const tieWidth = 1e-12;

interface Pair {
  readonly ahead: number;
  readonly behind: number;
}

function intervalsKeeping(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  pairs: readonly Pair[],
): readonly StabilityInterval[] {
  return weights.map((weight, criterion) => {
    const others = otherShares(weights, criterion);
    let low: StabilityEnd = { weight: 0, swap: null };
    let high: StabilityEnd = { weight: 1, swap: null };
    for (const { ahead, behind } of pairs) {
      const lead = (matrix[ahead] ?? []).map(
        (value, place) => value - (matrix[behind]?.[place] ?? 0),
      );
      const criterionLead = lead[criterion] ?? 0;
      const rest = dot(lead, others);
      const root = rest / (rest - criterionLead);
      if (criterionLead === rest || !Number.isFinite(root)) continue;
      const swap = { overtaken: ahead, by: behind };
      // The lead runs from `rest` at weight 0 to `own` at weight 1.
      if (criterionLead > rest && root > low.weight) low = { weight: Math.min(root, weight), swap };
      if (criterionLead < rest && root < high.weight)
        high = { weight: Math.max(root, weight), swap };
    }
    return { criterion, weight, low, high };
  });
}

/** How the weights of the other criteria share what is not the criterion's own; 0 for itself. */
function otherShares(weights: readonly number[], criterion: number): readonly number[] {
  const total = weights.reduce(
    (sum, weight, place) => (place === criterion ? sum : sum + weight),
    0,
  );
  const count = Math.max(1, weights.length - 1);
  return weights.map((weight, place) => {
    if (place === criterion) return 0;
    return total > 0 ? weight / total : 1 / count;
  });
}
