import { usualPreference, type PreferenceFunction } from './preference-function.ts';

/** Leaving, entering and net flow of one alternative, each averaged over its rivals. */
export interface PrometheeFlows {
  /** How far it outranks the others, 0 to 1. */
  readonly leaving: number;
  /** How far the others outrank it, 0 to 1. */
  readonly entering: number;
  /** The balance, −1 to 1; over all alternatives it adds up to 0. PROMETHEE II ranks by it. */
  readonly net: number;
}

/**
 * PROMETHEE flows: how far each alternative outranks the others, is outranked, and the balance.
 *
 * A single alternative outranks nothing and has flows of 0. A criterion without a preference function
 * is taken as the usual type.
 *
 * @param matrix rows are alternatives, columns criteria to be maximized.
 * @param weights one per criterion, adding up to 1.
 * @param preferences one per criterion, in the unit of its column.
 * Source: Brans and Vincke, A preference ranking organisation method, Management Science 31 (1985).
 */
export function promethee(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  preferences: readonly PreferenceFunction[],
): readonly PrometheeFlows[] {
  const index = preferenceIndex(matrix, weights, preferences);
  const rivals = Math.max(1, matrix.length - 1);
  return matrix.map((_, place) => {
    const leaving = sum(index[place] ?? []) / rivals;
    const entering = sum(index.map((row) => row[place] ?? 0)) / rivals;
    return { leaving, entering, net: leaving - entering };
  });
}

/**
 * The preference index π(a, b) of every alternative over every other, 0 to 1; 0 on the diagonal.
 * Parameters as for `promethee`.
 */
export function preferenceIndex(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  preferences: readonly PreferenceFunction[],
): readonly (readonly number[])[] {
  return matrix.map((left, place) =>
    matrix.map((right, other) =>
      place === other
        ? 0
        : sum(
            weights.map((weight, column) => {
              const prefer = preferences[column] ?? usualPreference;
              return weight * prefer((left[column] ?? 0) - (right[column] ?? 0));
            }),
          ),
    ),
  );
}

/** How one alternative stands to another when neither flow is given up for the other. */
export type PrometheeRelation = 'preferred' | 'worse' | 'indifferent' | 'incomparable';

/**
 * PROMETHEE I: preferred when neither flow speaks against it, incomparable when they disagree.
 *
 * @param tolerance largest difference of flows that counts as none.
 * Source: Brans and Vincke (1985), section 5.
 */
export function prometheeRelation(
  left: PrometheeFlows,
  right: PrometheeFlows,
  tolerance = 1e-12,
): PrometheeRelation {
  const out = balance(left.leaving - right.leaving, tolerance);
  const against = balance(right.entering - left.entering, tolerance);
  if (out === 0 && against === 0) return 'indifferent';
  if (out >= 0 && against >= 0) return 'preferred';
  if (out <= 0 && against <= 0) return 'worse';
  return 'incomparable';
}

function balance(difference: number, tolerance: number): number {
  return Math.abs(difference) <= tolerance ? 0 : Math.sign(difference);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
