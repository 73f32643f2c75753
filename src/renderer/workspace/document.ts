import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import type { Project, ProjectDocument } from '../../shared/domain/project/project.ts';
import type {
  DocumentChange,
  DocumentSession,
  Replaced,
  ReplaceCall,
  SavingState,
  SessionState,
} from './document-session.ts';
import type { ConflictChoice } from './settle-conflict.ts';

/** What can be done with the open project; the same functions for as long as the page is shown. */
export interface DocumentActions {
  readonly openProject: (project: Project) => Promise<void>;
  readonly closeProject: () => Promise<void>;
  /**
   * Changes the document now, one step of undo, and saves it shortly after. A change that comes
   * late names its project, so that it cannot reach another one.
   */
  readonly updateDocument: (change: DocumentChange, ofProject?: string) => void;
  /** Saves now instead of shortly; resolves when the store answered. */
  readonly saveNow: () => Promise<void>;
  /** Shows what was stored meanwhile by somebody else, where nothing was changed here. */
  readonly refreshProject: () => Promise<boolean>;
  /** Runs a call that gives the open project a new state, after its changes are saved. */
  readonly replaceProject: (call: ReplaceCall) => Promise<Replaced>;
  /** Ends a conflict with what another window stored. */
  readonly settle: (choice: ConflictChoice) => Promise<void>;
  /** One step back or forward in the stored history, to the first change and across restarts. */
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Where the open document is read from. It stays the same one while the document changes. */
export interface DocumentSource {
  readonly store: DocumentSession['store'];
  readonly actions: DocumentActions;
  readonly restoring: boolean;
}

export const DocumentContext = createContext<DocumentSource | null>(null);

function useSource(): DocumentSource {
  const source = use(DocumentContext);
  if (source === null) throw new Error('a document is read outside of WorkspaceProvider');
  return source;
}

/**
 * The document as the user sees it, with changes not yet stored; null when none is open. With `select`
 * only what it gives (a value that is compared by identity), so that other changes draw nothing anew.
 */
export function useDocument(): ProjectDocument | null;
export function useDocument<Part>(select: (document: ProjectDocument | null) => Part): Part;
export function useDocument(
  select: (document: ProjectDocument | null) => unknown = (document) => document,
): unknown {
  return useStore(useSource().store, (state) => select(state.document));
}

/** The open project as last stored; null when none is open. */
export function useProject(): Project | null {
  return useStore(useSource().store, (state) => state.project);
}

/** The id of the open project; null when none is open. */
export function useProjectId(): string | null {
  return useStore(useSource().store, (state) => state.project?.id ?? null);
}

export function useDocumentActions(): DocumentActions {
  return useSource().actions;
}

/** Whether the project of the last visit is being read; there may be one in a moment. */
export function useRestoring(): boolean {
  return useSource().restoring;
}

/** How the storing of changes goes. */
export interface Saving extends Pick<SessionState, 'failure' | 'theirs'> {
  readonly state: SavingState;
}

export function useSaving(): Saving {
  return useStore(
    useSource().store,
    useShallow(({ saving, failure, theirs }) => ({ state: saving, failure, theirs })),
  );
}

const isUnsaved = (saving: SavingState): boolean => saving === 'waiting' || saving === 'saving';

/** Whether there is a step to undo, and one to redo. */
export function useSteps(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  return useStore(
    useSource().store,
    useShallow(({ project, saving }) => ({
      canUndo: project?.canUndo === true || isUnsaved(saving),
      canRedo: project?.canRedo === true && saving !== 'waiting',
    })),
  );
}
