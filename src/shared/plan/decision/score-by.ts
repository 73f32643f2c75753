import { linearPreference } from '../../decision/scoring/preference-function.ts';
import { promethee, type PrometheeFlows } from '../../decision/scoring/promethee.ts';
import { topsis } from '../../decision/scoring/topsis.ts';
import { weightedSum } from '../../decision/scoring/weighted-sum.ts';
import type { RankingMethod } from '../../domain/result/analysis.ts';

/** On values from 0 to 1: differences below 0.02 do not count, those above 0.2 count in full. */
const valuePreference = linearPreference(0.02, 0.2);

/** Scores of a method from values on absolute scales, higher is better. */
export function scoreBy(
  method: Exclude<RankingMethod, 'smaa'>,
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): readonly number[] {
  switch (method) {
    case 'weighted-sum':
      return weightedSum(matrix, weights);
    case 'topsis':
      return topsis(matrix, weights);
    case 'promethee':
      return valueFlows(matrix, weights).map(({ net }) => net);
  }
}

/** PROMETHEE flows over values from 0 to 1. */
export function valueFlows(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): readonly PrometheeFlows[] {
  return promethee(
    matrix,
    weights,
    weights.map(() => valuePreference),
  );
}
