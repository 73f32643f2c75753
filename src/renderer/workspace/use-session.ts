import { useEffect, useEffectEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { Client } from '../../shared/api/client.ts';
import { askedProject, leaveAskedProject } from './asked-project.ts';
import { createDocumentSession, type DocumentSession } from './document-session.ts';
import { readPreference, writePreference } from './preferences/preferences.ts';

const tabKey = 'isoplan.project';

/** This tab's project first, so that two tabs can hold two projects; then the last one anywhere. */
function lastProject(): string | null {
  try {
    return askedProject() ?? sessionStorage.getItem(tabKey) ?? readPreference('project');
  } catch {
    return null;
  }
}

function rememberProject(id: string | null): void {
  writePreference('project', id);
  try {
    if (id === null) sessionStorage.removeItem(tabKey);
    else sessionStorage.setItem(tabKey, id);
  } catch {
    return;
  }
}

export interface SessionView {
  readonly session: DocumentSession;
  /** The project of the last visit is being read. */
  readonly restoring: boolean;
}

/**
 * The session of this page: restores the last project, takes up what other windows stored when it is
 * looked at again, and saves before the page goes away.
 */
export function useSession(client: Client, whenChangedElsewhere: () => void): SessionView {
  const [session] = useState(() => createDocumentSession(client));
  const [restoring, setRestoring] = useState(() => lastProject() !== null);
  const onChangedElsewhere = useEffectEvent(whenChangedElsewhere);
  const openId = useStore(session.store, (state) => state.project?.id ?? null);
  const isSaved = useStore(session.store, (state) => state.saving === 'saved');

  useEffect(() => {
    const id = lastProject();
    if (id === null) return undefined;
    let wanted = true;
    const restore = async (): Promise<void> => {
      const answer = await client.invoke('projects.read', { id });
      if (!wanted) return;
      if (answer.ok) await session.open(answer.value);
      else if (answer.error.code === 'project-unknown') rememberProject(null);
      leaveAskedProject();
      setRestoring(false);
    };
    void restore();
    return () => {
      wanted = false;
    };
  }, [client, session]);

  useEffect(() => {
    if (!restoring) rememberProject(openId);
  }, [openId, restoring]);

  useEffect(() => {
    const open = async (): Promise<void> => {
      const id = askedProject();
      if (id === null) return;
      const answer = await client.invoke('projects.read', { id });
      if (answer.ok) await session.open(answer.value);
      leaveAskedProject();
    };
    const ask = () => void open();
    window.addEventListener('hashchange', ask);
    return () => window.removeEventListener('hashchange', ask);
  }, [client, session]);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      void session.refresh().then((changed) => changed && onChangedElsewhere());
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [session]);

  useEffect(() => {
    if (isSaved) return undefined;
    const save = () => void session.flush();
    const warn = (event: BeforeUnloadEvent) => {
      save();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', save);
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', save);
    };
  }, [isSaved, session]);

  return { session, restoring };
}
