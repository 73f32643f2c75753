import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { openProjectStore } from '../../src/main/adapters/sqlite/project-store.ts';
import type { ProjectStore } from '../../src/main/ports/project-store.ts';
import {
  countedIds,
  quietLog,
  settableClock,
  valueOf,
} from '../unit/main/adapters/sqlite/store-parts.ts';
import { stepsWith, type Report } from '../unit/main/adapters/sqlite/store-process.ts';
import { damageFile, someDamage } from './damaged-stores.ts';
import { leftoversIn } from './leftovers.ts';
import { madeFolder, originalStore, type Original } from './original-store.ts';
import { randomOf } from './random.ts';

const script = join(import.meta.dirname, '../unit/main/adapters/sqlite/store-process.ts');
const changesPerRound = 1_000_000;
/** A store that was changed in so many rounds is large enough; the next round begins a new one. */
const roundsPerStore = 40;
/** One of so many rounds kills a repair. */
const repairOneOf = 4;

/** What killing processes showed. */
export interface KillFigures {
  readonly rounds: number;
  readonly repairs: number;
  readonly acknowledged: number;
  /** A process that ended with an error, was refused its store, or left one that cannot be opened. */
  readonly crashes: readonly string[];
  /** Acknowledged and not there any more. */
  readonly lost: readonly string[];
  /** Lost without a word; and losses that were told and did not happen. */
  readonly silent: readonly string[];
  readonly leftOver: readonly string[];
}

type Findings = { readonly [Key in 'crashes' | 'lost' | 'silent' | 'leftOver']: string[] };

/** Starts a process on a store and kills it after some milliseconds; gives what it said. */
async function killed(
  folder: string,
  round: number,
  extra: number,
  isAtOpening: boolean,
  crashes: string[],
): Promise<readonly Report[]> {
  const words = [script, folder, String(round), String(extra), String(changesPerRound), 'alone'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const reports: Report[] = [];
  const complaints: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    const report = JSON.parse(line) as Report;
    reports.push(report);
    const inTime = isAtOpening && report.kind === 'start';
    const atChange = reports.length === 3 + ((round * 7) % 40);
    if (inTime || atChange) setTimeout(() => child.kill('SIGKILL'), (round * 37) % 160);
  }
  await ended;
  if (child.signalCode !== 'SIGKILL') crashes.push(`round ${round}: ended with ${child.exitCode}`);
  if (complaints.length > 0)
    crashes.push(`round ${round}: ${Buffer.concat(complaints).toString()}`);
  for (const report of reports) {
    if (report.kind === 'refused') crashes.push(`round ${round}: ${JSON.stringify(report)}`);
  }
  return reports;
}

async function reopened(folder: string, round: number, extra: number): Promise<ProjectStore> {
  const clock = settableClock(1_780_000_000_000 + round * 86_400_000);
  const options = { folder, clock, ids: countedIds, log: quietLog, steps: stepsWith(extra) };
  return valueOf(await openProjectStore(options));
}

/** What of the acknowledged changes is not there. */
function missingOf(store: ProjectStore, reports: readonly Report[]): readonly string[] {
  // The kill may have come between a deletion and its undoing.
  for (const { id } of valueOf(store.listDeleted())) store.restore(id);
  const packs = new Set(valueOf(store.packs.list()).map(({ name }) => name));
  return reports.flatMap((report) => {
    const isThere = ((): boolean => {
      if (report.kind === 'decided') return store.readDecision(report.id).ok;
      if (report.kind === 'packed') return packs.has(report.notes);
      if (report.kind !== 'saved') return true;
      const read = store.readRevision(report.id, report.revision);
      return read.ok && read.value.document.notes === report.notes;
    })();
    return isThere ? [] : [JSON.stringify(report)];
  });
}

