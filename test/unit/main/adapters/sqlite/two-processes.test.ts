import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { documentWith, openStore, valueOf } from './open-store.ts';
import type { Report } from './store-process.ts';

const script = join(import.meta.dirname, 'store-process.ts');
const busyWriter = join(import.meta.dirname, 'processes/busy-writer.ts');

async function reportsOf(
  folder: string,
  seed: number,
  changes: number,
  heard: (report: Report) => void = () => undefined,
): Promise<Report[]> {
  const words = [script, folder, String(seed), '0', String(changes)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const reports: Report[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const report = JSON.parse(line) as Report;
    reports.push(report);
    heard(report);
  }
  return reports;
}

function isLocked(file: string): boolean {
  const database = new Database(file, { timeout: 0 });
  try {
    database.exec('BEGIN IMMEDIATE');
    return false;
  } catch {
    return true;
  } finally {
    database.close();
  }
}

describe('two processes on one store', () => {
  test('both write as fast as they can; every change is kept and no lock is felt', async () => {
    const folder = temporaryFolder();
    const runs = await Promise.all([1, 2].map((seed) => reportsOf(folder, seed, 150)));
    const reports = runs.flat();
    expect(reports.filter((report) => report.kind === 'refused')).toEqual([]);
    const saved = reports.filter((report) => report.kind === 'saved');
    expect(saved).toHaveLength(300);
    const store = await openStore(folder);
    expect(valueOf(store.status()).notices).toEqual([]);
    for (const { id, revision, notes } of saved) {
      expect(valueOf(store.readRevision(id, revision)).document.notes).toBe(notes);
    }
  }, 60_000);

  test('whose file is deleted again and again lose no change, and leave nothing behind', async () => {
    const folder = temporaryFolder();
    // One that has the file open all the time: what is deleted when the others are done is still there.
    const keeper = await openStore(folder);
    const running = { both: true };
    const opened = { count: 0 };
    const count = (report: Report) => {
      if (report.kind === 'open') opened.count += 1;
    };
    const runs = Promise.all([1, 2].map((seed) => reportsOf(folder, seed, 150, count))).finally(
      () => {
        running.both = false;
      },
    );
    await expect.poll(() => opened.count, { timeout: 20_000 }).toBe(2);
    let deletions = 0;
    while (running.both) {
      await pause(50);
      valueOf(keeper.list());
      if (deletions < 25) rmSync(join(folder, 'isoplan.sqlite'));
      deletions += 1;
    }
    const reports = (await runs).flat();
    expect(deletions).toBeGreaterThan(5);
    // At this pace a change may be refused, but one that was acknowledged is there.
    const refused = reports.filter((report) => report.kind === 'refused');
    expect(refused.filter(({ code }) => code !== 'store-unusable')).toEqual([]);
    const saved = reports.filter((report) => report.kind === 'saved');
    expect(saved.length).toBeGreaterThan(200);
    for (const { id, revision, notes } of saved) {
      expect(valueOf(keeper.readRevision(id, revision)).document.notes).toBe(notes);
    }
    const left = readdirSync(folder).filter((name) => /-(repair|draft|patched|journal)/.test(name));
    expect(left).toEqual([]);
  }, 120_000);

  test('a process that holds the file nearly all the time starves nobody', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    const { file } = valueOf(store.status());
    const other = spawn(process.execPath, [busyWriter, file], { stdio: 'inherit' });
    try {
      await expect.poll(() => isLocked(file), { timeout: 20_000 }).toBe(true);
      for (let number = 0; number < 20; number += 1) valueOf(store.create(documentWith()));
    } finally {
      other.kill('SIGKILL');
    }
  }, 240_000);

  test('backups beside one that writes without a pause end, also two at once', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    const words = [script, folder, '1', '0', '1000000'];
    const other = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    other.stdout.resume();
    try {
      await expect.poll(() => valueOf(store.list()).length, { timeout: 20_000 }).toBeGreaterThan(0);
      const backups = await Promise.all([store.backUp(), store.backUp(), store.backUp()]);
      for (const backup of backups) expect(valueOf(backup).reason).toBe('request');
    } finally {
      other.kill('SIGKILL');
    }
    const left = readdirSync(join(folder, 'backups')).filter((name) =>
      name.includes(`partial-${process.pid}`),
    );
    expect(left).toEqual([]);
  }, 60_000);

  test('of two that change the same project, the later one is refused and shown the newer state', async () => {
    const folder = temporaryFolder();
    const [desktop, terminal] = [await openStore(folder), await openStore(folder)];
    const { id } = valueOf(desktop.create(documentWith()));
    valueOf(terminal.save(id, 1, documentWith({ notes: 'from the terminal' })));
    expect(desktop.save(id, 1, documentWith({ notes: 'from the desktop' }))).toEqual({
      ok: false,
      error: { code: 'project-stale', id, expected: 1, actual: 2 },
    });
    expect(valueOf(desktop.read(id)).document.notes).toBe('from the terminal');
    expect(desktop.undo(id, 1)).toMatchObject({ error: { code: 'project-stale' } });
  });

  test('each sees at once what the other one did', async () => {
    const folder = temporaryFolder();
    const [one, two] = [await openStore(folder), await openStore(folder)];
    const { id } = valueOf(one.create(documentWith()));
    for (let revision = 1; revision < 30; revision += 1) {
      const [writer, reader] = revision % 2 === 0 ? [one, two] : [two, one];
      valueOf(writer.save(id, revision, documentWith({ notes: `${revision}` })));
      expect(valueOf(reader.read(id)).document.notes).toBe(`${revision}`);
    }
    one.remove(id);
    expect(two.read(id)).toMatchObject({ error: { code: 'project-unknown' } });
  });
});
