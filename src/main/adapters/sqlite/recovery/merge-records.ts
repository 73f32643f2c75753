import type { Database } from 'better-sqlite3';
import type { DecisionRecord } from '../../../../shared/domain/project/decision-record.ts';
import type { Connection } from '../connection/connection.ts';
import { createDecisionTable } from '../tables/decision-table.ts';
import { createPackTable } from '../tables/pack-table.ts';
import { createRecordTable } from '../tables/record-table.ts';

/** What a read gives, or nothing where the file is damaged or too old to have it. */
function readable<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** Reads the decisions of a project in another database, oldest first. */
export function decisionsIn(from: Database): (project: string) => readonly DecisionRecord[] {
  const table = readable(() => createDecisionTable(from), null);
  return (project) => readable(() => table?.of(project).toReversed() ?? [], []);
}

function mergeOne(connection: Connection, theirs: DecisionRecord, taken: Set<number>): boolean {
  const { decisions } = connection;
  const present = decisions.find(theirs.id);
  if (present !== null) {
    const later = theirs.statuses.slice(present.statuses.length);
    for (const change of later) {
      decisions.addStatus(theirs.id, change.status, Date.parse(change.at), change);
    }
    return later.length > 0;
  }
  const number = taken.has(theirs.number) ? decisions.next(theirs.project) : theirs.number;
  taken.add(number);
  const supersedes =
    theirs.supersedes !== null && decisions.find(theirs.supersedes) !== null
      ? theirs.supersedes
      : null;
  decisions.add({ ...theirs, number, supersedes });
  return true;
}

/**
 * Adds the decisions, and what became of them, that a project does not have; none is taken away.
 *
 * @returns whether anything was added.
 */
export function mergeDecisions(
  connection: Connection,
  project: string,
  theirs: readonly DecisionRecord[],
): boolean {
  const taken = new Set(connection.decisions.of(project).map(({ number }) => number));
  const added = theirs.map((decision) => mergeOne(connection, decision, taken));
  return added.includes(true);
}

const maxRecords = 100_000;

/** Adds the packs that are not there or were changed later, as far as they can be read. */
function mergePacks(from: Database, { packs, store }: Connection): void {
  const table = readable(() => createPackTable(from), null);
  for (const { name } of readable(() => table?.names() ?? [], [])) {
    const theirs = readable(() => table?.find(name) ?? null, null);
    const mine = packs.find(name);
    if (theirs !== null && (mine === null || theirs.changed > mine.changed)) {
      packs.put(name, theirs.body, theirs.at, store.nextChange());
    }
  }
}

/** Adds the packs, reports and measurements that are not there, as far as they can be read. */
export function mergeRecords(from: Database, into: Connection): void {
  mergePacks(from, into);
  const table = readable(() => createRecordTable(from), null);
  if (table === null) return;
  const { records, projects, store } = into;
  const reports = new Set(records.reports(null, maxRecords).map(({ id }) => id));
  for (const report of readable(() => table.reports(null, maxRecords), []).toReversed()) {
    if (reports.has(report.id) || projects.find(report.project) === null) continue;
    records.addReport(report, store.nextChange());
  }
  const runs = new Set(records.measurements(maxRecords).map(({ id }) => id));
  for (const run of readable(() => table.measurements(maxRecords), []).toReversed()) {
    if (!runs.has(run.id)) records.addMeasurement(run, store.nextChange());
  }
}
