import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Failure } from '../../../shared/base/failure.ts';
import type { Trace } from '../../../shared/domain/result/trace.ts';
import { useClient } from '../../workspace/client.ts';
import { useDocument } from '../../workspace/document.ts';

export interface FigurePlace {
  readonly workload: number;
  readonly alternative: string;
  readonly symbol: string;
}

export interface TraceView {
  readonly trace: Trace | null;
  readonly failure: Failure | null;
  readonly isPending: boolean;
  readonly isStale: boolean;
  readonly refetch: () => void;
}

/** Asks where a figure comes from; the last answer stays while the document changes. */
export function useTrace(place: FigurePlace | null): TraceView {
  const client = useClient();
  const document = useDocument();
  const wanted = place !== null && document !== null ? { document, ...place } : null;
  const query = useQuery({
    queryKey: ['plan.explain', place?.alternative ?? '', place?.symbol ?? '', wanted] as const,
    enabled: wanted !== null,
    queryFn: () => client.invoke('plan.explain', wanted as NonNullable<typeof wanted>),
    placeholderData: (previous, previousQuery) => {
      const [, alternative, symbol] = previousQuery?.queryKey ?? [];
      const same = alternative === place?.alternative && symbol === place?.symbol;
      return same ? keepPreviousData(previous) : undefined;
    },
    gcTime: 60_000,
  });
  const answer = wanted === null ? undefined : query.data;
  return {
    trace: answer?.ok === true ? answer.value : null,
    failure: answer?.ok === false ? answer.error : null,
    isPending: wanted !== null && answer === undefined,
    isStale: query.isPlaceholderData,
    refetch: () => void query.refetch(),
  };
}
