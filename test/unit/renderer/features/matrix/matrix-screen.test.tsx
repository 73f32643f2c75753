import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderApp } from '../../render-app.tsx';
import { startWithProject, resultDocument } from '../../../../support/result-project.ts';
import { type InProcessPlanner } from '../../../../support/in-process-planner.ts';
import '../../../../../src/renderer/features/matrix/matrix-screen.tsx';

const stored = (planner: InProcessPlanner) => planner.projects.get('p')?.document;
const cells = async () => within(await screen.findByRole('grid')).getAllByRole('cell');

describe('the matrix', () => {
  test('has seven criteria under four alternatives, computed beside stated', async () => {
    renderApp(startWithProject(), '/matrix');
    expect(await cells()).toHaveLength(28);
    const [vmCpu, , containerCpu] = await cells();
    expect(vmCpu?.textContent).toContain('Stated: 70–80 %');
    expect(containerCpu?.textContent).toMatch(/\d+(\.\d+)?–\d+(\.\d+)? %/);
  });

  test('says in words why an alternative cannot be used, and keeps its figures', async () => {
    renderApp(startWithProject(), '/matrix');
    const grid = within(await screen.findByRole('grid'));
    const head = grid.getByRole('columnheader', { name: /Paravirtualization/ });
    expect(within(head).getByText('cannot run here')).toBeDefined();
    expect(head.textContent).toContain('this guest cannot be modified');
    expect((await cells())[1]?.textContent).toContain('Stated: 75–85 %');
  });

  test('tells an alternative that lacks hosts for all from one that cannot run', async () => {
    const document = resultDocument();
    const many = document.workloads.map((one) => ({ ...one, count: 500 }));
    renderApp(startWithProject({ ...document, workloads: many }), '/matrix');
    const grid = within(await screen.findByRole('grid'));
    const head = grid.getByRole('columnheader', { name: /Containers/ });
    expect(within(head).getByText('cannot run all of them here')).toBeDefined();
    expect((await cells())[2]?.textContent).toContain('cannot run all of them here');
  });

  test('marks the best of each row by a word', async () => {
    renderApp(startWithProject(), '/matrix');
    const marked = (await cells()).filter((cell) => cell.textContent?.includes('best'));
    expect(marked).toHaveLength(7);
  });

  test('is walked with the arrow keys, opened with Enter and left with Escape', async () => {
    const { user } = renderApp(startWithProject(), '/matrix');
    const [first] = await cells();
    within(first as HTMLElement)
      .getByRole('button')
      .focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}{Enter}');
    const drawer = await screen.findByRole('dialog', { name: 'Containers: Memory overhead' });
    expect(within(drawer).getByText('P95')).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('changes the basis for the whole project', async () => {
    const planner = startWithProject();
    const { user } = renderApp(planner, '/matrix');
    await cells();
    await user.click(screen.getByRole('radio', { name: 'derived' }));
    await waitFor(() => expect(stored(planner)?.basis).toBe('derived'));
    await waitFor(async () => expect((await cells())[0]?.textContent).toContain('14.9–46.5 %'));
  });
});

describe('a cell', () => {
  test('shows the formula as mathematics, its terms, parameters and inputs', async () => {
    const { user } = renderApp(startWithProject(), '/matrix');
    await user.click(within((await cells())[4] as HTMLElement).getByRole('button'));
    const drawer = await screen.findByRole('dialog');
    await within(drawer).findByText('Parameters');
    expect(drawer.querySelector('math mi')?.textContent).toBe('memory');
    expect(within(drawer).getByText('vm.memory.hypervisor')).toBeDefined();
    expect(within(drawer).getByText('From the workload and the host')).toBeDefined();
    expect(within(drawer).getByText('Formulas it uses')).toBeDefined();
  });

  test('lets a parameter be replaced with a reason, and restored', async () => {
    const planner = startWithProject();
    const { user } = renderApp(planner, '/matrix');
    await user.click(within((await cells())[4] as HTMLElement).getByRole('button'));
    const drawer = within(await screen.findByRole('dialog'));
    const card = within(
      (await drawer.findByText('vm.memory.hypervisor')).closest('li') as HTMLElement,
    );
    await user.click(card.getByRole('button', { name: 'Replace…' }));
    await user.clear(card.getByRole('textbox', { name: 'Low (MiB)' }));
    await user.type(card.getByRole('textbox', { name: 'Low (MiB)' }), '200');
    await user.click(card.getByRole('button', { name: 'Replace' }));
    expect(card.getByText('The high end must not be below the low end.')).toBeDefined();
    expect(card.getByText('A reason is needed.')).toBeDefined();
    await user.clear(card.getByRole('textbox', { name: 'High (MiB)' }));
    await user.type(card.getByRole('textbox', { name: 'High (MiB)' }), '300');
    await user.type(card.getByRole('textbox', { name: 'Reason' }), 'Seen in our cluster');
    await user.click(card.getByRole('button', { name: 'Replace' }));
    await waitFor(() =>
      expect(stored(planner)?.overrides).toEqual([
        {
          parameter: 'vm.memory.hypervisor',
          low: 200 * 2 ** 20,
          high: 300 * 2 ** 20,
          distribution: 'uniform',
          provenance: 'override',
          reason: 'Seen in our cluster',
        },
      ]),
    );
    await user.click(await drawer.findByRole('button', { name: 'Restore' }));
    await waitFor(() => expect(stored(planner)?.overrides).toEqual([]));
  });

  test('says what failed when its origin cannot be read', async () => {
    const planner = startWithProject();
    planner.failNext('plan.explain', { code: 'unreachable', detail: 'gone' });
    const { user } = renderApp(planner, '/matrix');
    await user.click(within((await cells())[0] as HTMLElement).getByRole('button'));
    const drawer = within(await screen.findByRole('dialog'));
    await user.click(await drawer.findByRole('button', { name: 'Try again' }));
    expect(await drawer.findByText('Formulas it uses')).toBeDefined();
  });
});

describe('without a plan', () => {
  test('a project without workloads says what to do', async () => {
    renderApp(startWithProject(resultDocument({ workloads: [] })), '/matrix');
    expect(await screen.findByRole('link', { name: 'Add a workload' })).toBeDefined();
  });

  test('a plan that cannot be computed says why, and is tried again', async () => {
    const planner = startWithProject();
    planner.failNext('plan.evaluate', { code: 'unreachable', detail: 'gone' });
    const { user } = renderApp(planner, '/matrix');
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('The plan cannot be computed')).toBeDefined();
    await user.click(alert.getByRole('button', { name: 'Try again' }));
    expect(await cells()).toHaveLength(28);
  });

  test('a plan on its way is announced, and an old one is marked as such', async () => {
    const planner = startWithProject();
    const release = planner.hold('plan.evaluate');
    const { user } = renderApp(planner, '/matrix');
    expect(await screen.findByText('Computing the plan…')).toBeDefined();
    release();
    await cells();
    const releaseAgain = planner.hold('plan.evaluate');
    await user.click(screen.getByRole('radio', { name: 'stated' }));
    expect(await screen.findByText('Recomputing with the latest changes')).toBeDefined();
    releaseAgain();
    await waitFor(() =>
      expect(screen.queryByText('Recomputing with the latest changes')).toBeNull(),
    );
  });

  test('in Chinese nothing is left in English', async () => {
    renderApp(startWithProject(), '/matrix', 'zh');
    expect((await cells())[0]?.textContent).toContain('文档：70–80%');
    expect(screen.getByText('网络延迟')).toBeDefined();
  });
});
