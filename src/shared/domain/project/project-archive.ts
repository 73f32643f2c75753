import type { DecisionRecord } from './decision-record.ts';
import type { RevisionKind } from './project-history.ts';

/** One state of a project in its history, and where undo and redo lead from it. */
export interface ArchivedContent {
  readonly number: number;
  readonly undo: number | null;
  readonly redo: number | null;
  /** The document as JSON, its fields in the order of the schema. */
  readonly text: string;
}

export interface ArchivedRevision {
  readonly number: number;
  readonly kind: RevisionKind;
  /** ISO 8601 time. */
  readonly at: string;
  readonly content: number;
}

export interface ArchivedSnapshot {
  readonly name: string;
  readonly revision: number;
  readonly at: string;
}

/** A project with its history, on its way out of a store or into another one. */
export interface ProjectArchive {
  /** Number of the content that is shown. */
  readonly current: number;
  /** In ascending order of their numbers, as are the revisions. */
  readonly contents: readonly ArchivedContent[];
  readonly revisions: readonly ArchivedRevision[];
  readonly snapshots: readonly ArchivedSnapshot[];
  readonly decisions: readonly DecisionRecord[];
  /** Oldest revisions that did not fit. */
  readonly omitted: number;
}
