import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Failure } from '../../../shared/base/failure.ts';
import type { Revision } from '../../../shared/domain/project/project-history.ts';
import { useClient } from '../../workspace/client.ts';
import { useProject } from '../../workspace/document.ts';

export interface HistoryView {
  /** Newest first, as far as they were read. */
  readonly revisions: readonly Revision[];
  readonly failure: Failure | null;
  readonly isPending: boolean;
  readonly hasMore: boolean;
  readonly isFetching: boolean;
  readonly more: () => void;
  readonly refetch: () => void;
}

const firstPage: number | null = null;

/** The history of the open project, page by page; it is read anew after every change. */
export function useHistory(limit: number): HistoryView {
  const client = useClient();
  const project = useProject();
  const id = project?.id ?? '';
  const query = useInfiniteQuery({
    queryKey: ['projects.history', id, project?.revision ?? 0, limit],
    enabled: project !== null,
    initialPageParam: firstPage,
    queryFn: ({ pageParam }) => client.invoke('projects.history', { id, before: pageParam, limit }),
    getNextPageParam: (last) => (last.ok ? last.value.next : null),
    placeholderData: (previous, previousQuery) =>
      previousQuery?.queryKey[1] === id ? previous : undefined,
  });
  const { data, hasNextPage, isFetching, fetchNextPage, refetch } = query;
  return useMemo(() => {
    const pages = data?.pages ?? [];
    const failed = pages.find((page) => !page.ok);
    return {
      revisions: pages.flatMap((page) => (page.ok ? page.value.revisions : [])),
      failure: failed?.ok === false ? failed.error : null,
      isPending: data === undefined,
      hasMore: hasNextPage,
      isFetching,
      more: () => void fetchNextPage(),
      refetch: () => void refetch(),
    };
  }, [data, hasNextPage, isFetching, fetchNextPage, refetch]);
}
