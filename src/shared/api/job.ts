import type { Envelope } from './envelope.ts';

/**
 * Work that takes longer than a call should. A call starts it and answers with the job at once; the
 * caller then asks for it again and again (`jobPollMilliseconds`) until its state is `ended`. A job
 * that ended is kept until the next one of its kind begins.
 */
export type Job<Progress, Output> = JobHead & JobState<Progress, Output>;

interface JobHead {
  readonly id: string;
  /** ISO 8601, when it was asked for. */
  readonly startedAt: string;
}

type JobState<Progress, Output> =
  /** Another job has to end first, because the two would disturb each other. */
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly progress: Progress | null }
  | { readonly state: 'ended'; readonly result: Envelope<Output> };

/** How often a job under way is asked for. */
export const jobPollMilliseconds = 400;
