import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { projectDocument } from '../../../../../src/shared/domain/project/project.ts';
import type { StoreNotice } from '../../../../../src/shared/domain/project/store-status.ts';
import { startPlanner } from '../../../../support/in-process-planner.ts';
import { renderApp } from '../../render-app.tsx';

const repaired: StoreNotice = {
  kind: 'repaired',
  cause: 'damaged',
  detail: 'page 7 is unreadable',
  setAside: '/data/set-aside/isoplan.sqlite',
  backup: {
    name: 'backup-1.sqlite',
    takenAt: '2026-11-22T08:01:00.000Z',
    reason: 'daily',
    changes: 4,
    bytes: 65_536,
  },
  salvaged: 1,
  lostChanges: 2,
};

const named = (name: string) => projectDocument.parse({ schema: 'isoplan/project@1', name });

describe('the backups', () => {
  test('are taken when asked for, and listed with their reason and size', async () => {
    const { user } = renderApp(startPlanner(), '/backups');
    expect(await screen.findByText('There is no backup yet')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Back up now' }));
    const table = await screen.findByRole('table', { name: 'Backups' });
    expect(within(table).getByText('on request')).toBeDefined();
    expect(within(table).getByText(/^\d+ KiB$/)).toBeDefined();
  });

  test('are restored only after it was said what that does', async () => {
    const planner = startPlanner();
    for (const id of ['p', 'q']) await planner.store(id, named('Shop'));
    const { user } = renderApp(planner, '/backups');
    await user.click(await screen.findByRole('button', { name: 'Back up now' }));
    await screen.findByRole('table', { name: 'Backups' });
    for (const id of ['p', 'q']) await planner.store(id, named('Later'));
    await user.click(await screen.findByRole('button', { name: /^Restore the backup taken/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Restore this backup?' }));
    expect(dialog.getByText(/one step of undo away/)).toBeDefined();
    expect(planner.calls.some(({ method }) => method === 'store.restoreBackup')).toBe(false);
    await user.click(dialog.getByRole('button', { name: 'Restore' }));
    expect(await screen.findByText('Restored; 2 projects were changed.')).toBeDefined();
  });

  test('stand beside the deleted projects, which can be brought back', async () => {
    const planner = startPlanner();
    await planner.store('p', named('Shop'));
    await planner.client.invoke('projects.delete', { id: 'p' });
    const { user } = renderApp(planner, '/backups');
    await user.click(await screen.findByRole('button', { name: 'Restore “Shop”' }));
    await waitFor(() => expect(planner.projects.get('p')?.name).toBe('Shop'));
    expect(await screen.findByText('“Shop” is back.')).toBeDefined();
  });
});

const at = '2026-11-23T01:44:00.000Z';

describe('a store that was repaired', () => {
  test('is told on every page: what was found, what was lost, where everything is', async () => {
    const planner = startPlanner();
    planner.alter('store.status', (status) => ({
      ...status,
      notices: [{ ...repaired, number: 4, at }],
    }));
    const { user } = renderApp(planner, '/machine');
    const alert = within(await screen.findByRole('alert'));
    for (const sentence of [
      'The project store was repaired',
      /found damaged .* \(page 7 is unreadable\)/,
      /replaced by the backup taken 22 Nov 2026/,
      '1 project newer than the backup was read from the damaged file.',
      /2 saved changes could not be found again/,
      'The old file is kept at: /data/set-aside/isoplan.sqlite',
    ]) {
      expect(alert.getByText(sentence)).toBeDefined();
    }
    await user.click(alert.getByRole('button', { name: 'Got it' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is told in Chinese too', async () => {
    const planner = startPlanner();
    planner.alter('store.status', (status) => ({
      ...status,
      notices: [
        {
          ...repaired,
          cause: 'missing',
          backup: null,
          salvaged: 0,
          lostChanges: null,
          number: 1,
          at,
        },
        { kind: 'rewritten', lostChanges: 0, number: 2, at },
        { kind: 'backup-failed', reason: 'disk-full', number: 3, at },
        { kind: 'changes-lost', lostChanges: 3, setAside: '/data/set-aside', number: 4, at },
        { kind: 'replaced', setAside: '/data/former', number: 5, at },
      ],
    }));
    renderApp(planner, '/machine', 'zh');
    expect(await screen.findAllByRole('alert')).toHaveLength(5);
    expect(screen.getByText('打开项目库时发现文件不见了。')).toBeDefined();
    expect(screen.getByText('磁盘已满。请释放空间，然后立即备份。')).toBeDefined();
    expect(screen.getByText('有 3 处已保存的更改未能找回，请检查最近的项目。')).toBeDefined();
  });
});
