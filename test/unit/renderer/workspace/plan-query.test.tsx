import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { usePlanQuery } from '../../../../src/renderer/workspace/plan-query.ts';
import { createClient } from '../../../../src/shared/api/client.ts';
import { err, ok } from '../../../../src/shared/base/result.ts';
import {
  projectDocument,
  type ProjectDocument,
} from '../../../../src/shared/domain/project/project.ts';

function documentOf(...cpu: readonly string[]): ProjectDocument {
  return projectDocument.parse({
    schema: 'isoplan/project@1',
    name: 'Plan',
    workloads: cpu.map((cores) => ({ cpu: cores, memory: '1Gi' })),
  });
}

/** A planner whose plan is the document it was asked about; CPU `bad` fails. */
function setUp(first: ProjectDocument | null, project: string | null = 'p') {
  const asked: ProjectDocument[] = [];
  const client = createClient(async (_method, input) => {
    const { document } = input as { readonly document: ProjectDocument };
    asked.push(document);
    return document.workloads[0]?.cpu === 'bad' ? err({ code: 'cancelled' }) : ok(document);
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const view = renderHook(({ id, document }) => usePlanQuery(client, id, document), {
    wrapper,
    initialProps: { id: project, document: first },
  });
  return { asked, ...view };
}

afterEach(cleanup);

describe('the plan of the open project', () => {
  test('is not asked for without a project or without workloads', () => {
    expect(setUp(null, null).result.current).toMatchObject({ plan: null, isPending: false });
    const { asked, result } = setUp(documentOf());
    expect(result.current).toMatchObject({ plan: null, failure: null, isPending: false });
    expect(asked).toEqual([]);
  });

  test('is pending first, and then there', async () => {
    const document = documentOf('1');
    const { result } = setUp(document);
    expect(result.current.isPending).toBe(true);
    await waitFor(() => expect(result.current.plan).toBe(document));
    expect(result.current).toMatchObject({ isPending: false, isStale: false });
  });

  test('stays on the screen as stale while the next one is made', async () => {
    const [before, after] = [documentOf('1'), documentOf('2')];
    const { result, rerender } = setUp(before);
    await waitFor(() => expect(result.current.plan).toBe(before));
    rerender({ id: 'p', document: after });
    expect(result.current).toMatchObject({ plan: before, isStale: true, isPending: false });
    await waitFor(() => expect(result.current).toMatchObject({ plan: after, isStale: false }));
  });

  test('is asked for once after a burst of changes, and not again after undo', async () => {
    const before = documentOf('1');
    const { asked, result, rerender } = setUp(before);
    await waitFor(() => expect(result.current.plan).toBe(before));
    const burst = ['2', '3', '4'].map((cores) => documentOf(cores));
    for (const document of burst) rerender({ id: 'p', document });
    await waitFor(() => expect(result.current.plan).toBe(burst[2]));
    rerender({ id: 'p', document: before });
    await waitFor(() => expect(result.current).toMatchObject({ plan: before, isStale: false }));
    expect(asked.map((document) => document.workloads[0]?.cpu)).not.toContain('3');
    expect(asked.filter((document) => document === before)).toHaveLength(1);
  });

  test('of another project is never shown for this one', async () => {
    const before = documentOf('1');
    const { result, rerender } = setUp(before);
    await waitFor(() => expect(result.current.plan).toBe(before));
    const other = documentOf('7');
    rerender({ id: 'q', document: other });
    expect(result.current).toMatchObject({ plan: null, isPending: true });
    await waitFor(() => expect(result.current.plan).toBe(other));
  });

  test('that cannot be made is a failure, and can be asked for again', async () => {
    const { asked, result } = setUp(documentOf('bad'));
    await waitFor(() => expect(result.current.failure).toEqual({ code: 'cancelled' }));
    expect(result.current).toMatchObject({ plan: null, isPending: false });
    result.current.refetch();
    await waitFor(() => expect(asked).toHaveLength(2));
  });
});
