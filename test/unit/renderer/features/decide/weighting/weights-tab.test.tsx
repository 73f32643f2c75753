import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WeightingInput } from '../../../../../../src/shared/domain/weighting/weighting.ts';
import { weightingTitles } from '../../../../../../src/shared/wording/weighting-words.ts';
import { showDecideTab } from '../../../../../../src/renderer/features/decide/decide-tab.ts';
import { renderApp } from '../../../render-app.tsx';
import { startWithProject } from '../../../../../support/result-project.ts';
import '../../../../../../src/renderer/features/decide/decide-screen.tsx';

beforeEach(() => showDecideTab('weights'));
afterEach(() => showDecideTab('verdict'));

/** Opens a way of stating weights; what the project then keeps of it is asked for with `stored`. */
async function open(kind: keyof typeof weightingTitles) {
  const planner = startWithProject();
  const { user } = renderApp(planner, '/decide');
  const kinds = within(await screen.findByRole('group', { name: 'Ways to state weights' }));
  await user.click(kinds.getByRole('button', { name: weightingTitles[kind].en }));
  const stored = (): WeightingInput | undefined => planner.projects.get('p')?.document.weighting;
  expect(stored()).toBeUndefined();
  return { user, stored };
}

async function retype(user: UserEvent, name: string, value: string): Promise<void> {
  const field = screen.getByRole('textbox', { name });
  await user.clear(field);
  await user.type(field, value);
}

function orderOf(stated: WeightingInput | undefined): readonly (readonly string[])[] {
  return stated?.kind === 'ranking' || stated?.kind === 'ordinal' ? stated.order : [];
}

test.each(['ranking', 'ordinal'] as const)('unties and ties criteria in the %s', async (kind) => {
  const { user, stored } = await open(kind);
  const list = within(await screen.findByRole('list', { name: 'Criteria by importance' }));
  expect(list.getAllByRole('listitem')).toHaveLength(7);
  // Weights that are all alike begin as one tie.
  await user.click(list.getByRole('button', { name: 'Untie: Compatibility' }));
  await waitFor(() => expect(orderOf(stored()).at(-1)).toEqual(['compatibility']));
  await user.click(list.getByRole('button', { name: 'Tie with above: Compatibility' }));
  await waitFor(() => expect(orderOf(stored())).toHaveLength(1));
  expect(stored()?.kind).toBe(kind);
});

test('takes swing points', async () => {
  const { user, stored } = await open('swing');
  await retype(user, 'Swing points of CPU utilization', '20');
  await waitFor(() => {
    const kept = stored();
    expect(kept?.kind).toBe('swing');
    expect(JSON.stringify(kept)).toMatch(/"cpu".*20/);
  });
});

test('takes a judgement of a pair, and offers to mend the one that contradicts', async () => {
  const { user, stored } = await open('pairwise');
  const over = (row: string, column: string) =>
    screen.getByRole('combobox', { name: `${row} over ${column}` });
  await user.selectOptions(over('CPU utilization', 'Memory overhead'), '9');
  await user.selectOptions(over('Memory overhead', 'IO performance'), '9');
  await user.selectOptions(over('CPU utilization', 'IO performance'), '1/9');
  await waitFor(() =>
    expect(stored()).toMatchObject({
      kind: 'pairwise',
      judgements: expect.arrayContaining([{ row: 'cpu', column: 'memory', ratio: 9 }]) as unknown,
    }),
  );
  expect(await screen.findByText('The judgements contradict each other')).toBeDefined();
  const before = stored();
  await user.click(screen.getByRole('button', { name: /^Set .+ over .+ to / }));
  await waitFor(() => expect(stored()).not.toEqual(before));
});

test('takes the limits of a weight', async () => {
  const { user, stored } = await open('intervals');
  const [thumb] = await screen.findAllByRole('slider', { name: 'Least weight of CPU utilization' });
  thumb?.focus();
  await user.keyboard('{ArrowLeft}');
  await waitFor(() => expect(stored()?.kind).toBe('intervals'));
});

test('takes the weight of a group of criteria', async () => {
  const { user, stored } = await open('tree');
  await retype(user, 'Weight of Safety and compatibility', '60');
  await waitFor(() =>
    expect(stored()).toMatchObject({
      kind: 'tree',
      groups: [{ id: 'Performance and efficiency' }, { weight: 60 }],
    }),
  );
});

test('takes the points of another person', async () => {
  const { user, stored } = await open('stakeholders');
  await user.type(screen.getByRole('textbox', { name: 'Name or role of a person' }), 'Ops');
  await user.click(screen.getByRole('button', { name: 'Add a person' }));
  await waitFor(() =>
    expect(stored()).toMatchObject({
      kind: 'stakeholders',
      members: [{ id: 'Me' }, { id: 'Ops' }],
    }),
  );
});
