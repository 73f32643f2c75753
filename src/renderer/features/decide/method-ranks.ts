import { middle } from '../../../shared/charts/outcome.ts';
import type { AlternativePlan } from '../../../shared/domain/plan.ts';

export const methods = ['weightedSum', 'topsis', 'promethee'] as const;
export type Method = (typeof methods)[number];

/** The score of an alternative by one method; null when it has none. */
export function scoreBy(method: Method, { scores }: AlternativePlan): number | null {
  if (method === 'weightedSum') {
    return scores.weightedSum === null ? null : middle(scores.weightedSum);
  }
  return scores[method];
}

/** Ranks of the feasible alternatives by one method, by id; equal scores share a rank. */
export function ranksBy(
  method: Method,
  alternatives: readonly AlternativePlan[],
): ReadonlyMap<string, number> {
  const scored = alternatives.flatMap((one) => {
    const score = one.feasible ? scoreBy(method, one) : null;
    return score === null ? [] : [{ id: one.id, score }];
  });
  return new Map(
    scored.map(({ id, score }) => [id, 1 + scored.filter((other) => other.score > score).length]),
  );
}
