import { certainlyDominates, dominators, paretoFront } from '../../decision/scoring/dominance.ts';
import { rankReversals, worstOf } from '../../decision/sensitivity/rank-reversal.ts';
import {
  orderStability,
  winnerStability,
  type StabilityEnd,
  type StabilityInterval,
} from '../../decision/sensitivity/weight-stability.ts';
import type { Dominance, ReversalFinding, WeightStability } from '../../domain/result/analysis.ts';
import type { Criterion } from '../../domain/criterion.ts';
import { valueSymbol } from '../../model/value-formulas.ts';
import { scoreBy } from '../decision/score-by.ts';
import type { Subject } from './subject.ts';

/** Who dominates whom at the middle of the figures, and whether it holds wherever they lie. */
export function findDominance({ alternatives, matrix, prepared }: Subject): readonly Dominance[] {
  const bounds = alternatives.map(({ figures }) =>
    prepared.pack.criteria.map(
      ({ id }) => figures.evaluation.figures.get(valueSymbol(id)) ?? { low: 0, high: 1 },
    ),
  );
  return dominators(matrix).flatMap((above, index) =>
    above.map(
      (by): Dominance => ({
        dominated: alternatives[index]?.id ?? '',
        by: alternatives[by]?.id ?? '',
        certain: certainlyDominates(bounds[by] ?? [], bounds[index] ?? []),
      }),
    ),
  );
}

/** Alternatives that none dominates at the middle of the figures. */
export function frontOf({ alternatives, matrix }: Subject): readonly string[] {
  return paretoFront(matrix).map((index) => alternatives[index]?.id ?? '');
}

/** What dropping, doubling or adding an alternative does to the order of the others, by method. */
export function findReversals({
  alternatives,
  matrix,
  weights,
}: Subject): readonly ReversalFinding[] {
  if (matrix.length < 2) return [];
  const idOf = (index: number): string => alternatives[index]?.id ?? '';
  return (['weighted-sum', 'topsis', 'promethee'] as const).flatMap((method) =>
    rankReversals(matrix, (rows) => scoreBy(method, rows, weights.shares), [worstOf(matrix)]).map(
      ({ change, overtaken, by, winnerChanges }): ReversalFinding => ({
        method,
        change: changeWords[change.kind],
        alternative: change.kind === 'add' ? null : idOf(change.alternative),
        overtaken: idOf(overtaken),
        by: idOf(by),
        winnerChanges,
      }),
    ),
  );
}

const changeWords = { drop: 'dropped', duplicate: 'duplicated', add: 'added' } as const;

/** How far each weight may move before the winner, or any place of the order, changes. */
export function findStability({ alternatives, matrix, weights, prepared }: Subject): {
  readonly winner: readonly WeightStability[];
  readonly order: readonly WeightStability[];
} {
  const named = (interval: StabilityInterval): WeightStability => ({
    criterion: prepared.pack.criteria[interval.criterion]?.id as Criterion,
    weight: interval.weight,
    low: interval.low.weight,
    high: interval.high.weight,
    below: swapOf(interval.low),
    above: swapOf(interval.high),
  });
  const swapOf = ({ swap }: StabilityEnd): WeightStability['below'] =>
    swap === null
      ? null
      : { overtaken: alternatives[swap.overtaken]?.id ?? '', by: alternatives[swap.by]?.id ?? '' };
  return {
    winner: winnerStability(matrix, weights.shares).map(named),
    order: orderStability(matrix, weights.shares).map(named),
  };
}
