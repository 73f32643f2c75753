import { exponentialLessOne } from '../../src/shared/base/elementary-functions.ts';
import {
  linearPreference,
  type PreferenceFunction,
} from '../../src/shared/decision/scoring/preference-function.ts';

// The four of the six types of Brans, Vincke and Mareschal (1986) that the planner has no use for; its published cases have.

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
 * Type VI, Gaussian: 1 − exp(−d²/2s²), with its steepest point at s.
 *
 * @param spread s, in the unit of the criterion; at 0 it is the usual type.
 */
export function gaussianPreference(spread: number): PreferenceFunction {
  return (difference) => {
    if (difference <= 0) return 0;
    // Divided before squaring: the square of a tiny spread is 0, and 0/0 is no preference at all.
    const steps = difference / spread;
    return spread > 0 ? -exponentialLessOne(-(steps * steps) / 2) : 1;
  };
}
