import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderApp } from '../../render-app.tsx';
import { startWithProject, resultDocument } from '../../../../support/result-project.ts';
import '../../../../../src/renderer/features/capacity/capacity-screen.tsx';

const density = async () => within(await screen.findByRole('table', { name: 'Density' }));

describe('density', () => {
  test('gives a range, a safe and a naive count, and the bottleneck, per alternative', async () => {
    renderApp(startWithProject(), '/capacity');
    const table = await density();
    expect(table.getAllByRole('row')).toHaveLength(5);
    const container = table.getByRole('button', { name: 'Containers' }).closest('tr');
    expect(container?.textContent).toMatch(/Containers \d+–\d+CPU1 of 1/);
  });

  test('shows the headroom and the curve of the row that is chosen', async () => {
    const { user } = renderApp(startWithProject(), '/capacity');
    const table = await density();
    expect(screen.getByRole('figure', { name: 'Headroom with Sandboxing' })).toBeDefined();
    await user.click(table.getByRole('button', { name: 'Full virtualization' }));
    expect(screen.getByRole('figure', { name: 'Headroom with Full virtualization' })).toBeDefined();
    const curve = within(screen.getByRole('figure', { name: 'Chance that n instances fit' }));
    expect(curve.getByRole('img').getAttribute('aria-label')).toMatch(
      /^\d+ instances of Full virtualization fit with a probability of at least 95 %/,
    );
  });

  test('shows what the instances cost and what for, resource by resource', async () => {
    const { user } = renderApp(startWithProject(), '/capacity');
    await density();
    const ledgers = within(screen.getByRole('figure', { name: 'Memory: what it is paid for' }));
    await user.click(ledgers.getByRole('radio', { name: 'Show as table' }));
    const table = within(ledgers.getByRole('table'));
    expect(table.getAllByRole('row')).toHaveLength(5);
    expect(table.getByRole('columnheader', { name: 'per instance' })).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'CPU' }));
    expect(screen.getByRole('figure', { name: 'CPU: what it is paid for' })).toBeDefined();
  });

  test('shows where the cheapest alternative changes', async () => {
    renderApp(startWithProject(), '/capacity');
    const map = await screen.findByRole('figure', { name: 'Where the cheapest changes' });
    expect(within(map).getByRole('img').getAttribute('aria-label')).toContain('least of the hosts');
  });

  test('says that an alternative does not fit at all', async () => {
    const document = resultDocument();
    const [first] = document.workloads;
    const big = { ...document, workloads: [{ ...first, memory: '4000Gi' }] };
    renderApp(startWithProject(big), '/capacity');
    expect((await (await density()).findAllByText('does not fit')).length).toBe(4);
  });
});

describe('performance', () => {
  test('asks for the load, then shows response times and saturation', async () => {
    const planner = startWithProject();
    const { user } = renderApp(planner, '/capacity');
    const field = (name: string) => screen.findByRole('textbox', { name });
    const analyse = await screen.findByRole('button', { name: 'Analyse' });
    expect(analyse.hasAttribute('disabled')).toBe(true);
    await user.type(await field('Requests per second, per instance'), '200');
    await user.type(await field('CPU cycles per request'), '5000000');
    await user.click(analyse);
    await waitFor(() =>
      expect(planner.projects.get('p')?.document.workloads[0]).toMatchObject({
        requestsPerSecond: 200,
        cyclesPerRequest: 5_000_000,
      }),
    );
    const table = within(await screen.findByRole('table', { name: 'Performance under load' }));
    expect(table.getAllByText(/ ms$/).length).toBeGreaterThan(7);
    expect(
      screen.getByRole('figure', { name: 'P95 response time over request rate' }),
    ).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Mean' }));
    expect(
      screen.getByRole('figure', { name: 'Mean response time over request rate' }),
    ).toBeDefined();
  });

  test('says saturated instead of a time', async () => {
    const document = resultDocument();
    const [first] = document.workloads;
    const load = { requestsPerSecond: 1e6, cyclesPerRequest: 5e6 };
    renderApp(startWithProject({ ...document, workloads: [{ ...first, ...load }] }), '/capacity');
    expect(await screen.findAllByText('saturated')).toHaveLength(8);
  });
});
