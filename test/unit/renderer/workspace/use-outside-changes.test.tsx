import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { useOutsideChanges } from '../../../../src/renderer/workspace/use-outside-changes.ts';
import { createClient } from '../../../../src/shared/api/client.ts';
import { ok } from '../../../../src/shared/base/result.ts';
import type { Host } from '../../../../src/shared/domain/host/host.ts';
import { evaluatePlan } from '../../../../src/shared/plan/evaluation/evaluate-plan.ts';
import { referenceHost } from '../../shared/model/reference-host.ts';
import { requestOf } from '../../shared/plan/plan-of.ts';

afterEach(cleanup);

/** A page that shows a plan, over a planner whose machine may become another one. */
function setUp() {
  const request = requestOf({ workloads: [{ name: 'web', cpu: 1, memory: '1Gi' }] }, referenceHost);
  const plan = evaluatePlan(request);
  if (!plan.ok) throw new Error(plan.error.code);
  let host: Host = referenceHost;
  const client = createClient(async () => ok({ ...request, host }));
  const queries = new QueryClient();
  const outdated = (...key: readonly string[]): boolean | undefined =>
    queries.getQueryState(key)?.isInvalidated;
  for (const name of ['plan', 'decision.analyze', 'machine.probe', 'projects.list']) {
    queries.setQueryData([name], 'computed');
  }
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const view = renderHook(() => useOutsideChanges(client, plan.value, request.document), {
    wrapper,
  });
  return { ...view, outdated, becomes: (other: Host) => (host = other) };
}

const comeBack = (): boolean => window.dispatchEvent(new Event('focus'));

test('what was computed is outdated when the machine became another one meanwhile', async () => {
  const { outdated, becomes } = setUp();
  becomes({ ...referenceHost, cores: 3 });
  comeBack();
  await waitFor(() => expect(outdated('plan')).toBe(true));
  expect([outdated('decision.analyze'), outdated('machine.probe')]).toEqual([true, true]);
  expect(outdated('projects.list')).toBe(false);
});

test('nothing is outdated while everything is as it was, or after the page has gone', async () => {
  const { outdated, becomes, unmount } = setUp();
  comeBack();
  await vi.waitFor(() => expect(outdated('plan')).toBe(false));
  unmount();
  becomes({ ...referenceHost, cores: 3 });
  comeBack();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(outdated('plan')).toBe(false);
});
