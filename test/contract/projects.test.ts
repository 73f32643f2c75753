import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient, type Client } from '../../src/shared/api/client.ts';
import type { Project } from '../../src/shared/domain/project/project.ts';
import { startPlanner, type Planner } from './planner.ts';
import { document, value } from './calls.ts';
import { transports, type OpenTransport } from './transports.ts';

vi.mock('electron', async () => (await import('./electron-channel.ts')).electronModule);

describe.each(transports)('the projects of the contract, %s', (_, open) => {
  let planner: Planner;
  let opened: OpenTransport;
  let client: Client;

  beforeAll(async () => {
    planner = startPlanner();
    opened = await open(planner.application);
    client = createClient(opened.transport);
  });
  afterAll(async () => {
    await opened.close();
    await planner.close();
  });

  it('keeps projects: creates, lists, renames, saves, duplicates, deletes and restores', async () => {
    const created = await value(client.invoke('projects.create', { document }));
    expect(created).toMatchObject({ name: 'Shop', workloadCount: 1, revision: 1 });
    const { id } = created;
    const renamed = await value(
      client.invoke('projects.rename', { id, revision: created.revision, name: 'Market' }),
    );
    expect(renamed.document.name).toBe('Market');
    const saved = await value(
      client.invoke('projects.save', {
        id,
        revision: renamed.revision,
        document: { ...renamed.document, notes: 'kept' },
      }),
    );
    expect(saved.document.notes).toBe('kept');
    const copy = await value(client.invoke('projects.duplicate', { id, name: 'Copy' }));
    expect(copy.id).not.toBe(id);
    const listed = await value(client.invoke('projects.list', {}));
    expect(listed.map((project) => project.name).toSorted()).toEqual(['Copy', 'Market']);
    expect(await value(client.invoke('projects.delete', { id }))).toBeNull();
    expect(await client.invoke('projects.read', { id })).toEqual({
      ok: false,
      error: { code: 'project-unknown', id },
    });
    const restored: Project = await value(client.invoke('projects.restore', { id }));
    expect(restored.document).toEqual(saved.document);
  });

  it('refuses a save over a change the caller has not seen', async () => {
    const { id, revision } = await value(client.invoke('projects.create', { document }));
    await value(client.invoke('projects.rename', { id, revision, name: 'Newer' }));
    expect(await client.invoke('projects.save', { id, revision, document })).toMatchObject({
      ok: false,
      error: { code: 'project-stale', id, expected: revision },
    });
  });

  it('goes back and forth through the revisions of a project, compares and names them', async () => {
    const { id } = await value(client.invoke('projects.create', { document }));
    const saved = await value(
      client.invoke('projects.save', { id, revision: 1, document: { ...document, notes: 'new' } }),
    );
    expect(saved).toMatchObject({ revision: 2, canUndo: true, canRedo: false });
    const undone = await value(client.invoke('projects.undo', { id, revision: 2 }));
    expect(undone).toMatchObject({ document: { notes: '' }, canUndo: false, canRedo: true });
    const redone = await value(client.invoke('projects.redo', { id, revision: undone.revision }));
    expect(redone.document.notes).toBe('new');
    expect(
      await value(client.invoke('projects.addSnapshot', { id, number: 1, name: 'first' })),
    ).toBeNull();
    const history = await value(client.invoke('projects.history', { id }));
    expect(history.revisions.length).toBeGreaterThanOrEqual(2);
    const changes = await value(client.invoke('projects.compare', { id, from: 1, to: 2 }));
    expect(JSON.stringify(changes)).toContain('notes');
    const first = await value(client.invoke('projects.readRevision', { id, number: 1 }));
    expect(first.document.notes).toBe('');
    const returned = await value(
      client.invoke('projects.returnTo', { id, revision: redone.revision, number: 1 }),
    );
    expect(returned.document).toEqual(first.document);
  });

  it('exports a project as a file and imports it as another one of the same content', async () => {
    const { id } = await value(client.invoke('projects.create', { document }));
    for (const format of ['yaml', 'json'] as const) {
      const file = await value(client.invoke('projects.export', { id, format }));
      const imported = await value(
        client.invoke('projects.import', {
          fileName: file.fileName,
          text: file.text,
          commit: true,
        }),
      );
      expect(imported.project?.id).not.toBe(id);
      expect(imported.project?.document.workloads).toEqual(document.workloads);
      expect(imported.name).not.toBe(imported.nameInFile);
    }
  });

  it('says how the store is and backs it up', async () => {
    const backup = await value(client.invoke('store.backUp', {}));
    const status = await value(client.invoke('store.status', {}));
    expect(status.backups.map((one) => one.name)).toContain(backup.name);
    expect(status.notices).toEqual([]);
    const restored = await value(client.invoke('store.restoreBackup', { name: backup.name }));
    expect(restored).toEqual({ projects: 0 });
  });
});
