import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Client } from '../../shared/api/client.ts';
import type { Failure } from '../../shared/base/failure.ts';
import { contentHash } from '../../shared/base/content-hash.ts';
import { documentInputsHash } from '../../shared/plan/evaluation/plan-inputs.ts';
import type { Plan } from '../../shared/domain/result/plan.ts';
import type { ProjectDocument } from '../../shared/domain/project/project.ts';
import { assemblePlan } from '../../shared/plan/evaluation/evaluate-plan.ts';
import type { PlanProgress } from '../../shared/runners/plan-job.ts';
import { computePlan } from './compute-plan.ts';

/** The plan of the open project. */
export interface PlanQuery {
  /** The newest plan there is; null before the first, without workloads, and after a failure. */
  readonly plan: Plan | null;
  readonly failure: Failure | null;
  /** Being computed, with none to show yet. */
  readonly isPending: boolean;
  /** The plan shown belongs to an older document; the new one is on its way. */
  readonly isStale: boolean;
  /** How many workloads of how many are done, while several are being computed; null otherwise. */
  readonly progress: { readonly done: number; readonly count: number } | null;
  readonly refetch: () => void;
}

const cachedKeys = new WeakMap<ProjectDocument, string>();

/**
 * Names what a plan comes from in a document: a rename leaves the plan as it is, and undo finds the
 * one already computed.
 */
function inputsKey(document: ProjectDocument): string {
  const cached = cachedKeys.get(document);
  if (cached !== undefined) return cached;
  const key = `${documentInputsHash(document)} ${contentHash(document.host)}`;
  cachedKeys.set(document, key);
  return key;
}

function sameInputs(one: ProjectDocument | null, other: ProjectDocument | null): boolean {
  return one === other || (one !== null && other !== null && inputsKey(one) === inputsKey(other));
}

interface KeyedProgress extends PlanProgress {
  /** The evaluation it belongs to. */
  readonly key: string;
}

/** The part of a plan that can be shown already: the workloads from the first on without a gap. */
function firstWorkloads({ head, workloads }: PlanProgress): Plan | null {
  const gap = workloads.indexOf(null);
  const first = workloads.slice(0, gap < 0 ? workloads.length : gap);
  const known = first.filter((workload) => workload !== null);
  return known.length === 0 ? null : assemblePlan(head, known);
}

const settleDelay = 250;

/** Evaluates the document a short while after it last changed. */
export function usePlanQuery(
  client: Client,
  projectId: string | null,
  document: ProjectDocument | null,
): PlanQuery {
  const latest = useMemo(() => ({ projectId, document }), [projectId, document]);
  const [settled] = useDebouncedValue(latest, settleDelay, { leading: true });
  const current = settled.projectId === projectId ? settled.document : document;
  const wanted = current !== null && current.workloads.length > 0 ? current : null;
  const key = wanted === null ? '' : inputsKey(wanted);
  const [reached, setProgress] = useState<KeyedProgress | null>(null);
  const query = useQuery({
    queryKey: ['plan', projectId, key],
    enabled: wanted !== null && projectId !== null,
    queryFn: ({ signal }) =>
      computePlan(client, wanted as ProjectDocument, signal, (reached) => {
        if (!signal.aborted) setProgress({ ...reached, key });
      }),
    placeholderData: (previous, previousQuery) =>
      previousQuery?.queryKey[1] === projectId ? keepPreviousData(previous) : undefined,
    gcTime: 120_000,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { refetch } = query;
  const again = useCallback(() => void refetch(), [refetch]);
  const answer = wanted === null ? undefined : query.data;
  const progress = query.isFetching && reached?.key === key ? reached : null;
  const partial = useMemo(() => (progress ? firstWorkloads(progress) : null), [progress]);
  const isPending = wanted !== null && answer === undefined && partial === null;
  const isStale =
    (answer !== undefined &&
      (query.isPlaceholderData || query.isFetching || !sameInputs(current, document))) ||
    partial !== null;
  return useMemo(
    () => ({
      plan: answer === undefined ? partial : answer.ok ? answer.value : null,
      failure: answer?.ok === false ? answer.error : null,
      isPending,
      isStale,
      progress: progress && progress.count > 1 ? progress : null,
      refetch: again,
    }),
    [answer, partial, progress, isPending, isStale, again],
  );
}
