import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { projectDocument } from '../../../../../src/shared/domain/project/project.ts';
import { startPlanner } from '../../../../support/in-process-planner.ts';
import { renderApp } from '../../render-app.tsx';

const document = projectDocument.parse({
  schema: 'isoplan/project@1',
  name: 'Shop',
  workloads: [{ name: 'web', cpu: 1, memory: '1Gi' }],
});

async function openHistory() {
  const planner = startPlanner();
  await planner.store('p', document);
  await planner.store('p', { ...document, weights: { cpu: 3 } });
  await planner.store('p', { ...document, weights: { cpu: 3 }, workloads: [] });
  sessionStorage.setItem('isoplan.project', 'p');
  const view = renderApp(planner, '/history');
  await screen.findByRole('table', { name: 'Revisions' });
  return { planner, ...view };
}

const rowTexts = () =>
  within(screen.getByRole('table', { name: 'Revisions' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

async function choose(
  user: Awaited<ReturnType<typeof openHistory>>['user'],
  number: number,
  item: string,
) {
  await user.click(screen.getByRole('button', { name: `More actions for revision ${number}` }));
  await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
}

describe('the history', () => {
  test('lists every revision with what it changed, newest first', async () => {
    await openHistory();
    expect(rowTexts()).toEqual([
      expect.stringContaining('web removed'),
      expect.stringContaining('set to 3'),
      expect.stringContaining('Created'),
    ]);
  });

  test('returns to a revision as a new one, which can be undone', async () => {
    const { planner, user } = await openHistory();
    await choose(user, 1, 'Return to this revision');
    await waitFor(() => expect(planner.projects.get('p')?.revision).toBe(4));
    expect(planner.projects.get('p')?.document).toEqual(document);
    expect(await screen.findByText('Returned to the state of revision 1.')).toBeDefined();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(planner.projects.get('p')?.workloadCount).toBe(0));
  });

  test('names a revision, and finds it among the named ones', async () => {
    const { user } = await openHistory();
    await choose(user, 2, 'Name this revision…');
    await user.type(await screen.findByLabelText('Name'), 'Before the review');
    await user.click(screen.getByRole('button', { name: 'Name it' }));
    expect(await screen.findByText('Before the review')).toBeDefined();
    await user.click(screen.getByText('Named only'));
    await waitFor(() => expect(rowTexts()).toHaveLength(1));
    expect(rowTexts()[0]).toContain('Before the review');
  });

  test('compares any two revisions field by field', async () => {
    const { user } = await openHistory();
    await user.click(screen.getByRole('checkbox', { name: 'Pick revision 1 for comparison' }));
    await user.click(screen.getByRole('checkbox', { name: 'Pick revision 3 for comparison' }));
    await user.click(screen.getByRole('button', { name: 'Compare 1 with 3' }));
    const table = await screen.findByRole('table', { name: 'Changed inputs and weights' });
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual([
      'WhatRevision 1Revision 3',
      'Workload “web”therenot there',
      'Weight of “CPU utilization”not set3',
    ]);
  });
});
