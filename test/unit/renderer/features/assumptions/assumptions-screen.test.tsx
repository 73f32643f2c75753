import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderApp } from '../../render-app.tsx';
import { startWithProject, resultDocument } from '../../../../support/result-project.ts';
import { type InProcessPlanner } from '../../../../support/in-process-planner.ts';
import '../../../../../src/renderer/features/assumptions/assumptions-screen.tsx';

const stored = (planner: InProcessPlanner) => planner.projects.get('p')?.document;

async function openTab(user: ReturnType<typeof renderApp>['user'], name: RegExp) {
  await user.click(await screen.findByRole('tab', { name }));
}

describe('parameters', () => {
  test('are searched and replaced, and the replacement is undone from the notice', async () => {
    const planner = startWithProject();
    const { user } = renderApp(planner, '/assumptions');
    await user.type(
      await screen.findByRole('searchbox', { name: 'Search parameters' }),
      'vm.io.exit',
    );
    await user.click(await screen.findByRole('button', { name: /^Replace “/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByRole('textbox', { name: 'High (µs)' }));
    await user.type(dialog.getByRole('textbox', { name: 'High (µs)' }), '30');
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'traced');
    await user.click(dialog.getByRole('button', { name: 'Replace' }));
    await waitFor(() => expect(stored(planner)?.overrides[0]?.parameter).toBe('vm.io.exit'));
    expect(await screen.findByText('the pack says 10–50 µs')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Restore “/ }));
    await waitFor(() => expect(stored(planner)?.overrides).toEqual([]));
    const notice = await screen.findByText(/has the pack’s figure again/);
    await user.click(
      within(notice.parentElement as HTMLElement).getByRole('button', { name: 'Undo' }),
    );
    await waitFor(() => expect(stored(planner)?.overrides).toHaveLength(1));
  });

  test('say how many of them are shown', async () => {
    const { user } = renderApp(startWithProject(), '/assumptions');
    await screen.findByRole('searchbox', { name: 'Search parameters' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Alternative' }), 'sandbox');
    expect(await screen.findByText(/^\d\d? of \d{3} parameters$/)).toBeDefined();
  });
});

describe('the other tabs', () => {
  test('list what the plan assumes', async () => {
    const { user } = renderApp(startWithProject(), '/assumptions');
    await openTab(user, /Assumptions of the plan/);
    expect(await screen.findByText(/are kept for the host itself/)).toBeDefined();
  });

  test('lead to the workloads when there is no plan to assume anything', async () => {
    const { user } = renderApp(startWithProject(resultDocument({ workloads: [] })), '/assumptions');
    await openTab(user, /Assumptions of the plan/);
    expect(await screen.findByRole('link', { name: 'Next: Workloads' })).toBeDefined();
  });

  test('show every finding with both figures, the formula and what is done instead', async () => {
    const { user } = renderApp(startWithProject(), '/assumptions');
    await openTab(user, /Audit/);
    const findings = await screen.findAllByRole('article');
    expect(findings.length).toBeGreaterThanOrEqual(14);
    const [first] = findings;
    expect(first?.textContent).toContain('14.9–46.5 %');
    expect(first?.textContent).toContain('70–80 %');
    expect(first?.textContent).toContain('What the planner does:');
    await user.click(screen.getByRole('radio', { name: /^note/ }));
    expect(screen.getAllByRole('article').length).toBeLessThan(findings.length);
  });

  test('hold the document against measurements, with a reason and sources for each judgement', async () => {
    const { user } = renderApp(startWithProject(), '/assumptions');
    await openTab(user, /Against measurements/);
    const chart = within(await screen.findByRole('figure', { name: 'CPU utilization' }));
    expect(chart.getByRole('img').getAttribute('aria-label')).toMatch(/^The stated figure beside/);
    expect(screen.getAllByText(/; the stated figure is pessimistic[, ]/).length).toBeGreaterThan(0);
    expect(screen.getAllByRole('link', { hidden: true, name: /20\d\d/ }).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('radio', { name: /^optimistic/ }));
    expect(screen.queryByText(/; the stated figure is pessimistic[, ]/)).toBeNull();
    await user.click(screen.getByRole('radio', { name: /^no evidence/ }));
    expect(
      screen.getAllByText(/nobody measured it on .*, only on systems like it\.$/).length,
    ).toBeGreaterThan(0);
  });

  test('draw the paths through the layers', async () => {
    const { user } = renderApp(startWithProject(), '/assumptions');
    await openTab(user, /Execution paths/);
    const steps = (await screen.findAllByText('Guest app'))[0]?.closest('ol');
    expect(steps?.textContent).toBe('Guest appGuest kernelHypervisorHost kernelCPU');
  });

  test('change a threshold for the project, within its bounds', async () => {
    const planner = startWithProject();
    const { user } = renderApp(planner, '/assumptions');
    await openTab(user, /Thresholds/);
    const field = await screen.findByRole('textbox', {
      name: 'share of the host that counts as constrained',
    });
    await user.clear(field);
    await user.type(field, '900');
    expect(screen.getByText(/^Between 5 % and 100 %/)).toBeDefined();
    await user.clear(field);
    await user.type(field, '90{Enter}');
    await waitFor(() => expect(stored(planner)?.thresholds).toEqual({ 'resource-share': 0.9 }));
    await user.click(screen.getByRole('button', { name: 'Reset to default' }));
    await waitFor(() => expect(stored(planner)?.thresholds).toEqual({}));
  });
});

test('a pack that cannot be read is said to be so, and is tried again', async () => {
  const planner = startWithProject();
  planner.failNext('packs.read', { code: 'unreachable', detail: 'gone' });
  const { user } = renderApp(planner, '/assumptions');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('tab', { name: /Parameters/ })).toBeDefined();
});

test('the pack of the project is chosen here', async () => {
  const planner = startWithProject();
  const { user } = renderApp(planner, '/assumptions');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Pack' }), 'evidence');
  await waitFor(() => expect(stored(planner)?.pack).toBe('evidence'));
});
