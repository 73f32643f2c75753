import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { projectDocument } from '../../../../../../src/shared/domain/project/project.ts';
import type { WorkloadInput } from '../../../../../../src/shared/domain/workload/workload-input.ts';
import { startPlanner } from '../../../../../support/in-process-planner.ts';
import { renderApp } from '../../../render-app.tsx';

async function form(workload: WorkloadInput) {
  const planner = startPlanner();
  await planner.store(
    'p',
    projectDocument.parse({
      schema: 'isoplan/project@1',
      name: 'Shop',
      workloads: [{ name: 'Orders', cpu: '2', memory: '4Gi', ...workload }],
    }),
  );
  sessionStorage.setItem('isoplan.project', 'p');
  const { user } = renderApp(planner, '/workloads');
  await user.click(await screen.findByRole('button', { name: 'Orders' }));
  await screen.findByLabelText('CPU request');
  return { user, stored: () => planner.projects.get('p')?.document.workloads[0] };
}

const group = (name: RegExp) => screen.getByRole('button', { name });

describe('the form of a workload', () => {
  test('folds groups away in which nothing is stated, and opens those that say something', async () => {
    const { user } = await form({ gpu: true });
    const needs = group(/^What it needs/);
    const events = group(/^Events per second nothing stated/);
    expect(needs.getAttribute('aria-expanded')).toBe('true');
    expect(events.getAttribute('aria-expanded')).toBe('false');
    needs.focus();
    await user.keyboard('{Enter}');
    expect(group(/^What it needs .* 1 field stated/).getAttribute('aria-expanded')).toBe('false');
  });

  test('takes needs, limits in their unit, events and ranges as they are typed', async () => {
    const { user, stored } = await form({});
    for (const name of [/^What it needs/, /^Times that must/, /^Events per/]) {
      await user.click(group(name));
    }
    await user.selectOptions(screen.getByLabelText('Needs a GPU'), 'yes');
    await user.type(screen.getByLabelText('Response time at most'), '200');
    await user.type(screen.getByLabelText('Queue depth'), '16');
    await user.type(screen.getByLabelText('System calls per second'), '1000..5000 lognormal');
    await user.clear(screen.getByLabelText('CPU request'));
    await user.type(screen.getByLabelText('CPU request'), '1..4');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(stored()).toEqual({
        name: 'Orders',
        cpu: { low: '1', high: '4' },
        memory: '4Gi',
        gpu: true,
        responseBudget: 0.2,
        ioRequirement: { queueDepth: 16 },
        systemCallsPerSecond: { low: 1000, high: 5000, distribution: 'lognormal' },
      }),
    );
  });

  test('opens the group of a field that is wrong and goes to it, and keeps what was typed', async () => {
    const { user, stored } = await form({});
    const before = stored();
    await user.click(group(/^Events per/));
    await user.type(screen.getByLabelText('Page faults per second'), '9..1');
    const events = group(/^Events per/);
    await user.click(events);
    expect(events.getAttribute('aria-expanded')).toBe('false');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const field = screen.getByLabelText('Page faults per second');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(events.getAttribute('aria-expanded')).toBe('true');
    expect(field).toHaveProperty('value', '9..1');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(stored()).toEqual(before);
  });
});
