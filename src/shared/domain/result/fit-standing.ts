import type { AlternativePlan } from './plan.ts';

/**
 * How far an alternative gets on the hosts at hand: all instances `fit`; they fit `on-condition`, if
 * something nobody knows turns out well; all of them may fit, but not with the certainty that sizing asks
 * for (`perhaps-not-all`); one runs, but `not-all` of them; or not even one runs (`not-here`).
 */
export const fitStandings = [
  'fits',
  'perhaps-not-all',
  'on-condition',
  'not-all',
  'not-here',
] as const;
export type FitStanding = (typeof fitStandings)[number];

/** How far an alternative gets on the hosts at hand. */
export function fitStandingOf({
  feasible,
  conditions,
  fits,
}: Pick<AlternativePlan, 'feasible' | 'conditions' | 'fits'>): FitStanding {
  if (!feasible) return fits.here ? 'not-all' : 'not-here';
  if (conditions.length > 0) return 'on-condition';
  return fits.count < fits.of ? 'perhaps-not-all' : 'fits';
}
