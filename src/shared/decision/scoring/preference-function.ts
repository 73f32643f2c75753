import { exponentialLessOne } from '../../base/elementary-functions.ts';

/**
 * How much an advantage counts: maps the difference of two alternatives on one criterion to a
 * preference, 0 (none) to 1 (strict). Never falls as the difference grows; 0 where it is not above 0.
 * The six types of Brans, Vincke and Mareschal, How to select and how to rank projects: the PROMETHEE
 * method, European Journal of Operational Research 24 (1986), section 3.
 */
export type PreferenceFunction = (difference: number) => number;

/** Type I, usual: any advantage is a strict preference. */
export const usualPreference: PreferenceFunction = (difference) => (difference > 0 ? 1 : 0);

/**
 * Type II, U-shape: an advantage counts in full once it is above the indifference threshold.
 *
 * @param indifference not negative, in the unit of the criterion.
 */
export function quasiPreference(indifference: number): PreferenceFunction {
  return (difference) => (difference > Math.max(0, indifference) ? 1 : 0);
}

/**
 * Type III, V-shape: preference grows in proportion up to the preference threshold.
 *
 * @param preference not negative; at 0 it is the usual type.
 */
export function proportionalPreference(preference: number): PreferenceFunction {
  return linearPreference(0, preference);
}

/**
 * Type IV, level: half a preference between the two thresholds, a full one above the second.
 *
 * @param indifference not negative. @param preference at least `indifference`.
 */
export function levelPreference(indifference: number, preference: number): PreferenceFunction {
  return (difference) => {
    if (difference <= Math.max(0, indifference)) return 0;
    return difference <= preference ? 0.5 : 1;
  };
}

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

/**
 * Type VI, Gaussian: 1 − exp(−d²/2s²), with its steepest point at s.
 *
 * @param spread s, in the unit of the criterion; at 0 it is the usual type.
 */
export function gaussianPreference(spread: number): PreferenceFunction {
  return (difference) => {
    if (difference <= 0) return 0;
    return spread > 0 ? -exponentialLessOne(-(difference * difference) / (2 * spread * spread)) : 1;
  };
}
