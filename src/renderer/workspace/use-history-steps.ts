import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showStepNotice } from '../components/changes/change-notice.tsx';
import { showFailureNotice } from '../components/feedback/failure-notice.tsx';
import type { DocumentSession } from './document-session.ts';

/** Undo and redo that say what they did. */
export function useHistorySteps(session: DocumentSession) {
  const { t } = useTranslation('common');
  return useMemo(() => {
    const go = async (direction: 'undo' | 'redo'): Promise<void> => {
      const done = await session.step(direction);
      const closeLabel = t('action.close');
      if (!done.ok) showFailureNotice(done.error, closeLabel);
      else if (done.value !== null) showStepNotice({ direction, ...done.value }, closeLabel);
    };
    return { undo: () => void go('undo'), redo: () => void go('redo') };
  }, [session, t]);
}
