import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { aBasis, aDecision } from './a-decision.ts';
import { documentWith, noon, openStore, settableClock, valueOf } from './open-store.ts';

describe('decisions', () => {
  test('stay with the exact revision they were made on, across restarts', async () => {
    const folder = temporaryFolder();
    const first = await openStore(folder);
    const { id } = valueOf(first.create(documentWith()));
    const made = valueOf(first.recordDecision(id, aDecision(), aBasis(1)));
    valueOf(first.save(id, 1, documentWith({ notes: 'later' })));
    first.close();
    const again = await openStore(folder);
    expect(valueOf(again.decisions(id))).toEqual([made]);
    expect(made).toMatchObject({
      number: 1,
      basis: { revision: 1 },
      at: '2026-03-01T12:00:00.000Z',
    });
  });

  test('supersede one another in one step, and then the older one is closed', async () => {
    const store = await openStore(temporaryFolder());
    const { id } = valueOf(store.create(documentWith()));
    const old = valueOf(store.recordDecision(id, aDecision(), aBasis()));
    const next = aDecision({ supersedes: old.id, who: 'Wu' });
    valueOf(store.recordDecision(id, next, aBasis()));
    const closed = valueOf(store.readDecision(old.id));
    expect(closed.statuses.map(({ status, who }) => [status, who])).toEqual([
      ['accepted', 'Lin'],
      ['superseded', 'Wu'],
    ]);
    const failure = { ok: false, error: { code: 'decision-closed', id: old.id } };
    expect(store.recordDecision(id, next, aBasis())).toEqual(failure);
    expect(store.changeDecision(old.id, 'accepted', { who: 'x', note: '' })).toEqual(failure);
    expect(valueOf(store.decisions(id))).toHaveLength(2);
  });

  test.each([
    ['an unknown project', 'none', aDecision(), aBasis(), 'project-unknown'],
    ['a revision that is not there', null, aDecision(), aBasis(9), 'revision-unknown'],
    [
      'a decision to supersede that is not there',
      null,
      aDecision({ supersedes: 'x' }),
      aBasis(),
      'decision-unknown',
    ],
  ])('are refused for %s', async (_, project, decision, basis, code) => {
    const store = await openStore(temporaryFolder());
    const { id } = valueOf(store.create(documentWith()));
    expect(store.recordDecision(project ?? id, decision, basis)).toMatchObject({ error: { code } });
    expect(valueOf(store.decisions(id))).toEqual([]);
  });

  test('of another project cannot be superseded', async () => {
    const store = await openStore(temporaryFolder());
    const one = valueOf(store.create(documentWith()));
    const two = valueOf(store.create(documentWith({ name: 'Two' })));
    const theirs = valueOf(store.recordDecision(one.id, aDecision(), aBasis()));
    const taken = store.recordDecision(two.id, aDecision({ supersedes: theirs.id }), aBasis());
    expect(taken).toMatchObject({ error: { code: 'decision-unknown' } });
  });
});

describe('what is on record', () => {
  const report = {
    revision: 1,
    format: 'pdf',
    language: 'zh',
    fileName: 'Shop.pdf',
    bytes: 9,
    file: 'f',
    inputs: 'i',
    pack: { id: 'seed', version: '1', hash: 'h' },
    sampling: { samples: 100, seed: 1 },
  };
  const calibration = {
    schema: 'isoplan/calibration@1',
    takenAt: '2026-01-02T03:04:05.000Z',
    kind: 'quick',
    seconds: 8,
    machine: 'bench',
    disk: null,
    background: { busyShare: 0, stealShare: null },
    measurements: [],
    missing: [],
    troubles: [],
  } as const;
  const measured = { ...calibration, measurements: [], missing: [], troubles: [] };

  test('is listed newest first, whatever the clock says', async () => {
    const clock = settableClock();
    const store = await openStore(temporaryFolder(), { clock });
    const { id: project } = valueOf(store.create(documentWith()));
    for (const bytes of [1, 2, 3]) {
      clock.time -= 1000;
      valueOf(store.recordReport({ ...report, project, bytes }));
      valueOf(store.recordMeasurement({ ...measured, seconds: bytes }));
    }
    expect(valueOf(store.reports(project, 2)).map(({ bytes }) => bytes)).toEqual([3, 2]);
    const runs = valueOf(store.measurements(10));
    expect(runs.map((run) => run.calibration.seconds)).toEqual([3, 2, 1]);
  });

  test('comes back with a backup when the file is gone', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    const { id: project } = valueOf(store.create(documentWith()));
    const decision = valueOf(store.recordDecision(project, aDecision(), aBasis()));
    const made = valueOf(store.recordReport({ ...report, project }));
    const run = valueOf(store.recordMeasurement(measured));
    const backup = valueOf(await store.backUp());
    store.close();
    for (const ending of ['', '-wal', '-shm', '-saved']) {
      rmSync(join(folder, `isoplan.sqlite${ending}`), { force: true });
    }
    rmSync(join(folder, 'isoplan.sqlite'), { force: true });
    const again = await openStore(folder);
    expect(valueOf(again.status()).notices).toMatchObject([{ kind: 'repaired', cause: 'missing' }]);
    expect(valueOf(again.decisions(project))).toEqual([decision]);
    expect(valueOf(again.reports(null, 9))).toEqual([made]);
    expect(valueOf(again.measurements(9))).toEqual([run]);
    expect(valueOf(await again.restoreBackup(backup.name))).toBe(0);
  });

  test('made after a backup stays when the backup is restored', async () => {
    const store = await openStore(temporaryFolder(), { clock: settableClock(noon) });
    const { id } = valueOf(store.create(documentWith()));
    const first = valueOf(store.recordDecision(id, aDecision({ status: 'proposed' }), aBasis()));
    const backup = valueOf(await store.backUp());
    const who = { who: 'Wu', note: '' };
    const accepted = valueOf(store.changeDecision(first.id, 'accepted', who));
    const second = valueOf(store.recordDecision(id, aDecision(), aBasis()));
    valueOf(await store.restoreBackup(backup.name));
    expect(valueOf(store.decisions(id))).toEqual([second, accepted]);
  });

  test('is taken from a backup of a store that does not have the project', async () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()];
    const store = await openStore(folder);
    const { id } = valueOf(store.create(documentWith()));
    const decision = valueOf(store.recordDecision(id, aDecision(), aBasis()));
    const backup = valueOf(await store.backUp());
    store.close();
    const empty = await openStore(other);
    valueOf(empty.create(documentWith({ name: 'Other' })));
    valueOf(await empty.backUp());
    const { copyFileSync } = await import('node:fs');
    copyFileSync(join(folder, 'backups', backup.name), join(other, 'backups', backup.name));
    expect(valueOf(await empty.restoreBackup(backup.name))).toBe(1);
    expect(valueOf(empty.decisions(id))).toEqual([decision]);
  });
});
