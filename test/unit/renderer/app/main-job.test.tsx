import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { projectDocument } from '../../../../src/shared/domain/project/project.ts';
import { startPlanner, type InProcessPlanner } from '../../../support/in-process-planner.ts';
import { renderApp } from '../render-app.tsx';

const document = projectDocument.parse({
  schema: 'isoplan/project@1',
  name: 'Shop',
  workloads: [
    { name: 'Front', class: 'web-service' },
    { name: 'Base', class: 'database', type: 'vm' },
  ],
});

async function openProject(planner: InProcessPlanner): Promise<void> {
  await planner.store('p', document);
  sessionStorage.setItem('isoplan.project', 'p');
}

const named = (planner: InProcessPlanner, name: string) =>
  [...planner.projects.values()].find((project) => project.name === name);

const row = async (name: string) =>
  (await screen.findByRole('button', { name })).closest('tr') as HTMLTableRowElement;

// Without a layout every menu counts as scrolled out of sight, so it is looked for hidden.
const menuItem = (name: string) => screen.findByRole('menuitem', { name, hidden: true });

describe('from an empty start', () => {
  test('four clicks lead from nothing to a saved workload', async () => {
    const planner = startPlanner();
    const { user } = renderApp(planner);
    await user.click(await screen.findByRole('button', { name: 'Start the first plan' }));
    expect(await screen.findByText('Example 9000')).toBeDefined();
    await user.click(screen.getByRole('link', { name: 'Next: Workloads' }));
    await user.click(await screen.findByRole('button', { name: /^Database/ }));
    expect(within(await row('Database')).getByText('32 GiB')).toBeDefined();
    await waitFor(() => expect(named(planner, 'Untitled project')?.workloadCount).toBe(1));
  });

  test('in Chinese everything is Chinese, and the choice stays', async () => {
    const { user, unmount } = renderApp(startPlanner());
    await user.click(await screen.findByText('中文'));
    expect(await screen.findByRole('button', { name: '开始第一个方案' })).toBeDefined();
    expect(window.document.documentElement.lang).toBe('zh-Hans');
    expect(await screen.findByText('单个容器工作负载')).toBeDefined();
    expect(localStorage.getItem('isoplan.language')).toBe('zh');
    unmount();
  });

  test('a page that needs a project says so and leads back', async () => {
    const { user } = renderApp(startPlanner(), '/workloads');
    await user.click(await screen.findByRole('button', { name: 'Go to projects' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Projects' })).toBeDefined();
  });

  test('an address that does not exist says so', async () => {
    renderApp(startPlanner(), '/nowhere');
    expect(await screen.findByText('There is no such page')).toBeDefined();
  });
});

describe('the workloads of an open project', () => {
  test('are shown as they resolve, beside what they run as today', async () => {
    const planner = startPlanner();
    await openProject(planner);
    renderApp(planner, '/workloads');
    const base = within(await row('Base'));
    for (const text of ['8 cores', '32 GiB', 'high', 'process level', 'Full virtualization (VM)']) {
      expect(base.getByText(text)).toBeDefined();
    }
  });

  test('a bad quantity is explained at its field and not saved; a good one is', async () => {
    const planner = startPlanner();
    await openProject(planner);
    const { user } = renderApp(planner, '/workloads');
    await user.click(await screen.findByRole('button', { name: 'Front' }));
    const memory = await screen.findByLabelText('Memory request');
    await user.type(memory, '4GB!');
    expect(screen.getByText('Found “4GB!”; expected a quantity such as 4Gi.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('1 field needs correcting')).toBeDefined();
    await user.clear(memory);
    await user.type(memory, '3Gi');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(planner.projects.get('p')?.document.workloads[0]).toEqual({
        name: 'Front',
        class: 'web-service',
        memory: '3Gi',
      }),
    );
  });

  test('deleting is undone from the notice, in the same place', async () => {
    const planner = startPlanner();
    await openProject(planner);
    const { user } = renderApp(planner, '/workloads');
    await user.click(await screen.findByRole('button', { name: 'Delete “Front”' }));
    expect(screen.queryByRole('button', { name: 'Front' })).toBeNull();
    const notice = (await screen.findByText('Deleted “Front”.')).parentElement as HTMLElement;
    await user.click(within(notice).getByRole('button', { name: 'Undo' }));
    await row('Front');
    await waitFor(() => expect(planner.projects.get('p')?.document).toEqual(document));
  });

  test('the keyboard walks the rows, opens one, deletes one, and takes it back', async () => {
    const planner = startPlanner();
    await openProject(planner);
    const { user } = renderApp(planner, '/workloads');
    (await screen.findByRole('button', { name: 'Front' })).focus();
    await user.keyboard('{ArrowDown}');
    expect(window.document.activeElement?.textContent).toBe('Base');
    await user.keyboard('{Delete}');
    expect(screen.queryByRole('button', { name: 'Base' })).toBeNull();
    await user.keyboard('{Control>}z{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Base' }));
    expect(await screen.findByText('Edit the workload')).toBeDefined();
  });

  test('duplicates get a name of their own', async () => {
    const planner = startPlanner();
    await openProject(planner);
    const { user } = renderApp(planner, '/workloads');
    await user.click(await screen.findByRole('button', { name: 'Duplicate “Front”' }));
    await row('Front (2)');
    const names = screen.getAllByRole('row').map((entry) => entry.textContent);
    expect(names[2]).toContain('Front (2)');
  });

  test('a workload that cannot be resolved is shown with what is wrong', async () => {
    const planner = startPlanner();
    await planner.store('p', {
      ...document,
      workloads: [{ name: 'Odd', cpu: '2', memory: '4GB!' }],
    });
    sessionStorage.setItem('isoplan.project', 'p');
    renderApp(planner, '/workloads');
    expect((await row('Odd')).textContent).toContain('found "4GB!"; expected a quantity');
  });
});

describe('the list of projects', () => {
  test('searches, renames, duplicates, deletes and restores', async () => {
    const planner = startPlanner();
    await planner.store('p', document);
    await planner.store('q', { ...document, name: 'Archive' });
    const { user } = renderApp(planner);
    await user.type(await screen.findByRole('searchbox', { name: 'Search projects' }), 'arch');
    expect(screen.queryByRole('button', { name: 'Shop' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'More actions for “Archive”' }));
    await user.click(await menuItem('Delete'));
    const notice = (await screen.findByText('Deleted “Archive”.')).parentElement as HTMLElement;
    expect(planner.projects.has('q')).toBe(false);
    await user.click(within(notice).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(planner.projects.has('q')).toBe(true));
    await user.clear(screen.getByRole('searchbox', { name: 'Search projects' }));
    await user.click(await screen.findByRole('button', { name: 'More actions for “Shop”' }));
    await user.click(await menuItem('Duplicate'));
    expect(await screen.findByRole('button', { name: 'Shop copy' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'More actions for “Shop copy”' }));
    await user.click(await menuItem('Rename'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByLabelText('Name'));
    await user.type(dialog.getByLabelText('Name'), 'Branch{Enter}');
    expect(await screen.findByRole('button', { name: 'Branch' })).toBeDefined();
  });

  test('imports a file as a new project and shows its workloads', async () => {
    const planner = startPlanner();
    const { user, container } = renderApp(planner);
    await screen.findByRole('button', { name: 'Import' });
    const field = container.querySelector('input[type=file]') as HTMLInputElement;
    await user.upload(field, new File([JSON.stringify(document)], 'shop.json'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Import a project' }));
    expect(
      await dialog.findByText('A new project “Shop” with 2 workloads will be made.'),
    ).toBeDefined();
    expect(planner.projects.size).toBe(0);
    await user.click(dialog.getByRole('button', { name: 'Import' }));
    await row('Base');
    expect(named(planner, 'Shop')?.document).toEqual(document);
  });

  test('says before an import that a taken name gets a number', async () => {
    const planner = startPlanner();
    await planner.store('p', document);
    const { user, container } = renderApp(planner);
    await screen.findByRole('button', { name: 'Import' });
    const field = container.querySelector('input[type=file]') as HTMLInputElement;
    await user.upload(field, new File([JSON.stringify(document)], 'shop.json'));
    expect(await screen.findByText(/^A new project “Shop \(2\)”/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(planner.projects.size).toBe(1);
  });

  test('says what is wrong with an imported file, and stores nothing', async () => {
    const planner = startPlanner();
    const { user, container } = renderApp(planner);
    await screen.findByRole('button', { name: 'Import' });
    const field = container.querySelector('input[type=file]') as HTMLInputElement;
    await user.upload(field, new File(['{"schema":"isoplan/project@1","name":7}'], 'bad.json'));
    expect(await screen.findByText('bad.json: name: found "7"; expected text.')).toBeDefined();
    expect(planner.projects.size).toBe(0);
  });

  test('keeps deleted projects within reach', async () => {
    const planner = startPlanner();
    await planner.store('p', document);
    const { user } = renderApp(planner);
    await user.click(await screen.findByRole('button', { name: 'More actions for “Shop”' }));
    await user.click(await menuItem('Delete'));
    await user.click(await screen.findByRole('button', { name: 'Recently deleted (1)' }));
    await user.click(await screen.findByRole('button', { name: 'Restore “Shop”' }));
    await waitFor(() => expect(planner.projects.has('p')).toBe(true));
  });

  test('says what failed, and that it can be tried again', async () => {
    const planner = startPlanner();
    planner.failNext('projects.list', { code: 'unreachable', detail: 'gone' });
    const { user } = renderApp(planner);
    const alert = await screen.findByRole('alert');
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Start the first plan' })).toBeDefined();
  });
});

describe('the machine', () => {
  test('shows totals beside the limits of this process, conflicts and reasons', async () => {
    renderApp(startPlanner(), '/machine');
    expect(await screen.findByText('Machine 8 cores; limit of this process 4 cores')).toBeDefined();
    expect(screen.getByText(/also read as 16/)).toBeDefined();
    expect(screen.getByText('unknown: this user may not read it')).toBeDefined();
    expect(screen.getByText('tried dmidecode -t memory')).toBeDefined();
  });

  test('is read again on request', async () => {
    const planner = startPlanner();
    const { user } = renderApp(planner, '/machine');
    await user.click(await screen.findByRole('button', { name: 'Detect again' }));
    await waitFor(() =>
      expect(planner.calls).toContainEqual({
        method: 'machine.probe',
        input: { refresh: true, scope: 'limits' },
      }),
    );
  });

  test('another host can be described in one line and kept in the project', async () => {
    const planner = startPlanner();
    await openProject(planner);
    const { user } = renderApp(planner, '/machine');
    await user.click(await screen.findByRole('button', { name: 'Describe another host' }));
    await user.type(await screen.findByLabelText('In one line'), '2x32c 2.6GHz, 512GiB');
    await user.click(screen.getByRole('button', { name: 'Use this host' }));
    await waitFor(() =>
      expect(planner.projects.get('p')?.document.host).toMatchObject({ cores: 64 }),
    );
    await user.click(await screen.findByRole('button', { name: 'Use this machine' }));
    await waitFor(() => expect(planner.projects.get('p')?.document.host).toBeNull());
  });
});

describe('a change made elsewhere', () => {
  async function conflict() {
    const planner = startPlanner();
    await openProject(planner);
    const { user } = renderApp(planner, '/workloads');
    await row('Front');
    await planner.store('p', { ...document, name: 'Newer' });
    await user.click(screen.getByRole('button', { name: 'Duplicate “Front”' }));
    const dialog = await screen.findByRole('dialog', { name: 'The project was changed elsewhere' });
    return { planner, user, dialog: within(dialog) };
  }

  test('is shown beside the change made here, with who changed what', async () => {
    const { dialog } = await conflict();
    const rows = dialog.getAllByRole('row').map((one) => one.textContent);
    expect(rows).toContain('Project nameShopNewerthe other');
    expect(rows).toContain('Workload “Front (2)”therenot therehere');
  });

  test('can be taken; the change made here comes back with undo', async () => {
    const { planner, user, dialog } = await conflict();
    await user.click(dialog.getByRole('button', { name: 'Go on with the stored version' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByRole('button', { name: 'Newer' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Front (2)' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Front (2)' })).toBeDefined();
    expect(planner.projects.get('p')?.name).toBe('Shop');
  });

  test('is not overwritten when the change made here becomes a project of its own', async () => {
    const { planner, user, dialog } = await conflict();
    await user.click(dialog.getByRole('button', { name: /as a new project/ }));
    await waitFor(() => expect(named(planner, 'Shop')?.workloadCount).toBe(3));
    expect(planner.projects.get('p')?.name).toBe('Newer');
  });
});

describe('undo', () => {
  test('says what it undid, in words', async () => {
    const planner = startPlanner();
    await openProject(planner);
    const { user } = renderApp(planner, '/workloads');
    await row('Front');
    await user.click(screen.getByRole('button', { name: 'Duplicate “Front”' }));
    expect(await row('Front (2)')).toBeDefined();
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('Undone: Workload “Front (2)” added')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Front (2)' })).toBeNull());
    await user.keyboard('{Control>}y{/Control}');
    expect(await row('Front (2)')).toBeDefined();
  });
});

describe('single keys', () => {
  test('go to pages and open the list of shortcuts, until they are switched off', async () => {
    const planner = startPlanner();
    await openProject(planner);
    const { user } = renderApp(planner);
    await screen.findByRole('heading', { level: 1, name: 'Projects' });
    await user.keyboard('gw');
    expect(await screen.findByRole('heading', { level: 1, name: 'Workloads' })).toBeDefined();
    await user.keyboard('?');
    await user.click(await screen.findByRole('switch'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('gp');
    expect(screen.getByRole('heading', { level: 1, name: 'Workloads' })).toBeDefined();
  });
});
