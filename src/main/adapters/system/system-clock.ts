import type { Clock } from '../../ports/clock.ts';

/** The computer's own time of day. */
export const systemClock: Clock = { now: () => Date.now() };
