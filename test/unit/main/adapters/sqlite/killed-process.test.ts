import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { openStore, settableClock, valueOf } from './open-store.ts';
import { stepsWith, type Report } from './store-process.ts';

/** The long run is `ISOPLAN_KILL_ROUNDS=500`; every test run does a few. */
const rounds = Number(process.env['ISOPLAN_KILL_ROUNDS'] ?? 12);
const script = join(import.meta.dirname, 'store-process.ts');
const changesPerRound = 1_000_000;

type Saved = Extract<Report, { readonly kind: 'saved' }>;

/** Starts a process on a store and kills it after some milliseconds; what it was told is saved. */
async function killedRound(
  folder: string,
  round: number,
  extra: number,
): Promise<{ readonly reports: readonly Report[]; readonly saved: readonly Saved[] }> {
  const words = [script, folder, String(round), String(extra), String(changesPerRound)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const reports: Report[] = [];
  const ended = new Promise((resolve) => child.once('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const report = JSON.parse(line) as Report;
    reports.push(report);
    // Odd rounds end while the store is opened or soon after, even ones in the midst of changes.
    const inTime = round % 2 === 1 && report.kind === 'start';
    const atChange = reports.length === 3 + ((round * 7) % 40);
    if (inTime || atChange) setTimeout(() => child.kill('SIGKILL'), (round * 37) % 160);
  }
  await ended;
  return { reports, saved: reports.filter((report) => report.kind === 'saved') };
}

describe('a process that is killed', () => {
  test(
    `at any moment of ${rounds} rounds leaves a sound store with every acknowledged change`,
    async () => {
      const folder = temporaryFolder();
      let acknowledged = 0;
      for (let round = 1; round <= rounds; round += 1) {
        const extra = Math.ceil(round / 2);
        const { reports, saved } = await killedRound(folder, round, extra);
        expect(reports.filter((report) => report.kind === 'refused')).toEqual([]);
        acknowledged += saved.length;

        const clock = settableClock(1_780_000_000_000 + round * 86_400_000);
        const store = await openStore(folder, { clock, steps: stepsWith(extra) });
        expect(valueOf(store.status()).notices).toEqual([]);
        // The kill may have come between a deletion and its undoing.
        for (const { id } of valueOf(store.listDeleted())) valueOf(store.restore(id));
        for (const { id, revision, notes } of saved) {
          expect(valueOf(store.readRevision(id, revision)).document.notes).toBe(notes);
        }
        for (const report of reports) {
          if (report.kind === 'decided') expect(store.readDecision(report.id).ok).toBe(true);
        }
        const last = saved.at(-1);
        if (last)
          expect(valueOf(store.read(last.id)).revision).toBeGreaterThanOrEqual(last.revision);
        store.close();

        const database = new Database(join(folder, 'isoplan.sqlite'), { readonly: true });
        expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
        expect(database.pragma('foreign_key_check')).toEqual([]);
        database.close();
      }
      expect(acknowledged).toBeGreaterThanOrEqual(rounds);
    },
    60_000 + rounds * 3_000,
  );
});
