import { minShift, type WeightChange } from './least-weight-change.ts';
import { bestFirst } from '../scoring/ranking.ts';
import { weightedSum } from '../scoring/weighted-sum.ts';

/** What it takes for one rival to win on weights alone. */
export interface Overturn {
  /** Index of the rival. */
  readonly rival: number;
  /** The weights at which it draws level; null when none do, since it is behind on every criterion. */
  readonly change: WeightChange | null;
}

/** How a change of weights is measured and found: `leastShift` or `nearestLevelWeights`. */
export type LeastChange = (
  ahead: readonly number[],
  rival: readonly number[],
  weights: readonly number[],
) => WeightChange | null;

/**
 * For every rival of the winner, the least change of weights that puts it level with the winner;
 * the nearest first, those that no weights bring level last. Where the first of them draws level, no
 * other rival is ahead of both: it is the least change that overturns the verdict.
 *
 * @param matrix values; rows are alternatives, columns criteria; higher is better.
 * @param weights one per criterion, adding up to 1.
 */
export function overturns(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  least: LeastChange = minShift,
): readonly Overturn[] {
  const [winner, ...rivals] = bestFirst(weightedSum(matrix, weights));
  const ahead = matrix[winner ?? 0] ?? [];
  return rivals
    .map((rival): Overturn => ({ rival, change: least(ahead, matrix[rival] ?? [], weights) }))
    .toSorted((left, right) => distanceOf(left) - distanceOf(right) || left.rival - right.rival);
}

function distanceOf({ change }: Overturn): number {
  return change?.distance ?? Number.MAX_VALUE;
}
