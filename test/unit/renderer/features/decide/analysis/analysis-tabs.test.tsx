import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { showDecideTab } from '../../../../../../src/renderer/features/decide/decide-tab.ts';
import { renderApp } from '../../../render-app.tsx';
import { startWithProject } from '../../../../../support/result-project.ts';
import '../../../../../../src/renderer/features/decide/decide-screen.tsx';

afterEach(() => showDecideTab('verdict'));

test('how firm it is tells the grade, each attack with its winner, and the ranks', async () => {
  showDecideTab('robustness');
  renderApp(startWithProject(), '/decide');
  const attacks = within(await screen.findByRole('table', { name: 'What an opponent tried' }));
  expect(attacks.getAllByText('overturned').length).toBeGreaterThan(0);
  expect(screen.getByText('fragile')).toBeDefined();
  expect(screen.queryByText('likely')).toBeNull();
  expect(
    await screen.findByRole('heading', { level: 2, name: 'How often each rank is reached' }),
  ).toBeDefined();
});

test('what would change it tells the least change for each rival, and what to measure', async () => {
  showDecideTab('sensitivity');
  renderApp(startWithProject(), '/decide');
  const heading = await screen.findByRole('heading', {
    name: 'The least change that overturns it',
  });
  const overturns = within(heading.closest('section') as HTMLElement);
  expect(overturns.getByText(/^For .*Containers.* to win:$/)).toBeDefined();
  for (const moved of overturns.queryAllByText(/^Weights:/)) {
    for (const [, from, to] of (moved.textContent ?? '').matchAll(/([\d.]+) % → ([\d.]+) %/g)) {
      expect(from).not.toBe(to);
    }
  }
  expect(screen.getByText('Everything known (EVPI)')).toBeDefined();
});

test('an analysis that fails says why and can be tried again', async () => {
  const planner = startWithProject();
  planner.failNext('decision.analyze', { code: 'internal', reference: 'abc' });
  showDecideTab('sensitivity');
  const { user } = renderApp(planner, '/decide');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Everything known (EVPI)')).toBeDefined();
});
