/**
 * What the verdict is, in one word: no (`none`) or one (`only`) feasible alternative; a winner that is
 * not named, because the samples (`too-close`) or an attack (`fragile`) deny it; a winner that hangs on
 * an open question (`conditional`); a `likely` or a `clear` winner.
 */
export const verdictStandings = [
  'clear',
  'likely',
  'conditional',
  'only',
  'fragile',
  'too-close',
  'none',
] as const;
export type VerdictStanding = (typeof verdictStandings)[number];
