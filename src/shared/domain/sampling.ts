/** Which points of the unit cube samples stand on. */
export const pointSets = ['pseudo-random', 'low-discrepancy'] as const;
export type PointSet = (typeof pointSets)[number];
