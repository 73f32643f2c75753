/** How the CPU utilization of an alternative comes about (model section 4). */
export const bases = ['stated', 'derived', 'calibrated'] as const;
export type Basis = (typeof bases)[number];
