import type { DecisionRecord } from '../../../../shared/domain/project/decision-record.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Ids } from '../../../ports/ids.ts';
import type { ProjectStore } from '../../../ports/project-store.ts';
import type { Connection } from '../connection/connection.ts';
import type { LiveConnection } from '../connection/live-connection.ts';
import { presentRow, requireRevision } from './read-project.ts';
import { StoreProblem } from '../failure/store-problem.ts';
import { timeText } from '../tables/time-text.ts';

type Recording =
  | 'decisions'
  | 'readDecision'
  | 'recordDecision'
  | 'changeDecision'
  | 'recordReport'
  | 'reports'
  | 'recordMeasurement'
  | 'measurements';

function decisionOf({ decisions }: Connection, id: string): DecisionRecord {
  const record = decisions.find(id);
  if (record === null) throw new StoreProblem({ code: 'decision-unknown', id });
  return record;
}

/** A decision that may still change. */
function openDecision(connection: Connection, id: string): DecisionRecord {
  const record = decisionOf(connection, id);
  if (record.statuses.at(-1)?.status === 'superseded') {
    throw new StoreProblem({ code: 'decision-closed', id });
  }
  return record;
}

/** Counts a change of what belongs to a project, so that its words are indexed again. */
function touch(connection: Connection, project: string): void {
  const row = presentRow(connection, project);
  connection.projects.replace({ ...row, changed: connection.store.nextChange() });
}

/** Decisions, reports made and measurements. */
export function recordOperations(
  live: LiveConnection,
  clock: Clock,
  ids: Ids,
): Pick<ProjectStore, Recording> {
  return {
    decisions: (project) =>
      live.read((connection) => {
        presentRow(connection, project);
        return connection.decisions.of(project);
      }),
    readDecision: (id) => live.read((connection) => decisionOf(connection, id)),
    recordDecision: (project, { status, supersedes, ...decision }, basis) =>
      live.write((connection) => {
        presentRow(connection, project);
        requireRevision(connection, project, basis.revision);
        const now = clock.now();
        const { who } = decision;
        if (supersedes !== null) {
          const former = openDecision(connection, supersedes);
          if (former.project !== project) {
            throw new StoreProblem({ code: 'decision-unknown', id: supersedes });
          }
        }
        const at = timeText(now);
        const statuses = [{ status, at, who, note: '' }];
        const number = connection.decisions.next(project);
        const identity = { id: ids.next(), project, number, at, supersedes };
        const record = { ...identity, ...decision, basis, statuses };
        connection.decisions.add(record);
        if (supersedes !== null) {
          connection.decisions.addStatus(supersedes, 'superseded', now, { who, note: '' });
        }
        touch(connection, project);
        return record;
      }),
    changeDecision: (id, status, change) =>
      live.write((connection) => {
        const record = openDecision(connection, id);
        presentRow(connection, record.project);
        if (record.statuses.at(-1)?.status === status) return record;
        connection.decisions.addStatus(id, status, clock.now(), change);
        touch(connection, record.project);
        return decisionOf(connection, id);
      }),
    recordReport: (report) =>
      live.write((connection) => {
        presentRow(connection, report.project);
        requireRevision(connection, report.project, report.revision);
        const stored = { id: ids.next(), at: timeText(clock.now()), ...report };
        connection.records.addReport(stored, connection.store.nextChange());
        return stored;
      }),
    reports: (project, limit) =>
      live.read((connection) => {
        if (project !== null) presentRow(connection, project);
        return connection.records.reports(project, limit);
      }),
    recordMeasurement: (calibration) =>
      live.write((connection) => {
        const run = { id: ids.next(), calibration };
        connection.records.addMeasurement(run, connection.store.nextChange());
        return run;
      }),
    measurements: (limit) => live.read(({ records }) => records.measurements(limit)),
  };
}
