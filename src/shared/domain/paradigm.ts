/** The four families of isolation (model section 1). */
export const paradigms = ['vm', 'pv', 'container', 'sandbox'] as const;
export type Paradigm = (typeof paradigms)[number];

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

/** How the CPU utilization of an alternative comes about (model section 4). */
export const bases = ['stated', 'derived', 'calibrated'] as const;
export type Basis = (typeof bases)[number];

/** How a single figure came about (model section 1). */
export const provenances = ['stated', 'derived', 'measured', 'override'] as const;
export type Provenance = (typeof provenances)[number];

/** Intensity of IO, network or storage use (model section 3). */
export const levels = ['none', 'low', 'medium', 'high', 'extreme'] as const;
export type Level = (typeof levels)[number];

/** Isolation strength: 1 application, 2 process, 3 kernel, 4 hardware (model section 7). */
export type IsolationLevel = 1 | 2 | 3 | 4;
/** Compatibility: 1 application-specific, 2 Linux, 3 modified guest, 4 any OS (model section 7). */
export type CompatibilityLevel = 1 | 2 | 3 | 4;
