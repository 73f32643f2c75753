import { dot } from '../scoring/dot.ts';
import { winners } from '../scoring/ranking.ts';
import { weightedSum } from '../scoring/weighted-sum.ts';

/** What several people's weights mean for one choice. */
export interface Disagreement {
  /** Alternatives each of them would choose, by index: one, or all that tie. */
  readonly choices: readonly (readonly number[])[];
  /** Alternatives the group's weights choose. */
  readonly groupChoice: readonly number[];
  /** Some alternative is a choice of everybody: there is nothing to discuss. */
  readonly unanimous: boolean;
  /**
   * Criteria on which the disagreement hangs: if everybody gave this one the group's weight and kept
   * the proportions of the rest, all would choose alike. Empty when unanimous.
   */
  readonly decisiveCriteria: readonly number[];
  /**
   * What each gives up when the group's choice is made, in value 0 to 1 of their own weighted sum; the
   * mean over its choices where several tie.
   */
  readonly regrets: readonly number[];
  /** The mean of the regrets: what settling the disagreement would be worth. */
  readonly value: number;
}

/**
 * Who would choose what, and on which single criterion it hangs.
 *
 * @param matrix values; rows are alternatives, columns criteria; at least one alternative.
 * @param members weights of each person, adding up to 1.
 * @param group weights of the group, adding up to 1.
 */
export function disagreementOf(
  matrix: readonly (readonly number[])[],
  members: readonly (readonly number[])[],
  group: readonly number[],
): Disagreement {
  const choices = members.map((weights) => winners(weightedSum(matrix, weights)));
  const groupChoice = winners(weightedSum(matrix, group));
  const unanimous = shared(choices);
  const regrets = members.map((weights) => {
    const scores = weightedSum(matrix, weights);
    const kept = groupChoice.map((alternative) => scores[alternative] ?? 0);
    return kept.length === 0 ? 0 : Math.max(...scores) - mean(kept);
  });
  return {
    choices,
    groupChoice,
    unanimous,
    decisiveCriteria: unanimous ? [] : decisiveCriteriaOf(matrix, members, group),
    regrets,
    value: mean(regrets),
  };
}

function decisiveCriteriaOf(
  matrix: readonly (readonly number[])[],
  members: readonly (readonly number[])[],
  group: readonly number[],
): readonly number[] {
  return group.flatMap((settled, criterion) => {
    const choices = members.map((weights) =>
      winners(matrix.map((row) => dot(row, settledOn(weights, criterion, settled)))),
    );
    return shared(choices) ? [criterion] : [];
  });
}

/** Weights with one criterion given a weight, the others sharing the rest as before. */
function settledOn(
  weights: readonly number[],
  criterion: number,
  settled: number,
): readonly number[] {
  const others = 1 - (weights[criterion] ?? 0);
  const count = Math.max(1, weights.length - 1);
  return weights.map((weight, index) => {
    if (index === criterion) return settled;
    return others > 0 ? (weight * (1 - settled)) / others : (1 - settled) / count;
  });
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;
}

function shared(choices: readonly (readonly number[])[]): boolean {
  const [first = [], ...others] = choices;
  return first.some((choice) => others.every((one) => one.includes(choice)));
}
