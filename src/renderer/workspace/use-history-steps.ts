import { useMemo } from 'react';
import type { DocumentSession } from './document-session.ts';
import type { WorkspaceNotices } from './workspace-notices.ts';

/** Undo and redo that say what they did. */
export function useHistorySteps(session: DocumentSession, notices: WorkspaceNotices) {
  return useMemo(() => {
    const go = async (direction: 'undo' | 'redo'): Promise<void> => {
      const step = await session.step(direction);
      if (!step.ok) notices.stepFailed(step.error);
      else if (step.value !== null) notices.stepTaken({ direction, ...step.value });
    };
    return { undo: () => void go('undo'), redo: () => void go('redo') };
  }, [session, notices]);
}
