import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createDocumentSession,
  type DocumentSession,
} from '../../../../src/renderer/app/document-session.ts';
import { projectDocument, type ProjectDocument } from '../../../../src/shared/domain/project.ts';
import { createFakePlanner, type FakePlanner } from '../planner-fake.ts';

const empty = projectDocument.parse({ schema: 'isoplan/project@1', name: 'Plan' });
const named = (name: string) => (document: ProjectDocument) => ({ ...document, name });

let planner: FakePlanner;
let session: DocumentSession;

async function opened(): Promise<string> {
  const project = planner.store('p', empty);
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
  planner = createFakePlanner();
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
    expect(session.store.getState()).toMatchObject({ saving: 'saved', past: [] });
  });

  test('undoes and redoes step by step, and a new change ends the redo', async () => {
    await opened();
    session.update(named('A'));
    session.update(named('B'));
    session.undo();
    expect(session.store.getState().document?.name).toBe('A');
    session.undo();
    expect(session.store.getState().document).toBe(empty);
    session.undo();
    session.redo();
    expect(session.store.getState().document?.name).toBe('A');
    session.update(named('C'));
    session.redo();
    expect(session.store.getState()).toMatchObject({ document: { name: 'C' }, future: [] });
    await session.flush();
    expect(planner.projects.get('p')?.name).toBe('C');
  });

  test('a late change for another project is not applied', async () => {
    await opened();
    session.update(named('A'), 'another');
    expect(session.store.getState().document?.name).toBe('Plan');
  });

  test('opening another project saves the first one before', async () => {
    await opened();
    session.update(named('A'));
    await session.open(planner.store('q', { ...empty, name: 'Other' }));
    expect(planner.projects.get('p')?.name).toBe('A');
    expect(session.store.getState()).toMatchObject({ document: { name: 'Other' }, past: [] });
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
      planner.store('p', { ...empty, name: 'Theirs' });
      session.update(named('Mine'));
      await session.flush();
    });

    test('the save is refused and nothing is lost', () => {
      expect(session.store.getState()).toMatchObject({
        saving: 'failed',
        failure: { code: 'project-stale' },
        document: { name: 'Mine' },
      });
      expect(planner.projects.get('p')?.name).toBe('Theirs');
    });

    test('mine can be kept', async () => {
      await session.settle('mine');
      expect(planner.projects.get('p')?.name).toBe('Mine');
      expect(session.store.getState()).toMatchObject({ saving: 'saved', failure: null });
    });

    test('theirs can be taken, and mine comes back with undo', async () => {
      await session.settle('stored');
      expect(session.store.getState()).toMatchObject({
        saving: 'saved',
        document: { name: 'Theirs' },
      });
      session.undo();
      await session.flush();
      expect(planner.projects.get('p')?.name).toBe('Mine');
    });
  });
});
