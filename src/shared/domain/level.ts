/** Intensity of IO, network or storage use (model section 3). */
export const levels = ['none', 'low', 'medium', 'high', 'extreme'] as const;
export type Level = (typeof levels)[number];

/** Isolation strength: 1 application, 2 process, 3 kernel, 4 hardware (model section 7). */
export type IsolationLevel = 1 | 2 | 3 | 4;
/** Compatibility: 1 application-specific, 2 Linux, 3 modified guest, 4 any OS (model section 7). */
export type CompatibilityLevel = 1 | 2 | 3 | 4;
