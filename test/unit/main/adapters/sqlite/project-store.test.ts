import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { documentWith, noon, openStore, settableClock, valueOf } from './open-store.ts';

describe('a project in the store', () => {
  test('is created, read and listed', async () => {
    const store = await openStore(temporaryFolder());
    const document = documentWith({ workloads: [{ name: 'web', cpu: 1, memory: '1Gi' }] });
    const created = valueOf(store.create(document));
    expect(created).toEqual({
      id: created.id,
      name: 'Shop',
      workloadCount: 1,
      createdAt: '2026-03-01T12:00:00.000Z',
      updatedAt: '2026-03-01T12:00:00.000Z',
      revision: 1,
      document,
      canUndo: false,
      canRedo: false,
      undoTo: null,
      redoTo: null,
    });
    expect(valueOf(store.read(created.id))).toEqual(created);
    const { id, name, workloadCount, createdAt, updatedAt, revision } = created;
    const summary = { id, name, workloadCount, createdAt, updatedAt, revision };
    expect(valueOf(store.list())).toEqual([summary]);
  });

  test('is there after the store was closed and opened again', async () => {
    const folder = temporaryFolder();
    const first = await openStore(folder);
    const created = valueOf(
      first.create(documentWith({ notes: '备注 \ud83d\ude80 \u0000 \ud800' })),
    );
    first.close();
    const second = await openStore(folder);
    expect(valueOf(second.read(created.id))).toEqual(created);
    expect(valueOf(second.status()).notices).toEqual([]);
  });

  test('grows by one revision with every change, and not without one', async () => {
    const clock = settableClock();
    const store = await openStore(temporaryFolder(), { clock });
    const { id } = valueOf(store.create(documentWith()));
    clock.time += 1000;
    const saved = valueOf(store.save(id, 1, documentWith({ notes: 'a' })));
    expect([saved.revision, saved.updatedAt, saved.canUndo]).toEqual([
      2,
      '2026-03-01T12:00:01.000Z',
      true,
    ]);
    clock.time += 1000;
    const same = valueOf(store.save(id, 2, documentWith({ notes: 'a' })));
    expect([same.revision, same.updatedAt]).toEqual([2, '2026-03-01T12:00:01.000Z']);
  });

  test('refuses a save that was made on an older revision, and keeps the newer one', async () => {
    const store = await openStore(temporaryFolder());
    const { id } = valueOf(store.create(documentWith()));
    store.save(id, 1, documentWith({ notes: 'theirs' }));
    expect(store.save(id, 1, documentWith({ notes: 'mine' }))).toEqual({
      ok: false,
      error: { code: 'project-stale', id, expected: 1, actual: 2 },
    });
    expect(valueOf(store.read(id)).document.notes).toBe('theirs');
  });

  test.each(['save', 'undo', 'redo', 'returnTo'] as const)(
    '%s refuses a stale revision and an unknown project',
    async (method) => {
      const store = await openStore(temporaryFolder());
      const { id } = valueOf(store.create(documentWith()));
      const call = (project: string, revision: number) => {
        if (method === 'save') return store.save(project, revision, documentWith());
        if (method === 'returnTo') return store.returnTo(project, revision, 1);
        return store[method](project, revision);
      };
      expect(call(id, 7)).toMatchObject({ error: { code: 'project-stale' } });
      expect(call('nobody', 1)).toMatchObject({ error: { code: 'project-unknown' } });
    },
  );

  test('is listed with the one changed last first, whatever the clock says', async () => {
    const clock = settableClock();
    const store = await openStore(temporaryFolder(), { clock });
    const older = valueOf(store.create(documentWith({ name: 'older' })));
    valueOf(store.create(documentWith({ name: 'newer' })));
    clock.time = noon - 86_400_000;
    store.save(older.id, 1, documentWith({ name: 'older', notes: 'x' }));
    expect(valueOf(store.list()).map((project) => project.name)).toEqual(['older', 'newer']);
  });

  test('is hidden when deleted, and comes back with its history', async () => {
    const store = await openStore(temporaryFolder());
    const { id } = valueOf(store.create(documentWith()));
    store.save(id, 1, documentWith({ notes: 'a' }));
    expect(store.remove(id)).toEqual({ ok: true, value: null });
    expect(valueOf(store.list())).toEqual([]);
    expect(valueOf(store.listDeleted())).toMatchObject([
      { id, deletedAt: '2026-03-01T12:00:00.000Z' },
    ]);
    for (const answer of [store.read(id), store.save(id, 2, documentWith()), store.remove(id)]) {
      expect(answer).toMatchObject({ error: { code: 'project-unknown', id } });
    }
    const restored = valueOf(store.restore(id));
    expect([restored.revision, restored.document.notes, restored.canUndo]).toEqual([2, 'a', true]);
    expect(valueOf(store.undo(id, 2)).document.notes).toBe('');
  });

  test('restoring one that is not deleted gives it as it is', async () => {
    const store = await openStore(temporaryFolder());
    const created = valueOf(store.create(documentWith()));
    expect(valueOf(store.restore(created.id))).toEqual(created);
    expect(store.restore('nobody')).toMatchObject({ error: { code: 'project-unknown' } });
  });
});

