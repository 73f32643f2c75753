import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { hostInput } from '../../../../../src/shared/domain/host/host-input.ts';
import { projectDocument } from '../../../../../src/shared/domain/project/project.ts';
import { startPlanner } from '../../../../support/in-process-planner.ts';
import { renderApp } from '../../render-app.tsx';

// Without a layout every menu counts as scrolled out of sight, so it is looked for hidden.
const menuItem = (name: string) => screen.findByRole('menuitem', { name, hidden: true });

async function machinePage() {
  const planner = startPlanner();
  const kept = hostInput.parse({ name: 'rack', cores: 64, clockHz: 2.5e9, memoryBytes: 2 ** 38 });
  await planner.store(
    'p',
    projectDocument.parse({ schema: 'isoplan/project@1', name: 'Shop', hosts: [kept] }),
  );
  sessionStorage.setItem('isoplan.project', 'p');
  return { planner, ...renderApp(planner, '/machine') };
}

describe('the hosts of a project on the screen', () => {
  test('a typed figure locks its field, and reading the machine again leaves it', async () => {
    const { planner, user } = await machinePage();
    await user.click(await screen.findByRole('button', { name: 'rack' }));
    const memory = await screen.findByLabelText('Memory (GiB)');
    await user.clear(memory);
    await user.type(memory, '128');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const stored = () => planner.projects.get('p')?.document.hosts?.[0];
    await waitFor(() => expect(stored()).toMatchObject({ locks: ['memoryBytes'] }));
    expect(stored()).toMatchObject({ memoryBytes: 128 * 2 ** 30, cores: 64 });
    await user.click(screen.getByRole('button', { name: 'More for “rack”' }));
    await user.click(await menuItem('Read from this machine again'));
    const locked = await screen.findByRole('table', { name: /are locked and stay/ });
    expect(within(locked).getByText('Memory')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Take what was read' }));
    await waitFor(() => expect(stored()).toMatchObject({ cores: 4, clockHz: 2.6e9 }));
    expect(stored()).toMatchObject({ memoryBytes: 128 * 2 ** 30 });
  });

  test('two are compared side by side, and the plan is made for the one that is chosen', async () => {
    const { planner, user } = await machinePage();
    await user.click(await screen.findByRole('button', { name: 'More for “rack”' }));
    await user.click(await menuItem('Compare'));
    const table = await screen.findByRole('table', { name: 'Compare two hosts' });
    const rows = within(table).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toContain('CPU cores64 cores4 cores');
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Plan for “rack”' }));
    await waitFor(() =>
      expect(planner.projects.get('p')?.document).toMatchObject({ host: { name: 'rack' } }),
    );
    expect(planner.projects.get('p')?.document.hosts).toBeUndefined();
  });

  test('the whole machine can be planned with instead of the limits of this process', async () => {
    const { planner, user } = await machinePage();
    await user.click(await screen.findByLabelText('The whole machine'));
    await waitFor(() =>
      expect(planner.projects.get('p')?.document).toMatchObject({ scope: 'machine' }),
    );
  });
});
