/**
 * How much an advantage counts: maps the difference of two alternatives on one criterion to a
 * preference, 0 (none) to 1 (strict). Never falls as the difference grows; 0 where it is not above 0.
 * Two of the six types of Brans, Vincke and Mareschal, How to select and how to rank projects: the PROMETHEE
 * method, European Journal of Operational Research 24 (1986), section 3.
 */
export type PreferenceFunction = (difference: number) => number;

/** Type I, usual: any advantage is a strict preference. */
export const usualPreference: PreferenceFunction = (difference) => (difference > 0 ? 1 : 0);

/**
 * Type V, linear: preference grows from 0 at the indifference threshold to 1 at the preference
 * threshold.
 *
 * @param indifference not negative. @param preference at least `indifference`; where both are equal
 *   it is the U-shape.
 */
export function linearPreference(indifference: number, preference: number): PreferenceFunction {
  return (difference) => {
    if (difference <= Math.max(0, indifference)) return 0;
    if (difference >= preference) return 1;
    return (difference - indifference) / (preference - indifference);
  };
}
