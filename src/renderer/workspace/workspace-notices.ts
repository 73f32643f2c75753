import type { Failure } from '../../shared/base/failure.ts';
import type { ProjectDocument } from '../../shared/domain/project/project.ts';

/** A step of undo or redo: the document before and after it. */
export interface HistoryStep {
  readonly direction: 'undo' | 'redo';
  readonly before: ProjectDocument;
  readonly after: ProjectDocument;
}

/** What the workspace has to tell beside the screens; how it looks is for the page to say. */
export interface WorkspaceNotices {
  readonly stepTaken: (step: HistoryStep) => void;
  readonly stepFailed: (failure: Failure) => void;
  /** The page took up what another window stored. */
  readonly changedElsewhere: () => void;
}
