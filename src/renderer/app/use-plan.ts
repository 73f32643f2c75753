import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Client } from '../../shared/api/client.ts';
import type { Failure } from '../../shared/base/failure.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { ProjectDocument } from '../../shared/domain/project.ts';

/** The plan of the open project. */
export interface PlanQuery {
  /** The newest plan there is; null before the first, without workloads, and after a failure. */
  readonly plan: Plan | null;
  readonly failure: Failure | null;
  /** Being computed, with none to show yet. */
  readonly isPending: boolean;
  /** The plan shown belongs to an older document; the new one is on its way. */
  readonly isStale: boolean;
  readonly refetch: () => void;
}

/** Names documents by identity, so that undo finds the plan already computed. */
const documentNumbers = new WeakMap<ProjectDocument, number>();
let lastNumber = 0;

function documentNumber(document: ProjectDocument): number {
  const known = documentNumbers.get(document);
  if (known !== undefined) return known;
  lastNumber += 1;
  documentNumbers.set(document, lastNumber);
  return lastNumber;
}

const settleDelay = 250;

/** Evaluates the document a short while after it last changed. */
export function usePlan(
  client: Client,
  projectId: string | null,
  document: ProjectDocument | null,
): PlanQuery {
  const shown = useMemo(() => ({ projectId, document }), [projectId, document]);
  const [settled] = useDebouncedValue(shown, settleDelay, { leading: true });
  const current = settled.projectId === projectId ? settled.document : document;
  const wanted = current !== null && current.workloads.length > 0 ? current : null;
  const query = useQuery({
    queryKey: ['plan', projectId, wanted === null ? 0 : documentNumber(wanted)],
    enabled: wanted !== null && projectId !== null,
    queryFn: () => client.invoke('plan.evaluate', { document: wanted as ProjectDocument }),
    placeholderData: (previous, previousQuery) =>
      previousQuery?.queryKey[1] === projectId ? keepPreviousData(previous) : undefined,
    gcTime: 120_000,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { refetch } = query;
  const again = useCallback(() => void refetch(), [refetch]);
  const answer = wanted === null ? undefined : query.data;
  const isPending = wanted !== null && answer === undefined;
  const isStale =
    answer !== undefined && (query.isPlaceholderData || query.isFetching || current !== document);
  return useMemo(
    () => ({
      plan: answer?.ok === true ? answer.value : null,
      failure: answer?.ok === false ? answer.error : null,
      isPending,
      isStale,
      refetch: again,
    }),
    [answer, isPending, isStale, again],
  );
}
