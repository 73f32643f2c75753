import type { Moved } from '../decision/score-model.ts';
import type { Subject } from './subject.ts';

/** The winner's lead as a function of figures and weights; below 0 it has lost the first place. */
export interface Lead {
  /** Index of the winner among the alternatives. */
  readonly winner: number;
  readonly rivals: readonly number[];
  /** Lead over the best rival. */
  readonly overAll: (moved: Moved, weights?: readonly number[]) => number;
  /** Lead over one rival. */
  readonly over: (rival: number, moved: Moved, weights?: readonly number[]) => number;
}

/** The lead of the alternative with the highest score; null without an alternative or a rival. */
export function leadOf({ order, models, weights }: Subject): Lead | null {
  const [winner, ...rivals] = order;
  if (winner === undefined || rivals.length === 0) return null;
  const score = (index: number, moved: Moved, used: readonly number[]): number =>
    models[index]?.score(moved, used) ?? 0;
  return {
    winner,
    rivals,
    over: (rival, moved, used = weights.shares) =>
      score(winner, moved, used) - score(rival, moved, used),
    overAll: (moved, used = weights.shares) =>
      score(winner, moved, used) - Math.max(...rivals.map((rival) => score(rival, moved, used))),
  };
}
