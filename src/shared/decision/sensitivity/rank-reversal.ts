import { ranking } from '../scoring/ranking.ts';

/** Scores of alternatives from their values; higher is better. */
export type ScoringMethod = (matrix: readonly (readonly number[])[]) => readonly number[];

/** A change to the set of alternatives that should not matter to the order of the others. */
export type SetChange =
  | { readonly kind: 'drop'; readonly alternative: number }
  | { readonly kind: 'duplicate'; readonly alternative: number }
  | { readonly kind: 'add'; readonly row: readonly number[] };

/** Two alternatives that change places because of a third. */
export interface RankReversal {
  readonly change: SetChange;
  /** The one ahead before and behind after, by index in the original set. */
  readonly overtaken: number;
  /** The one behind before and ahead after. */
  readonly by: number;
  /** Whether the first place changes hands. */
  readonly winnerChanges: boolean;
}

/**
 * The reversals a method suffers when alternatives are dropped, doubled or added, one at a time. A
 * weighted sum over absolute scales never has any; relative methods may. A pair that ties before or
 * after is not reversed.
 *
 * @param added rows to add, for instance `worstOf(matrix)`.
 * Source of the tests: Wang and Triantaphyllou, Ranking irregularities when evaluating alternatives by
 * using some ELECTRE methods, Omega 36 (2008).
 */
export function rankReversals(
  matrix: readonly (readonly number[])[],
  method: ScoringMethod,
  added: readonly (readonly number[])[] = [],
): readonly RankReversal[] {
  const before = ranksOf(method(matrix));
  const changes: readonly SetChange[] = [
    ...matrix.map((_, alternative): SetChange => ({ kind: 'drop', alternative })),
    ...matrix.map((_, alternative): SetChange => ({ kind: 'duplicate', alternative })),
    ...added.map((row): SetChange => ({ kind: 'add', row })),
  ];
  return changes.flatMap((change) => reversalsOf(before, matrix, method, change));
}

/** An alternative as bad as the worst on every criterion: adding it should change nothing. */
export function worstOf(matrix: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = matrix;
  return first.map((_, column) => Math.min(...matrix.map((row) => row[column] ?? 0)));
}

function reversalsOf(
  before: readonly number[],
  matrix: readonly (readonly number[])[],
  method: ScoringMethod,
  change: SetChange,
): readonly RankReversal[] {
  const dropped = change.kind === 'drop' ? change.alternative : -1;
  const kept = matrix.flatMap((_, index) => (index === dropped ? [] : [index]));
  const after = ranksOf(method(changed(matrix, change)));
  const rankAfter = new Map(kept.map((index, place) => [index, after[place] ?? 0]));
  const best = Math.min(...kept.map((index) => before[index] ?? 0));
  return kept.flatMap((ahead) =>
    kept.flatMap((behind): readonly RankReversal[] => {
      const wasAhead = (before[ahead] ?? 0) < (before[behind] ?? 0);
      const isBehind = (rankAfter.get(ahead) ?? 0) > (rankAfter.get(behind) ?? 0);
      if (!wasAhead || !isBehind) return [];
      const winnerChanges = before[ahead] === best;
      return [{ change, overtaken: ahead, by: behind, winnerChanges }];
    }),
  );
}

function changed(
  matrix: readonly (readonly number[])[],
  change: SetChange,
): readonly (readonly number[])[] {
  switch (change.kind) {
    case 'drop':
      return matrix.toSpliced(change.alternative, 1);
    case 'duplicate':
      return [...matrix, matrix[change.alternative] ?? []];
    case 'add':
      return [...matrix, change.row];
  }
}

function ranksOf(scores: readonly number[]): readonly number[] {
  return ranking(scores).map(({ rank }) => rank);
}
