import type { Failure } from '../../shared/base/failure.ts';
import type { Result } from '../../shared/base/result.ts';
import type {
  DecisionInput,
  DecisionRecord,
  DecisionStatus,
  DecisionBasis,
} from '../../shared/domain/project/decision-record.ts';
import type { Calibration } from '../../shared/domain/calibration/calibration.ts';
import type { ProjectArchive } from '../../shared/domain/project/project-archive.ts';
import type {
  HistoryPage,
  RevisionKind,
  StoredRevision,
} from '../../shared/domain/project/project-history.ts';
import type {
  DeletedProject,
  Project,
  ProjectDocument,
  ProjectSummary,
} from '../../shared/domain/project/project.ts';
import type { PackStore } from './pack-store.ts';
import type {
  MeasurementRun,
  ReportMade,
  SearchHit,
} from '../../shared/domain/project/store-records.ts';
import type { Backup, StoreStatus } from '../../shared/domain/project/store-status.ts';

/**
 * Keeps projects. Every change is on the disk before it is acknowledged, and every change is a
 * revision that can be gone back to. A call with a `revision` that is no longer the stored one is
 * refused as `project-stale`, and nothing is changed.
 */
export interface ProjectStore {
  /** Projects that are not deleted, the one changed last first. */
  list(): Result<readonly ProjectSummary[], Failure>;
  listDeleted(): Result<readonly DeletedProject[], Failure>;
  read(id: string): Result<Project, Failure>;
  create(
    document: ProjectDocument,
    kind?: Extract<RevisionKind, 'create' | 'import' | 'duplicate'>,
  ): Result<Project, Failure>;
  /** A document that is the stored one to the letter makes no revision. */
  save(id: string, revision: number, document: ProjectDocument): Result<Project, Failure>;
  /** Goes back one step, to the first state at last; where there is none, nothing changes. */
  undo(id: string, revision: number): Result<Project, Failure>;
  /** Goes forward to the state last gone back from; where there is none, nothing changes. */
  redo(id: string, revision: number): Result<Project, Failure>;
  /** Makes the document of an earlier revision the current one, as a new step. */
  returnTo(id: string, revision: number, number: number): Result<Project, Failure>;
  /** Hides the project from the list; `restore` brings it back. */
  remove(id: string): Result<null, Failure>;
  restore(id: string): Result<Project, Failure>;

  /** Up to `limit` revisions before the given one, newest first. */
  history(id: string, before: number | null, limit: number): Result<HistoryPage, Failure>;
  readRevision(id: string, number: number): Result<StoredRevision, Failure>;
  /** Names a revision; `name-taken` when the project has a snapshot of that name. */
  addSnapshot(id: string, number: number, name: string): Result<null, Failure>;
  removeSnapshot(id: string, name: string): Result<null, Failure>;

  /** Projects that hold every word of the query; brings the index up to date first. */
  search(query: string, limit: number): Result<readonly SearchHit[], Failure>;

  /** The project with its history, the oldest revisions left out where it has too many. */
  readArchive(id: string): Result<ProjectArchive, Failure>;
  /** Adds a project with its history, whole or not at all, and shows it under the given name. */
  addArchive(archive: ProjectArchive, name: string): Result<Project, Failure>;

  /** Decisions of a project, newest first. */
  decisions(project: string): Result<readonly DecisionRecord[], Failure>;
  readDecision(id: string): Result<DecisionRecord, Failure>;
  /** Records a decision, and that it supersedes another one, in one step. */
  recordDecision(
    project: string,
    decision: DecisionInput,
    basis: DecisionBasis,
  ): Result<DecisionRecord, Failure>;
  /** `decision-closed` for a superseded one; the status it has already makes no entry. */
  changeDecision(
    id: string,
    status: DecisionStatus,
    change: { readonly who: string; readonly note: string },
  ): Result<DecisionRecord, Failure>;

  recordReport(report: Omit<ReportMade, 'id' | 'at'>): Result<ReportMade, Failure>;
  /** Of one project, or of all; newest first. */
  reports(project: string | null, limit: number): Result<readonly ReportMade[], Failure>;
  recordMeasurement(calibration: Calibration): Result<MeasurementRun, Failure>;
  measurements(limit: number): Result<readonly MeasurementRun[], Failure>;

  /** The packs of users. */
  readonly packs: PackStore;

  status(): Result<StoreStatus, Failure>;
  /** A person has read this notice; it is told no more. */
  readNotice(number: number): Result<null, Failure>;
  backUp(): Promise<Result<Backup, Failure>>;
  /**
   * Brings back what a backup holds: projects that are gone come back, and those that differ get the
   * backup's state as a new step. Packs that are gone come back. Nothing else is touched. Gives the
   * number of projects changed.
   */
  restoreBackup(name: string): Promise<Result<number, Failure>>;
  close(): void;
}
