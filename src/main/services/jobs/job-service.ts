import { ok } from '../../../shared/base/result.ts';
import type { HandlersOf } from '../../ports/handlers.ts';
import type { JobBoard } from './job-board.ts';

/** What can be done with any job, whatever its kind. */
export function createJobService(jobs: JobBoard): HandlersOf<'jobs.cancel'> {
  return { 'jobs.cancel': async ({ id }) => ok({ cancelled: jobs.cancel(id) }) };
}
