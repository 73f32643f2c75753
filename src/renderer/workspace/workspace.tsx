import { createContext, use } from 'react';
import type { Client } from '../../shared/api/client.ts';
import type { AppDescription } from '../../shared/api/contract.ts';
import type { Failure } from '../../shared/base/failure.ts';
import type { Language } from '../../shared/base/text.ts';
import type { Project, ProjectDocument } from '../../shared/domain/project/project.ts';
import type { DocumentChange, Replaced, ReplaceCall, SavingState } from './document-session.ts';
import type { ConflictChoice } from './settle-conflict.ts';
import type { PlanQuery } from './use-plan.ts';

export type ColorScheme = 'light' | 'dark';
export type ColorSchemeChoice = ColorScheme | 'auto';

/** What every screen works with. */
export interface Workspace {
  readonly client: Client;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** The scheme on the screen; `auto` is already resolved. */
  readonly colorScheme: ColorScheme;
  readonly colorSchemeChoice: ColorSchemeChoice;
  readonly setColorScheme: (choice: ColorSchemeChoice) => void;
  /** Null until the host answered. */
  readonly description: AppDescription | null;

  /** The project of the last visit is being read; there may be one in a moment. */
  readonly restoring: boolean;
  /** The open project as last stored; null when none is open. */
  readonly project: Project | null;
  /** The document as the user sees it, with changes not yet stored. */
  readonly document: ProjectDocument | null;
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
  /** One step back or forward in the stored history, to the first change and across restarts. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** Runs a call that gives the open project a new state, after its changes are saved. */
  readonly replaceProject: (call: ReplaceCall) => Promise<Replaced>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saving: {
    readonly state: SavingState;
    readonly failure: Failure | null;
    readonly retry: () => void;
    /** What another window stored while changes made here were waiting. */
    readonly theirs: Project | null;
    readonly settle: (choice: ConflictChoice) => Promise<void>;
  };
  readonly planQuery: PlanQuery;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The workspace of the screen; only inside the `WorkspaceProvider`. */
export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (workspace === null) throw new Error('useWorkspace outside of WorkspaceProvider');
  return workspace;
}
