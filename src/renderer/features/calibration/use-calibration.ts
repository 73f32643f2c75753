import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CalibrationJob } from '../../../shared/api/contract.ts';
import { jobPollMilliseconds } from '../../../shared/api/job.ts';
import type { Failure } from '../../../shared/base/failure.ts';
import type { CalibrationKind } from '../../../shared/domain/calibration/calibration.ts';
import { outdate, outdateResults } from '../../workspace/outdate-queries.ts';
import { useClient } from '../../workspace/client.ts';

const currentKey = ['calibration.current'] as const;

/** What is to be measured, and where. */
export interface CalibrationWish {
  readonly kind: CalibrationKind;
  /** Null for the planner's own. */
  readonly folder: string | null;
  /** Whether the runtimes that are installed are tried, too. */
  readonly runtimes: boolean;
}

export interface CalibrationView {
  readonly job: CalibrationJob | null;
  /** One is waiting or running. */
  readonly isUnderWay: boolean;
  /** The call itself failed, or the start. */
  readonly failure: Failure | null;
  readonly start: (wish: CalibrationWish) => Promise<void>;
  readonly cancel: () => Promise<void>;
}

const isOpen = (job: CalibrationJob | null): boolean => job !== null && job.state !== 'ended';

/** The calibration under way, asked for again and again while there is one. */
export function useCalibration(): CalibrationView {
  const client = useClient();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: currentKey,
    queryFn: () => client.invoke('calibration.current', {}),
    refetchInterval: ({ state: { data } }) =>
      data?.ok === true && isOpen(data.value) ? jobPollMilliseconds : false,
    staleTime: 0,
  });
  const answer = query.data;
  const job = answer?.ok === true ? answer.value : null;
  const isUnderWay = isOpen(job);
  const wasUnderWay = useRef(false);
  useEffect(() => {
    // The machine and every plan for it rest on what was just measured.
    if (wasUnderWay.current && !isUnderWay) {
      void outdate(queries, ['calibration.list', 'calibration.read', 'machine.probe']);
      void outdateResults(queries);
    }
    wasUnderWay.current = isUnderWay;
  }, [isUnderWay, queries]);
  return {
    job,
    isUnderWay,
    failure: answer?.ok === false ? answer.error : null,
    start: async (wish) => {
      const started = await client.invoke('calibration.start', wish);
      queries.setQueryData(currentKey, started);
    },
    cancel: async () => {
      if (job === null) return;
      await client.invoke('jobs.cancel', { id: job.id });
      await queries.invalidateQueries({ queryKey: currentKey });
    },
  };
}
