/** The seven rows of the composite matrix (seed §7). */
export const criteria = [
  'cpu',
  'memory',
  'io',
  'network',
  'storage',
  'isolation',
  'compatibility',
] as const;
export type Criterion = (typeof criteria)[number];