describe('undo and redo', () => {
  test('go back to the first state and forward to the last', async () => {
    const store = await openStore(temporaryFolder());
    let { id, revision } = valueOf(store.create(documentWith({ notes: '0' })));
    for (const notes of ['1', '2', '3']) {
      revision = valueOf(store.save(id, revision, documentWith({ notes }))).revision;
    }
    const seen: string[] = [];
    for (const step of ['undo', 'undo', 'undo', 'undo', 'redo', 'redo', 'redo', 'redo'] as const) {
      const project = valueOf(store[step](id, revision));
      revision = project.revision;
      seen.push(
        `${project.document.notes}${project.canUndo ? '<' : ''}${project.canRedo ? '>' : ''}`,
      );
    }
    expect(seen).toEqual(['2<>', '1<>', '0>', '0>', '1<>', '2<>', '3<', '3<']);
  });

  test('work across a restart', async () => {
    const folder = temporaryFolder();
    const first = await openStore(folder);
    const { id } = valueOf(first.create(documentWith({ notes: '0' })));
    first.save(id, 1, documentWith({ notes: '1' }));
    first.undo(id, 2);
    first.close();
    const second = await openStore(folder);
    expect(valueOf(second.read(id))).toMatchObject({ canRedo: true, document: { notes: '0' } });
    expect(valueOf(second.redo(id, 3)).document.notes).toBe('1');
  });

  test('an edit after an undo starts a new way forward, and the old one stays in the history', async () => {
    const store = await openStore(temporaryFolder());
    const { id } = valueOf(store.create(documentWith({ notes: '0' })));
    store.save(id, 1, documentWith({ notes: 'left' }));
    store.undo(id, 2);
    const right = valueOf(store.save(id, 3, documentWith({ notes: 'right' })));
    expect([right.canUndo, right.canRedo]).toEqual([true, false]);
    expect(valueOf(store.undo(id, 4)).document.notes).toBe('0');
    expect(valueOf(store.redo(id, 5)).document.notes).toBe('right');
    expect(valueOf(store.readRevision(id, 2)).document.notes).toBe('left');
    const back = valueOf(store.returnTo(id, 6, 2));
    expect([back.document.notes, back.revision, back.canUndo]).toEqual(['left', 7, true]);
    expect(valueOf(store.undo(id, 7)).document.notes).toBe('right');
  });
});

describe('the history', () => {
  test('tells what each revision was', async () => {
    const clock = settableClock();
    const store = await openStore(temporaryFolder(), { clock });
    const { id } = valueOf(store.create(documentWith(), 'import'));
    const calls = [
      () => store.save(id, 1, documentWith({ notes: 'a' })),
      () => store.save(id, 2, documentWith({ name: 'Store', notes: 'a' })),
      () => store.undo(id, 3),
      () => store.redo(id, 4),
      () => store.returnTo(id, 5, 1),
    ];
    for (const call of calls) {
      clock.time += 1000;
      valueOf(call());
    }
    const page = valueOf(store.history(id, null, 100));
    expect(page.next).toBeNull();
    expect(page.revisions.map(({ number, kind, content }) => [number, kind, content])).toEqual([
      [6, 'return', 6],
      [5, 'redo', 3],
      [4, 'undo', 2],
      [3, 'rename', 3],
      [2, 'edit', 2],
      [1, 'import', 1],
    ]);
    expect(page.revisions[0]?.at).toBe('2026-03-01T12:00:05.000Z');
  });

  test('comes in pages', async () => {
    const store = await openStore(temporaryFolder());
    const { id } = valueOf(store.create(documentWith()));
    for (let number = 1; number < 7; number += 1) {
      store.save(id, number, documentWith({ notes: String(number) }));
    }
    const numbers: number[][] = [];
    let before: number | null = null;
    do {
      const page: { next: number | null; revisions: readonly { number: number }[] } = valueOf(
        store.history(id, before, 3),
      );
      numbers.push(page.revisions.map((revision) => revision.number));
      before = page.next;
    } while (before !== null);
    expect(numbers).toEqual([[7, 6, 5], [4, 3, 2], [1]]);
  });

  test('keeps the names of snapshots, each once per project', async () => {
    const store = await openStore(temporaryFolder());
    const { id } = valueOf(store.create(documentWith()));
    store.save(id, 1, documentWith({ notes: 'a' }));
    valueOf(store.addSnapshot(id, 1, 'before the audit'));
    valueOf(store.addSnapshot(id, 1, '初稿'));
    expect(store.addSnapshot(id, 2, 'before the audit')).toMatchObject({
      error: { code: 'name-taken', name: 'before the audit' },
    });
    expect(store.addSnapshot(id, 9, 'later')).toMatchObject({
      error: { code: 'revision-unknown', number: 9 },
    });
    const names = () => valueOf(store.readRevision(id, 1)).snapshots;
    expect(names()).toEqual(['before the audit', '初稿']);
    valueOf(store.removeSnapshot(id, 'before the audit'));
    expect(names()).toEqual(['初稿']);
    expect(store.readRevision(id, 3)).toMatchObject({ error: { code: 'revision-unknown' } });
  });

  test('of a thousand edits of a large project stays small and reads back exactly', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    const workloads = Array.from({ length: 200 }, (_, index) => ({
      name: `service ${index}`,
      cpu: '500m',
      memory: '4Gi',
      count: 1,
    }));
    const at = (edit: number) =>
      documentWith({
        workloads: workloads.map((workload, index) =>
          index === edit % 200 ? { ...workload, count: edit + 1 } : workload,
        ),
      });
    const { id } = valueOf(store.create(at(0)));
    for (let edit = 1; edit < 1_000; edit += 1) valueOf(store.save(id, edit, at(edit)));
    for (const number of [1, 2, 99, 100, 101, 102, 500, 999, 1_000]) {
      expect(valueOf(store.readRevision(id, number)).document).toEqual(at(number - 1));
    }
    store.close();
    const whole = JSON.stringify(at(0)).length * 1_000;
    expect(statSync(join(folder, 'isoplan.sqlite')).size).toBeLessThan(whole / 20);
  }, 60_000);
});
