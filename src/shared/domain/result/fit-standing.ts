import type { AlternativePlan } from './plan.ts';

/**
 * How far an alternative gets on the hosts at hand: all instances `fit`; they fit `on-condition`, if
 * something nobody knows turns out well; one runs, but `not-all` of them; or not even one runs (`not-here`).
 */
export const fitStandings = ['fits', 'on-condition', 'not-all', 'not-here'] as const;
export type FitStanding = (typeof fitStandings)[number];

/** How far an alternative gets on the hosts at hand. */
export function fitStandingOf({
  feasible,
  conditions,
  fits,
}: Pick<AlternativePlan, 'feasible' | 'conditions' | 'fits'>): FitStanding {
  if (feasible) return conditions.length > 0 ? 'on-condition' : 'fits';
  return fits.here ? 'not-all' : 'not-here';
}
