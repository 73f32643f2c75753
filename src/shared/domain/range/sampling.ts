/** Which points of the unit cube samples stand on. */
export const pointSets = ['pseudo-random', 'low-discrepancy'] as const;
export type PointSet = (typeof pointSets)[number];

/** Standard error of a verdict's confidence up to which it has enough samples. */
export const enoughStandardError = 0.005;

/** Most parameters that may be tied together, directly or through others. */
export const maxCorrelated = 40;

/** Most samples of one evaluation. */
export const maxSamples = 1_000_000;

/**
 * What makes a parameter uncertain: the figure itself changes over time, or it stands still and nobody
 * knows it exactly.
 */
export const uncertaintyKinds = ['variability', 'knowledge'] as const;
export type UncertaintyKind = (typeof uncertaintyKinds)[number];
