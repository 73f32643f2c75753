/** The four families of isolation (model section 1). */
export const paradigms = ['vm', 'pv', 'container', 'sandbox'] as const;
export type Paradigm = (typeof paradigms)[number];
