import type { Text } from '../../base/text.ts';
import type { ProjectDocument } from './project.ts';

/** What brought a revision about. `recover` is a state read from a damaged store or a backup. */
export const revisionKinds = [
  'create',
  'import',
  'duplicate',
  'edit',
  'rename',
  'undo',
  'redo',
  'return',
  'recover',
] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** One entry of a project's history. */
export interface Revision {
  readonly number: number;
  readonly kind: RevisionKind;
  /** ISO 8601 time of the change. */
  readonly at: string;
  /** Revision whose document this one has: itself, or for undo and redo the one gone to. */
  readonly content: number;
  /** What changed, in one sentence. */
  readonly description: Text;
  /** Names of the snapshots that keep this revision. */
  readonly snapshots: readonly string[];
}

/** A page of a project's history, newest first. */
export interface HistoryPage {
  readonly revisions: readonly Revision[];
  /** Pass as `before` to read on; null at the end. */
  readonly next: number | null;
}

/** A revision with its document. */
export interface StoredRevision extends Revision {
  readonly document: ProjectDocument;
}
