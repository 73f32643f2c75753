import type { Clock } from '../../ports/clock.ts';

/** The time of day of this machine. */
export const systemClock: Clock = { now: () => Date.now() };
