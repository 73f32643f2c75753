import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../shared/base/failure.ts';
import type { DecisionAnalysis } from '../../shared/domain/result/analysis.ts';
import type { ProjectDocument } from '../../shared/domain/project/project.ts';
import { computeAnalysis } from './compute-analysis.ts';
import { useClient } from './client.ts';
import { useDocument, useProjectId } from './document.ts';

/** A quantity of one alternative. */
export interface FigureChoice {
  readonly alternative: string;
  readonly symbol: string;
}

export interface AnalysisView {
  /** The newest analysis there is. */
  readonly analysis: DecisionAnalysis | null;
  readonly failure: Failure | null;
  readonly isRunning: boolean;
  /** The user stopped waiting for the one that belongs to the latest changes. */
  readonly isStopped: boolean;
  readonly stop: () => void;
  /** Starts it again, after it was stopped or failed. */
  readonly start: () => void;
}

const settleDelay = 400;

/** Analyses the decision of one workload a short while after the document last changed. */
export function useAnalysis(workload: number, figure: FigureChoice | null = null): AnalysisView {
  const client = useClient();
  const projectId = useProjectId();
  const document = useDocument();
  const queries = useQueryClient();
  const [settled] = useDebouncedValue(document, settleDelay, { leading: true });
  const [stopped, setStopped] = useState<ProjectDocument | null>(null);
  const isStopped = settled !== null && stopped === settled;
  const input = settled === null ? null : { document: settled, workload, figure };
  const queryKey = ['decision.analyze', projectId ?? '', workload, input] as const;
  const query = useQuery({
    queryKey,
    enabled: input !== null && !isStopped,
    queryFn: ({ signal }) => computeAnalysis(client, input as NonNullable<typeof input>, signal),
    placeholderData: (previous, previousQuery) => {
      const [, ofProject, ofWorkload] = previousQuery?.queryKey ?? [];
      const same = ofProject === projectId && ofWorkload === workload;
      return same ? keepPreviousData(previous) : undefined;
    },
    gcTime: 120_000,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const answer = query.data;
  return {
    analysis: answer?.ok === true ? answer.value : null,
    failure: answer?.ok === false ? answer.error : null,
    isRunning: query.isFetching,
    isStopped,
    stop: () => {
      setStopped(settled);
      void queries.cancelQueries({ queryKey });
    },
    start: () => {
      if (isStopped) setStopped(null);
      else void query.refetch();
    },
  };
}
