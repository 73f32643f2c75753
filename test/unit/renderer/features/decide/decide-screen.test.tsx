import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ProjectDocument } from '../../../../../src/shared/domain/project/project.ts';
import { renderApp } from '../../render-app.tsx';
import { startWithProject, resultDocument } from '../../../../support/result-project.ts';
import { type InProcessPlanner } from '../../../../support/in-process-planner.ts';
import { showDecideTab } from '../../../../../src/renderer/features/decide/decide-tab.ts';
import '../../../../../src/renderer/features/decide/decide-screen.tsx';

beforeEach(() => showDecideTab('verdict'));

function withWorkload(changes: Partial<ProjectDocument['workloads'][number]>): ProjectDocument {
  const document = resultDocument();
  return { ...document, workloads: document.workloads.map((one) => ({ ...one, ...changes })) };
}

const verdict = async () =>
  within(
    (await screen.findByRole('heading', { level: 2, name: /:|No alt|^The only/ })).closest(
      'section',
    ) as HTMLElement,
  );

describe('the recommendation', () => {
  test('is worded as firmly as the analysis bears', async () => {
    renderApp(startWithProject(), '/decide');
    const headline = await screen.findByRole('heading', {
      name: 'Fragile: Sandboxing comes first most often, but Containers may take its place',
    });
    expect(headline).toBeDefined();
    expect((await verdict()).getByText('fragile')).toBeDefined();
    expect((await verdict()).queryByText('likely')).toBeNull();
  });

  test('never names a winner when it is undecided, but what to measure', async () => {
    const weights = {
      cpu: 3,
      memory: 2,
      io: 2,
      network: 5,
      storage: 0,
      isolation: 4,
      compatibility: 0,
    };
    const document = { ...withWorkload({}), weights };
    renderApp(startWithProject(document), '/decide');
    const headline = await screen.findByRole('heading', { level: 2, name: /^Undecided/ });
    expect(headline.textContent).toMatch(
      /^Undecided: .+ and .+ are too close\. Measure “.+” first$/,
    );
  });

  test('says when there is only one to choose from', async () => {
    const document = withWorkload({ guestOs: 'windows', isolation: 4 });
    renderApp(startWithProject(document), '/decide');
    expect(
      await screen.findByRole('heading', {
        name: 'The only feasible alternative: Full virtualization',
      }),
    ).toBeDefined();
    expect(screen.getByText('Nothing: no parameter moves the lead.')).toBeDefined();
  });

  test('says when there is none', async () => {
    renderApp(startWithProject(withWorkload({ memory: '4000Gi' })), '/decide');
    expect(
      await screen.findByRole('heading', { name: 'No alternative is feasible' }),
    ).toBeDefined();
    const reasons = screen.getByRole('table', { name: 'Why nothing is feasible' });
    expect(within(reasons).getAllByRole('row')).toHaveLength(5);
    expect(within(reasons).getAllByText(/memory/i).length).toBeGreaterThanOrEqual(4);
    expect(screen.queryByText('What to measure next')).toBeNull();
  });
});

/** Nobody said whether it can be built for WebAssembly, and virtual machines carry only four of six. */
const open = { count: 6, wasmPortable: 'unknown' } as const;

