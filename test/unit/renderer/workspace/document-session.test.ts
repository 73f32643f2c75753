import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createDocumentSession,
  type DocumentSession,
} from '../../../../src/renderer/workspace/document-session.ts';
import {
  projectDocument,
  type Project,
  type ProjectDocument,
} from '../../../../src/shared/domain/project/project.ts';
import { startPlanner, type InProcessPlanner } from '../../../support/in-process-planner.ts';

const empty = projectDocument.parse({ schema: 'isoplan/project@1', name: 'Plan' });
const named = (name: string) => (document: ProjectDocument) => ({ ...document, name });

let planner: InProcessPlanner;
let session: DocumentSession;

async function opened(): Promise<string> {
  const project = await planner.store('p', empty);
  await session.open(project);
  return project.id;
}

function savedNames(): readonly string[] {
  return planner.calls
    .filter((call) => call.method === 'projects.save')
    .map((call) => (call.input as { document: ProjectDocument }).document.name);
}

beforeEach(() => {
  vi.useFakeTimers();
  planner = startPlanner();
  session = createDocumentSession(planner.client, 600);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a document session', () => {
  test('shows a change at once and saves it after the delay, with the revision', async () => {
    await opened();
    session.update(named('A'));
    expect(session.store.getState()).toMatchObject({ document: { name: 'A' }, saving: 'waiting' });
    expect(savedNames()).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(savedNames()).toEqual(['A']);
    expect(session.store.getState()).toMatchObject({ saving: 'saved', project: { revision: 2 } });
  });

  test('saves a burst of changes once, with the last of them', async () => {
    await opened();
    for (const name of ['A', 'B', 'C']) {
      session.update(named(name));
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(600);
    expect(savedNames()).toEqual(['C']);
  });

  test('saves again what changed while a save was under way', async () => {
    await opened();
    session.update(named('A'));
    const saving = session.flush();
    session.update(named('B'));
    await saving;
    expect(savedNames()).toEqual(['A', 'B']);
    expect(planner.projects.get('p')).toMatchObject({ name: 'B', revision: 3 });
    expect(session.store.getState().saving).toBe('saved');
  });

  test('a change that gives the same document is none', async () => {
    await opened();
    session.update((document) => document);
    expect(session.store.getState()).toMatchObject({ saving: 'saved', document: empty });
  });

  test('undoes and redoes step by step in the store, and a new change ends the redo', async () => {
    await opened();
    session.update(named('A'));
    await session.flush();
    session.update(named('B'));
    await session.step('undo');
    expect(session.store.getState().document?.name).toBe('A');
    await session.step('undo');
    expect(session.store.getState().document).toEqual(empty);
    expect(await session.step('undo')).toEqual({ ok: true, value: null });
    await session.step('redo');
    expect(session.store.getState().document?.name).toBe('A');
    session.update(named('C'));
    expect(await session.step('redo')).toEqual({ ok: true, value: null });
    expect(session.store.getState()).toMatchObject({ document: { name: 'C' } });
    expect(planner.projects.get('p')?.name).toBe('C');
  });

  test('goes back to the first change after the page was opened anew', async () => {
    await opened();
    for (const name of ['A', 'B']) {
      session.update(named(name));
      await session.flush();
    }
    const next = createDocumentSession(planner.client, 600);
    await next.open(planner.projects.get('p') as Project);
    await next.step('undo');
    await next.step('undo');
    expect(next.store.getState()).toMatchObject({
      document: { name: 'Plan' },
      project: { canUndo: false },
    });
  });

  test('says what a step went from and to', async () => {
    await opened();
    session.update(named('A'));
    expect(await session.step('undo')).toMatchObject({
      ok: true,
      value: { before: { name: 'A' }, after: { name: 'Plan' } },
    });
  });

  test('a change made while a step is under way stays, on top of it', async () => {
    await opened();
    session.update(named('A'));
    await session.flush();
    const step = session.step('undo');
    await vi.advanceTimersByTimeAsync(0);
    session.update((document) => ({ ...document, notes: 'late' }));
    await step;
    await session.flush();
    expect(planner.projects.get('p')?.document).toMatchObject({ notes: 'late' });
    expect(session.store.getState()).toMatchObject({ saving: 'saved' });
  });

  test('takes up what another window stored when nothing was changed here', async () => {
    await opened();
    expect(await session.refresh()).toBe(false);
    await planner.store('p', { ...empty, name: 'Theirs' });
    expect(await session.refresh()).toBe(true);
    expect(session.store.getState()).toMatchObject({ document: { name: 'Theirs' } });
  });

  test('an undo on an old revision takes up the newer one instead', async () => {
    await opened();
    session.update(named('A'));
    await session.flush();
    await planner.store('p', { ...empty, name: 'Theirs' });
    expect(await session.step('undo')).toMatchObject({ error: { code: 'project-stale' } });
    expect(session.store.getState()).toMatchObject({
      document: { name: 'Theirs' },
      saving: 'saved',
      theirs: null,
    });
  });

  test('a late change for another project is not applied', async () => {
    await opened();
    session.update(named('A'), 'another');
    expect(session.store.getState().document?.name).toBe('Plan');
  });

  test('opening another project saves the first one before', async () => {
    await opened();
    session.update(named('A'));
    await session.open(await planner.store('q', { ...empty, name: 'Other' }));
    expect(planner.projects.get('p')?.name).toBe('A');
    expect(session.store.getState()).toMatchObject({ document: { name: 'Other' } });
  });

  test('a save that fails is said, and can be tried again', async () => {
    await opened();
    planner.failNext('projects.save', { code: 'unreachable', detail: 'gone' });
    session.update(named('A'));
    await session.flush();
    expect(session.store.getState()).toMatchObject({
      saving: 'failed',
      failure: { code: 'unreachable' },
    });
    await session.flush();
    expect(session.store.getState()).toMatchObject({ saving: 'saved', failure: null });
    expect(planner.projects.get('p')?.name).toBe('A');
  });

  describe('when the project was changed elsewhere', () => {
    beforeEach(async () => {
      await opened();
      await planner.store('p', { ...empty, name: 'Theirs' });
      session.update(named('Mine'));
      await session.flush();
    });

    test('the save is refused and nothing is lost', () => {
      expect(session.store.getState()).toMatchObject({
        saving: 'failed',
        failure: { code: 'project-stale' },
        document: { name: 'Mine' },
        theirs: { name: 'Theirs' },
      });
      expect(planner.projects.get('p')?.name).toBe('Theirs');
    });

    test('mine can be kept, and theirs comes back with undo', async () => {
      await session.settle('mine');
      expect(planner.projects.get('p')?.name).toBe('Mine');
      expect(session.store.getState()).toMatchObject({
        saving: 'saved',
        failure: null,
        theirs: null,
      });
      await session.step('undo');
      expect(planner.projects.get('p')?.name).toBe('Theirs');
    });

    test('theirs can be taken, and mine comes back with undo', async () => {
      await session.settle('theirs');
      expect(session.store.getState()).toMatchObject({
        saving: 'saved',
        document: { name: 'Theirs' },
      });
      await session.step('undo');
      expect(planner.projects.get('p')?.name).toBe('Mine');
    });

    test('mine can become a project of its own', async () => {
      await session.settle('copy');
      expect(planner.projects.get('p')?.name).toBe('Theirs');
      expect(session.store.getState()).toMatchObject({
        project: { id: expect.not.stringMatching(/^p$/), name: 'Mine' },
        saving: 'saved',
        failure: null,
      });
    });

    test('a third version that came between is refused again, not overwritten', async () => {
      await planner.store('p', { ...empty, name: 'Third' });
      await session.settle('mine');
      expect(planner.projects.get('p')?.name).toBe('Third');
      expect(session.store.getState()).toMatchObject({
        document: { name: 'Mine' },
        theirs: { name: 'Third' },
      });
    });
  });

  test('a project deleted elsewhere can be kept as a new one', async () => {
    await opened();
    await planner.client.invoke('projects.delete', { id: 'p' });
    session.update(named('Mine'));
    await session.flush();
    expect(session.store.getState()).toMatchObject({ failure: { code: 'project-unknown' } });
    await session.settle('copy');
    expect(session.store.getState()).toMatchObject({
      project: { id: expect.not.stringMatching(/^p$/), name: 'Mine' },
      failure: null,
    });
  });

  test('the same change made elsewhere is no conflict', async () => {
    await opened();
    await planner.store('p', { ...empty, name: 'Same' });
    session.update(named('Same'));
    await session.flush();
    expect(session.store.getState()).toMatchObject({
      saving: 'saved',
      theirs: null,
      project: { revision: 2 },
    });
  });
});
