import type { Database } from 'better-sqlite3';
import type {
  DecisionRecord,
  DecisionStatus,
} from '../../../../shared/domain/project/decision-record.ts';
import { rowChecksum, verifyKey, verifyRow } from './row-checksum.ts';
import { timeText } from './time-text.ts';

/** A row of `decision`. */
export interface DecisionRow {
  readonly id: string;
  readonly project: string;
  readonly number: number;
  readonly revision: number;
  readonly at: number;
  readonly supersedes: string | null;
  readonly body: string;
}
export type SignedDecisionRow = DecisionRow & { readonly checksum: number };

/** A row of `decision_status`. */
export interface StatusRow {
  readonly decision: string;
  readonly number: number;
  readonly status: DecisionStatus;
  readonly at: number;
  readonly body: string;
}
export type SignedStatusRow = StatusRow & { readonly checksum: number };

type Body = Pick<DecisionRecord, 'who' | 'choices' | 'rationale' | 'triggers' | 'basis'>;
type StatusBody = { readonly who: string; readonly note: string };

export interface DecisionTable {
  /** Decisions of a project, newest first. */
  of(project: string): readonly DecisionRecord[];
  find(id: string): DecisionRecord | null;
  /** Writes a decision with its statuses. */
  add(record: DecisionRecord): void;
  addStatus(decision: string, status: DecisionStatus, at: number, body: StatusBody): void;
  /** The number that the next decision of a project gets. */
  next(project: string): number;
}

/** Refuses a row that is not what was written. */
export function verifyDecision(row: SignedDecisionRow): DecisionRow {
  const { id, project, number, revision, at, supersedes, body, checksum } = row;
  verifyRow('decision', [id, project, number, revision, at, supersedes, body], checksum);
  return row;
}

/** Refuses a row that is not what was written. */
export function verifyStatus(row: SignedStatusRow): StatusRow {
  const { decision, number, status, at, body, checksum } = row;
  verifyRow('decision_status', [decision, number, status, at, body], checksum);
  return row;
}

const columns = 'id, project, number, revision, at, supersedes, body, checksum';
const statusColumns = 'decision, number, status, at, body, checksum';

export function createDecisionTable(database: Database): DecisionTable {
  const listed = database.prepare<[string], SignedDecisionRow>(
    `SELECT ${columns} FROM decision WHERE project = ? ORDER BY number DESC`,
  );
  const one = database.prepare<[string], SignedDecisionRow>(
    `SELECT ${columns} FROM decision WHERE id = ?`,
  );
  const insert = database.prepare<SignedDecisionRow>(
    `INSERT INTO decision (${columns}) VALUES (${columns.replaceAll(/\w+/g, '@$&')})`,
  );
  const statuses = database.prepare<[string], SignedStatusRow>(
    `SELECT ${statusColumns} FROM decision_status WHERE decision = ? ORDER BY number`,
  );
  const insertStatus = database.prepare<SignedStatusRow>(
    `INSERT INTO decision_status (${statusColumns})
     VALUES (${statusColumns.replaceAll(/\w+/g, '@$&')})`,
  );
  const highest = database
    .prepare<[string], number | null>('SELECT max(number) FROM decision WHERE project = ?')
    .pluck();
  const lastStatus = database
    .prepare<[string], number | null>('SELECT max(number) FROM decision_status WHERE decision = ?')
    .pluck();

  const recordOf = (signed: SignedDecisionRow): DecisionRecord => {
    const { id, project, number, at, supersedes, body } = verifyDecision(signed);
    return {
      id,
      project,
      number,
      at: timeText(at),
      supersedes,
      ...(JSON.parse(body) as Body),
      statuses: statuses.all(id).map((row) => {
        const { status, at: changedAt, body: words } = verifyStatus(row);
        return { status, at: timeText(changedAt), ...(JSON.parse(words) as StatusBody) };
      }),
    };
  };
  const addStatus: DecisionTable['addStatus'] = (decision, status, at, { who, note }) => {
    const number = (lastStatus.get(decision) ?? 0) + 1;
    const body = JSON.stringify({ who, note });
    const checksum = rowChecksum([decision, number, status, at, body]);
    insertStatus.run({ decision, number, status, at, body, checksum });
  };
  return {
    of: (project) => listed.all(project).map(recordOf),
    find: (id) => {
      const row = one.get(id);
      if (row) verifyKey('decision', [row.id], [id]);
      return row ? recordOf(row) : null;
    },
    add: ({ id, project, number, supersedes, statuses: history, ...record }) => {
      const { who, choices, rationale, triggers, basis } = record;
      const body = JSON.stringify({ who, choices, rationale, triggers, basis } satisfies Body);
      const { revision } = basis;
      const at = Date.parse(record.at);
      const checksum = rowChecksum([id, project, number, revision, at, supersedes, body]);
      insert.run({ id, project, number, revision, at, supersedes, body, checksum });
      for (const change of history) {
        addStatus(id, change.status, Date.parse(change.at), change);
      }
    },
    addStatus,
    next: (project) => (highest.get(project) ?? 0) + 1,
  };
}
