/** How a difference between two values becomes a preference, 0 to 1. */
export type PreferenceFunction = (difference: number) => number;

/** Any advantage is a full preference (type I). */
export const usualPreference: PreferenceFunction = (difference) => (difference > 0 ? 1 : 0);

/** Preference grows from 0 at the indifference threshold to 1 at the preference threshold (type V). */
export function linearPreference(indifference: number, preference: number): PreferenceFunction {
  return (difference) => {
    if (difference <= indifference) return 0;
    if (difference >= preference) return 1;
    return (difference - indifference) / (preference - indifference);
  };
}

/** Leaving, entering and net flow of one alternative, each averaged over its rivals. */
export interface PrometheeFlows {
  readonly leaving: number;
  readonly entering: number;
  readonly net: number;
}

/**
 * PROMETHEE flows: how far each alternative outranks the others, is outranked, and the balance.
 *
 * @param matrix rows are alternatives, columns criteria to be maximized.
 * @param weights one per criterion, adding up to 1.
 * @param preferences one per criterion.
 * Source: Brans and Vincke, A preference ranking organisation method, Management Science 31 (1985).
 */
export function promethee(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  preferences: readonly PreferenceFunction[],
): readonly PrometheeFlows[] {
  const rivals = Math.max(1, matrix.length - 1);
  const outranks = (left: readonly number[], right: readonly number[]): number =>
    weights.reduce((sum, weight, column) => {
      const prefer = preferences[column] ?? usualPreference;
      return sum + weight * prefer((left[column] ?? 0) - (right[column] ?? 0));
    }, 0);
  return matrix.map((row) => {
    let leaving = 0;
    let entering = 0;
    for (const other of matrix) {
      if (other === row) continue;
      leaving += outranks(row, other);
      entering += outranks(other, row);
    }
    return {
      leaving: leaving / rivals,
      entering: entering / rivals,
      net: (leaving - entering) / rivals,
    };
  });
}
