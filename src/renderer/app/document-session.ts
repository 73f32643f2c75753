import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/api/client.ts';
import type { Failure } from '../../shared/base/failure.ts';
import type { Project, ProjectDocument } from '../../shared/domain/project.ts';

export type DocumentChange = (document: ProjectDocument) => ProjectDocument;

/** `saved`: the store holds what is shown. `waiting`: a save is about to start. */
export type SavingState = 'saved' | 'waiting' | 'saving' | 'failed';

export interface SessionState {
  /** The open project as last stored; its `document` may be older than the one shown. */
  readonly project: Project | null;
  readonly document: ProjectDocument | null;
  readonly past: readonly ProjectDocument[];
  readonly future: readonly ProjectDocument[];
  readonly saving: SavingState;
  readonly failure: Failure | null;
}

export interface DocumentSession {
  readonly store: StoreApi<SessionState>;
  /** Shows a project; changes of the one shown before are saved first. */
  open(project: Project): Promise<void>;
  close(): Promise<void>;
  /** Changes the document; nothing happens when `of` names another project than the open one. */
  update(change: DocumentChange, of?: string): void;
  undo(): void;
  redo(): void;
  /** Saves now; resolves when the store answered. */
  flush(): Promise<void>;
  /** Ends a `project-stale` failure: keeps the shown document, or takes the stored one. */
  settle(keep: 'mine' | 'stored'): Promise<void>;
}

const emptySession: SessionState = {
  project: null,
  document: null,
  past: [],
  future: [],
  saving: 'saved',
  failure: null,
};

const undoDepth = 200;

/**
 * Holds the open document: optimistic changes, undo and redo, and saving with the revision a short
 * while after the last change. One save runs at a time, so revisions never race.
 */
export function createDocumentSession(client: Client, saveDelay = 600): DocumentSession {
  const store = createStore<SessionState>(() => emptySession);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), saveDelay);
  }

  function show(document: ProjectDocument, history: Pick<SessionState, 'past' | 'future'>): void {
    store.setState({ document, ...history, saving: 'waiting', failure: null });
    schedule();
  }

  async function save(): Promise<void> {
    const { project, document } = store.getState();
    if (project === null || document === null) return;
    store.setState({ saving: 'saving' });
    const answer = await client.invoke('projects.save', {
      id: project.id,
      revision: project.revision,
      document,
    });
    const now = store.getState();
    if (now.project?.id !== project.id) return;
    if (!answer.ok) {
      store.setState({ saving: 'failed', failure: answer.error });
      return;
    }
    const current = now.document === document;
    store.setState({
      project: answer.value,
      saving: current ? 'saved' : 'waiting',
      failure: null,
    });
    if (!current) await save();
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (running !== null) return running;
    if (store.getState().saving === 'saved') return;
    running = save().finally(() => {
      running = null;
    });
    return running;
  }

  function start(project: Project): void {
    clearTimeout(timer);
    store.setState({ ...emptySession, project, document: project.document }, true);
  }

  async function settle(keep: 'mine' | 'stored'): Promise<void> {
    const { project, document, past } = store.getState();
    if (project === null || document === null) return;
    const stored = await client.invoke('projects.read', { id: project.id });
    if (!stored.ok) {
      store.setState({ failure: stored.error });
      return;
    }
    if (keep === 'mine') {
      store.setState({ project: stored.value, saving: 'waiting', failure: null });
      await flush();
      return;
    }
    store.setState({
      project: stored.value,
      document: stored.value.document,
      past: [...past, document].slice(-undoDepth),
      future: [],
      saving: 'saved',
      failure: null,
    });
  }

  return {
    store,
    flush,
    settle,
    open: async (project) => {
      await flush();
      start(project);
    },
    close: async () => {
      await flush();
      store.setState(emptySession, true);
    },
    update: (change, of) => {
      const { project, document, past } = store.getState();
      if (document === null || (of !== undefined && of !== project?.id)) return;
      const changed = change(document);
      if (changed === document) return;
      show(changed, { past: [...past, document].slice(-undoDepth), future: [] });
    },
    undo: () => {
      const { document, past, future } = store.getState();
      const previous = past.at(-1);
      if (document === null || previous === undefined) return;
      show(previous, { past: past.slice(0, -1), future: [document, ...future] });
    },
    redo: () => {
      const { document, past, future } = store.getState();
      const next = future[0];
      if (document === null || next === undefined) return;
      show(next, { past: [...past, document], future: future.slice(1) });
    },
  };
}