describe('what nobody knows yet', () => {
  test('an answer that hangs on it is said beside the one that is known', async () => {
    renderApp(startWithProject(withWorkload(open)), '/decide');
    await screen.findByRole('heading', {
      name: 'Recommended by what is known: Containers. If the open question is answered in its favour: Sandboxing',
    });
    const said = await verdict();
    expect(
      said.getByText(/^Sandboxing can run the workload only if .* is not known\.$/),
    ).toBeDefined();
    expect(
      said.getByText(
        /Sandboxing would be first in [\d.]+ % of the samples if its conditions hold\.$/,
      ),
    ).toBeDefined();
  });

  test('is asked before any figure is measured, and leads to the field it goes into', async () => {
    const { user } = renderApp(startWithProject(withWorkload(open)), '/decide');
    const questions = within(
      (await screen.findByRole('heading', { name: 'Find out first' })).closest(
        'section',
      ) as HTMLElement,
    );
    expect(questions.getByText('Can the workload be built for WebAssembly?')).toBeDefined();
    await user.click(questions.getByRole('button', { name: 'Answer: Compiles to WebAssembly' }));
    // A form of forty fields takes longer to be drawn than a single control.
    const form = within(
      await screen.findByRole('dialog', { name: 'Edit the workload' }, { timeout: 10_000 }),
    );
    const field = form.getByRole('combobox', { name: 'Compiles to WebAssembly' });
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  test('asks for weights where the other tab takes them', async () => {
    const { user } = renderApp(
      startWithProject(withWorkload({ memory: '16Gi', cpu: '4' })),
      '/decide',
    );
    await user.click(await screen.findByRole('button', { name: 'Answer: Weights' }));
    expect(screen.getByRole('tab', { name: 'Weights', selected: true })).toBeDefined();
  });

  test('is not asked where the answer is settled', async () => {
    renderApp(startWithProject(withWorkload({ wasmPortable: 'no' })), '/decide');
    await screen.findByRole('heading', { name: 'Recommended: Containers' });
    expect(screen.queryByText('Find out first')).toBeNull();
  });
});

describe('where it can run', () => {
  const fitOf = async (title: string, alternative: RegExp) => {
    const table = within(await screen.findByRole('table', { name: title }));
    return within(table.getByRole('row', { name: alternative }));
  };

  test('tells not at all, not all of them, and only on a condition apart', async () => {
    renderApp(startWithProject(withWorkload(open)), '/decide');
    const title = 'Which can run here';
    const vm = await fitOf(title, /^Full virtualization/);
    expect(vm.getByText('cannot run all of them here')).toBeDefined();
    expect(vm.getByText('4 of 6 on 1 host')).toBeDefined();
    const paravirtual = await fitOf(title, /^Paravirtualization/);
    expect(paravirtual.getByText('cannot run here')).toBeDefined();
    expect(paravirtual.queryByText(/of 6 on/)).toBeNull();
    const container = await fitOf(title, /^Containers/);
    expect(container.getByText('can run here')).toBeDefined();
    const sandbox = await fitOf(title, /^Sandbox/);
    expect(sandbox.getByText('only on a condition')).toBeDefined();
  });

  test('says so when the hosts are too few for every alternative, though each could run one', async () => {
    renderApp(startWithProject(withWorkload({ count: 60 })), '/decide');
    await screen.findByRole('heading', {
      name: 'No alternative is feasible for all instances: the hosts are too few or too small',
    });
    const vm = await fitOf('Why nothing is feasible', /^Full virtualization/);
    expect(vm.getByText(/^\d of 60 on 1 host$/)).toBeDefined();
    expect(
      vm.getByText(/^Not all instances fit: .* \d+ hosts like it would carry all/),
    ).toBeDefined();
    expect(screen.queryByRole('figure', { name: 'Ranking' })).toBeNull();
    expect((await verdict()).queryByText('First in this share of the samples')).toBeNull();
  });
});

describe('weights', () => {
  const weightOf = (name: string) => screen.getByRole('textbox', { name });

  test('are typed, kept in the project, and put back', async () => {
    const planner = startWithProject();
    const { user } = renderApp(planner, '/decide');
    await screen.findByRole('heading', { name: 'Weights' });
    expect(screen.getAllByRole('slider')).toHaveLength(7);
    await user.clear(weightOf('Isolation strength'));
    await user.type(weightOf('Isolation strength'), '100');
    await waitFor(() =>
      expect(planner.projects.get('p')?.document.weights).toMatchObject({
        isolation: 100,
        cpu: 50,
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Default' }));
    await waitFor(() => expect(planner.projects.get('p')?.document.weights).toEqual({}));
  });

  test('are moved with the arrow keys, and the ranking follows', async () => {
    const planner = startWithProject();
    const { user } = renderApp(planner, '/decide');
    const [cpu] = await screen.findAllByRole('slider');
    cpu?.focus();
    await user.keyboard('{Home}');
    await waitFor(() => expect(planner.projects.get('p')?.document.weights.cpu).toBe(0));
    await waitFor(() =>
      expect(planner.calls.filter((call) => call.method === 'plan.evaluate').length).toBe(2),
    );
  });
});

async function openRules(planner: InProcessPlanner) {
  const { user } = renderApp(planner, '/decide');
  await user.click(await screen.findByRole('tab', { name: 'Rules' }));
}

describe('the reasons', () => {
  test('are the branches of the composite rule with every condition', async () => {
    await openRules(startWithProject(withWorkload({ count: 2 })));
    const rule = within(
      (await screen.findByRole('heading', { name: /composite rule/ })).closest(
        'section',
      ) as HTMLElement,
    );
    expect(rule.getAllByText('does not hold').length).toBeGreaterThan(0);
    expect(await rule.findByText('resources are constrained')).toBeDefined();
    expect(rule.getAllByText(/threshold of 70 %/).length).toBeGreaterThan(0);
  });

  test('are the rules of the document that apply', async () => {
    await openRules(startWithProject());
    const table = within(await screen.findByRole('table', { name: /^Rules that apply/ }));
    expect(table.getAllByRole('row').length).toBeGreaterThan(1);
    expect(await table.findAllByText(/^§/)).not.toHaveLength(0);
  });

  test('compare what is in use today with the recommendation', async () => {
    renderApp(startWithProject(withWorkload({ type: 'vm' })), '/decide');
    const table = within(
      await screen.findByRole('table', { name: 'Against what is in use today' }),
    );
    expect(table.getByText('Full virtualization (in use today)')).toBeDefined();
    expect(table.getAllByText(/better$/).length).toBeGreaterThan(3);
    expect(table.getAllByText(/worse$/)).toHaveLength(2);
  });
});
