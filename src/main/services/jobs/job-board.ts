import type { Job } from '../../../shared/api/job.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, type Result } from '../../../shared/base/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Log } from '../../ports/log.ts';

/** Work that reports how far it is and ends soon after it is cancelled. */
export type Work<Progress, Output> = (
  report: (progress: Progress) => void,
  cancelled: AbortSignal,
) => Promise<Result<Output, Failure>>;

/** Jobs of one kind: at most one of them is under way. */
export interface JobKind<Progress, Output> {
  /** Starts the work; while a job of this kind is under way, gives that one instead. */
  start(work: Work<Progress, Output>): Job<Progress, Output>;
  /** The job under way, or the last one that ended; null when there was none. */
  current(): Job<Progress, Output> | null;
}

/** Keeps the long-running work of the planner, whichever host asks for it. */
export interface JobBoard {
  /**
   * A kind of jobs.
   *
   * @param lane jobs of one lane, of whatever kind, run one after the other.
   */
  kind<Progress, Output>(lane: string): JobKind<Progress, Output>;
  /** Cancels a job; false when no such job is under way. */
  cancel(id: string): boolean;
  /** Cancels all, and waits for them to end. */
  close(): Promise<void>;
}

interface Sources {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

export function createJobBoard({ clock, ids, log }: Sources): JobBoard {
  const lanes = new Map<string, Promise<void>>();
  const underWay = new Map<string, AbortController>();

  const kind = <Progress, Output>(lane: string): JobKind<Progress, Output> => {
    let current: Job<Progress, Output> | null = null;
    return {
      start: (work) => {
        if (current !== null && current.state !== 'ended') return current;
        const head = { id: ids.next(), startedAt: new Date(clock.now()).toISOString() };
        const cancelling = new AbortController();
        underWay.set(head.id, cancelling);
        const { signal } = cancelling;
        const run = async (): Promise<void> => {
          current = { ...head, state: 'running', progress: null };
          const report = (progress: Progress): void => {
            if (current?.id === head.id && current.state === 'running') {
              current = { ...head, state: 'running', progress };
            }
          };
          const result = await resultOf(work, report, signal, log);
          underWay.delete(head.id);
          current = { ...head, state: 'ended', result };
        };
        current = { ...head, state: 'waiting' };
        lanes.set(lane, (lanes.get(lane) ?? Promise.resolve()).then(run));
        return current;
      },
      current: () => current,
    };
  };

  return {
    kind,
    cancel: (id) => {
      const cancelling = underWay.get(id);
      cancelling?.abort();
      return cancelling !== undefined;
    },
    close: async () => {
      for (const cancelling of underWay.values()) cancelling.abort();
      await Promise.all(lanes.values());
    },
  };
}

async function resultOf<Progress, Output>(
  work: Work<Progress, Output>,
  report: (progress: Progress) => void,
  cancelled: AbortSignal,
  log: Log,
): Promise<Result<Output, Failure>> {
  if (cancelled.aborted) return err({ code: 'cancelled' });
  try {
    return await work(report, cancelled);
  } catch (cause) {
    return err({ code: 'internal', reference: log.error('job', cause) });
  }
}
