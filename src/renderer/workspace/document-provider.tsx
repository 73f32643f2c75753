import { useHotkeys } from '@mantine/hooks';
import { useMemo, type ReactNode } from 'react';
import { useClient } from './client.ts';
import { DocumentContext, type DocumentSource } from './document.ts';
import { useHistorySteps } from './use-history-steps.ts';
import { useSession } from './use-session.ts';
import type { WorkspaceNotices } from './workspace-notices.ts';

interface DocumentProviderProps {
  readonly notices: WorkspaceNotices;
  readonly children: ReactNode;
}

/** Provides the open project, how it is changed, and the keys for it. */
export function DocumentProvider({ notices, children }: DocumentProviderProps) {
  const { session, restoring } = useSession(useClient(), notices.changedElsewhere);
  const { undo, redo } = useHistorySteps(session, notices);
  useHotkeys([
    ['mod+Z', undo],
    ['mod+shift+Z', redo],
    ['mod+Y', redo],
    ['mod+S', () => void session.flush()],
  ]);
  const source = useMemo(
    (): DocumentSource => ({
      store: session.store,
      actions: {
        openProject: session.open,
        closeProject: session.close,
        updateDocument: session.update,
        saveNow: session.flush,
        refreshProject: session.refresh,
        replaceProject: session.replace,
        settle: session.settle,
        undo,
        redo,
      },
      restoring,
    }),
    [session, restoring, undo, redo],
  );
  return <DocumentContext value={source}>{children}</DocumentContext>;
}
