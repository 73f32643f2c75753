import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/api/client.ts';
import { canonicalJson } from '../../shared/base/canonical-json.ts';
import type { Failure } from '../../shared/base/failure.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { Project, ProjectDocument } from '../../shared/domain/project/project.ts';
import { settleConflict, type ConflictChoice } from './settle-conflict.ts';

export type DocumentChange = (document: ProjectDocument) => ProjectDocument;

/** `saved`: the store holds what is shown. `waiting`: a save is about to start. */
export type SavingState = 'saved' | 'waiting' | 'saving' | 'failed';

export interface SessionState {
  /** The open project as last stored; its `document` may be older than the one shown. */
  readonly project: Project | null;
  readonly document: ProjectDocument | null;
  readonly saving: SavingState;
  readonly failure: Failure | null;
  /** What another window stored meanwhile, while the changes made here were not stored yet. */
  readonly theirs: Project | null;
}

/** What a call did to the shown document; null when it could not be made, or there was nothing to do. */
export type Replaced = Result<
  { readonly before: ProjectDocument; readonly after: ProjectDocument } | null,
  Failure
>;

export type ReplaceCall = (project: Project) => Promise<Result<Project, Failure>>;

export interface DocumentSession {
  readonly store: StoreApi<SessionState>;
  /** Shows a project; changes of the one shown before are saved first. */
  open(project: Project): Promise<void>;
  close(): Promise<void>;
  /** Changes the document; nothing happens when `of` names another project than the open one. */
  update(change: DocumentChange, of?: string): void;
  /** Goes one step back or forward in the stored history; null when there is none to go. */
  step(direction: 'undo' | 'redo'): Promise<Replaced>;
  /** Runs a call that gives the open project a new state. */
  replace(call: ReplaceCall): Promise<Replaced>;
  /** Saves now; resolves when the store answered. */
  flush(): Promise<void>;
  /** Shows what another window stored, where nothing was changed here; says whether it did. */
  refresh(): Promise<boolean>;
  /** Ends a conflict. Whatever is chosen, both versions stay in the history or as a project. */
  settle(choice: ConflictChoice): Promise<void>;
}

const emptySession: SessionState = {
  project: null,
  document: null,
  saving: 'saved',
  failure: null,
  theirs: null,
};

/** Runs tasks one after the other, so that revisions never race; the first starts at once. */
function createTurns(): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> | null = null;
  return (task) => {
    const result = last === null ? task() : last.then(task);
    const end = async (): Promise<void> => {
      await result.catch(() => undefined);
      if (last === ended) last = null;
    };
    const ended = end();
    last = ended;
    return result;
  };
}

/** Whether two documents say the same. */
export function sameDocument(one: ProjectDocument, other: ProjectDocument): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}

/**
 * Holds the open document: changes are shown at once and saved with the revision a short while after
 * the last one. The history is the store's: undo and redo go through it, so that they reach the
 * first change, also of earlier days.
 */
export function createDocumentSession(client: Client, saveDelay = 600): DocumentSession {
  const store = createStore<SessionState>(() => emptySession);
  const inTurn = createTurns();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), saveDelay);
  }

  /** Takes a stored state; what was changed since `sent` stays and is saved on top of it. */
  function adopt(project: Project, sent: ProjectDocument | null): void {
    const now = store.getState();
    if (now.project?.id !== project.id) return;
    const settled = { project, failure: null, theirs: null } as const;
    if (now.document === sent) {
      const same = sent !== null && sameDocument(sent, project.document);
      const document = same ? sent : project.document;
      store.setState({ ...settled, document, saving: 'saved' });
    } else {
      store.setState({ ...settled, saving: 'waiting' });
      schedule();
    }
  }

  async function refused(project: Project, failure: Failure): Promise<void> {
    const answer =
      failure.code === 'project-stale'
        ? await client.invoke('projects.read', { id: project.id })
        : null;
    const now = store.getState();
    if (now.project?.id !== project.id) return;
    const theirs = answer?.ok === true ? answer.value : null;
    const shown = now.document;
    const settled = [theirs?.document, project.document].some(
      (stored) => stored !== undefined && shown !== null && sameDocument(shown, stored),
    );
    if (theirs !== null && settled) {
      adopt(theirs, shown);
      return;
    }
    const reason = answer?.ok === false ? answer.error : failure;
    store.setState({ saving: 'failed', failure: reason, theirs });
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    const { project, document, saving } = store.getState();
    if (project === null || document === null || saving === 'saved') return;
    store.setState({ saving: 'saving' });
    const { id, revision } = project;
    const answer = await client.invoke('projects.save', { id, revision, document });
    if (!answer.ok) return refused(project, answer.error);
    adopt(answer.value, document);
    if (store.getState().saving === 'waiting') await save();
  }

  const flush = (): Promise<void> => inTurn(save);

  async function refreshNow(): Promise<boolean> {
    const { project, document, saving } = store.getState();
    if (project === null || saving !== 'saved') return false;
    const answer = await client.invoke('projects.read', { id: project.id });
    const now = store.getState();
    if (!answer.ok || now.project?.id !== project.id || now.saving !== 'saved') return false;
    if (answer.value.revision === project.revision) return false;
    adopt(answer.value, document);
    return true;
  }

  async function replaceNow(call: ReplaceCall): Promise<Replaced> {
    await save();
    const { project, document, saving } = store.getState();
    if (project === null || document === null || saving !== 'saved') return ok(null);
    store.setState({ saving: 'saving' });
    const answer = await call(project);
    if (answer.ok) {
      adopt(answer.value, document);
      return ok({ before: document, after: answer.value.document });
    }
    if (store.getState().document === document) store.setState({ saving: 'saved' });
    if (answer.error.code === 'project-stale') await refused(project, answer.error);
    return answer;
  }

  function start(project: Project): void {
    clearTimeout(timer);
    store.setState({ ...emptySession, project, document: project.document }, true);
  }

  return {
    store,
    flush,
    refresh: () => inTurn(refreshNow),
    open: async (project) => {
      await flush();
      start(project);
    },
    close: async () => {
      await flush();
      store.setState(emptySession, true);
    },
    update: (change, of) => {
      const { project, document } = store.getState();
      if (document === null || (of !== undefined && of !== project?.id)) return;
      const changed = change(document);
      if (changed === document) return;
      store.setState({ document: changed, saving: 'waiting' });
      schedule();
    },
    step: (direction) =>
      inTurn(async () => {
        await save();
        const known = store.getState().project;
        if ((direction === 'undo' ? known?.canUndo : known?.canRedo) !== true) return ok(null);
        return replaceNow(({ id, revision }) =>
          client.invoke(`projects.${direction}`, { id, revision }),
        );
      }),
    replace: (call) => inTurn(() => replaceNow(call)),
    settle: (choice) =>
      inTurn(async () => {
        const { project, document, theirs } = store.getState();
        if (project === null || document === null) return;
        const settled = await settleConflict(client, { project, document, theirs }, choice);
        if (!settled.ok) return refused(project, settled.error);
        if (settled.value.id !== project.id) start(settled.value);
        else adopt(settled.value, document);
      }),
  };
}
