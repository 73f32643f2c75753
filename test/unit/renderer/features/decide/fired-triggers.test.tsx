import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { createClient } from '../../../../../src/shared/api/client.ts';
import type { MethodName } from '../../../../../src/shared/api/contract.ts';
import { ok } from '../../../../../src/shared/base/result.ts';
import type { RecordedDecision } from '../../../../../src/shared/domain/project/decision-record.ts';
import { showDecideTab } from '../../../../../src/renderer/features/decide/decide-tab.ts';
import { aBasis, aDecision } from '../../../main/adapters/sqlite/a-decision.ts';
import { renderApp } from '../../render-app.tsx';
import { startWithProject } from '../../../../support/result-project.ts';
import { type InProcessPlanner } from '../../../../support/in-process-planner.ts';
import '../../../../../src/renderer/features/decide/decide-screen.tsx';

beforeEach(() => showDecideTab('verdict'));

/** A project with a decision that is to be looked at again above a memory per instance. */
function plannerWith(threshold: number, status: RecordedDecision['status']): InProcessPlanner {
  const planner = startWithProject();
  const stated = aDecision({
    triggers: [
      {
        figure: 'memory.perInstance',
        workload: null,
        alternative: null,
        statistic: 'p95',
        comparison: 'above',
        threshold,
      },
    ],
  });
  const decision: RecordedDecision = {
    ...stated,
    id: 'd',
    project: 'p',
    number: 3,
    at: '2026-03-01T12:00:00.000Z',
    basis: aBasis(),
    statuses: [{ status, at: '2026-03-01T12:00:00.000Z', who: 'Lin', note: '' }],
    status,
    supersededBy: null,
    staleness: null,
  };
  const client = createClient(async (method, input) =>
    method === 'decisions.list'
      ? ok([decision])
      : planner.client.invoke(method as MethodName, input as never),
  );
  return { ...planner, client };
}

describe('a review trigger', () => {
  test('that has fired is said on Decide, with what it read and the way to the decision', async () => {
    renderApp(plannerWith(1, 'accepted'), '/decide');
    const alert = await screen.findByRole('alert');
    expect(
      within(alert).getByText(/^Decision 3: .*P95 memory per instance is .* above 1 B/),
    ).toBeDefined();
    expect(within(alert).getByRole('link', { name: 'Decisions' })).toBeDefined();
  });

  test.each([
    ['that is quiet', 2 ** 50, 'accepted'],
    ['of a superseded decision', 1, 'superseded'],
  ] as const)('%s is not', async (_, threshold, status) => {
    renderApp(plannerWith(threshold, status), '/decide');
    await screen.findByRole('heading', { name: 'Weights' });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