function checkFile(folder: string, round: number, findings: Findings): void {
  const database = new Database(join(folder, 'isoplan.sqlite'), { readonly: true });
  const sound = database.pragma('integrity_check', { simple: true });
  database.close();
  if (sound !== 'ok') findings.crashes.push(`round ${round}: ${String(sound)}`);
  for (const name of leftoversIn(folder)) findings.leftOver.push(`round ${round}: ${name}`);
}

/** A process that edits, imports, restores, backs up and migrates is killed. */
async function editRound(
  folder: string,
  round: number,
  extra: number,
  findings: Findings,
): Promise<number> {
  const reports = await killed(folder, round, extra, round % 2 === 1, findings.crashes);
  const store = await reopened(folder, round, extra);
  try {
    const missing = missingOf(store, reports);
    findings.lost.push(...missing.map((one) => `round ${round}: ${one}`));
    const { notices } = valueOf(store.status());
    if (missing.length > 0 !== notices.length > 0) {
      findings.silent.push(`round ${round}: ${notices.length} notices of ${missing.length} losses`);
    }
  } finally {
    store.close();
  }
  checkFile(folder, round, findings);
  return reports.filter(({ kind }) => kind === 'saved').length;
}

/** A process that finds its store damaged is killed while it repairs it, or soon after. */
async function repairRound(original: Original, round: number, findings: Findings): Promise<number> {
  const folder = madeFolder();
  try {
    cpSync(original.folder, folder, { recursive: true });
    const parts = original.parts.filter((part) => /sqlite(-wal)?$/.test(part));
    const damage = someDamage(parts, randomOf(round));
    // A turned bit may look like a newer program's file; that is refused, not repaired.
    damageFile(folder, damage.kind === 'flip' ? { ...damage, kind: 'zero', size: 4096 } : damage);
    const reports = await killed(folder, round, 0, true, findings.crashes);
    const store = await reopened(folder, round, 0);
    try {
      const missing = missingOf(store, reports);
      findings.lost.push(...missing.map((one) => `repair ${round}: ${one}`));
      const isIntact = original.projects.every(({ id, document }) => {
        const read = store.read(id);
        return read.ok && read.value.document.notes === document.notes;
      });
      if (!isIntact && valueOf(store.status()).notices.length === 0) {
        findings.silent.push(`repair ${round}: ${JSON.stringify(damage)}`);
      }
      const ids = new Set(valueOf(store.list()).map(({ id }) => id));
      const gone = original.projects.filter(({ id }) => !ids.has(id));
      findings.lost.push(...gone.map(({ id }) => `repair ${round}: ${id}, in the backup`));
    } finally {
      store.close();
    }
    checkFile(folder, round, findings);
    return reports.filter(({ kind }) => kind === 'saved').length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Kills processes at work on stores, round after round, and looks at what each leaves. */
export async function killRounds(rounds: number): Promise<KillFigures> {
  const findings: Findings = { crashes: [], lost: [], silent: [], leftOver: [] };
  const originals = [await originalStore('closed'), await originalStore('hot')] as const;
  let [acknowledged, repairs, inStore] = [0, 0, 0];
  let folder = madeFolder();
  for (let round = 1; round <= rounds; round += 1) {
    try {
      if (round % repairOneOf === 0) {
        repairs += 1;
        const original = originals[repairs % 2 === 0 ? 0 : 1];
        acknowledged += await repairRound(original, round, findings);
        continue;
      }
      inStore += 1;
      acknowledged += await editRound(folder, round, Math.ceil(inStore / 2), findings);
    } catch (error) {
      findings.crashes.push(`round ${round}: ${String(error)}`);
    }
    if (inStore < roundsPerStore) continue;
    rmSync(folder, { recursive: true, force: true });
    folder = madeFolder();
    inStore = 0;
  }
  for (const used of [folder, ...originals.map((original) => original.folder)]) {
    rmSync(used, { recursive: true, force: true });
  }
  return { rounds, repairs, acknowledged, ...findings };
}
