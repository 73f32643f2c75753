import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/base/failure.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { Revision } from '../../../shared/domain/project/project-history.ts';
import { useClient } from '../../workspace/client.ts';
import { useDocumentActions, useProjectId } from '../../workspace/document.ts';
import { showFailureNotice } from '../../components/feedback/failure-notice.tsx';
import { showNotice } from '../../components/feedback/notice.tsx';
import { showUndoNotice } from '../../components/feedback/undo-notice.tsx';

/** What can be done with the history of the open project; failures are shown. */
export interface HistoryActions {
  readonly returnTo: (revision: Revision) => Promise<void>;
  readonly name: (number: number, name: string) => Promise<void>;
  readonly nameCurrent: (name: string) => Promise<void>;
  readonly unname: (name: string) => Promise<void>;
}

export function useHistoryActions(): HistoryActions {
  const { t } = useTranslation(['history', 'common']);
  const client = useClient();
  const { replaceProject, saveNow, undo } = useDocumentActions();
  const queries = useQueryClient();
  const id = useProjectId() ?? '';
  const closeLabel = t('common:action.close');

  async function done(answer: Result<unknown, Failure>): Promise<boolean> {
    if (!answer.ok) showFailureNotice(answer.error, closeLabel);
    await queries.invalidateQueries({ queryKey: ['projects.history', id] });
    return answer.ok;
  }

  async function name(number: number, text: string): Promise<void> {
    await done(await client.invoke('projects.addSnapshot', { id, number, name: text }));
  }

  return {
    name,
    nameCurrent: async (text) => {
      await saveNow();
      const read = await client.invoke('projects.read', { id });
      if (!read.ok) showFailureNotice(read.error, closeLabel);
      else await name(read.value.revision, text);
    },
    unname: async (text) => {
      const removed = await client.invoke('projects.removeSnapshot', { id, name: text });
      if (await done(removed)) showNotice(t('unnamed', { name: text }), closeLabel);
    },
    returnTo: async ({ number }) => {
      const answer = await replaceProject((open) =>
        client.invoke('projects.returnTo', { id: open.id, revision: open.revision, number }),
      );
      if (!(await done(answer)) || !answer.ok || answer.value === null) return;
      showUndoNotice({
        message: t('returned', { number }),
        undoLabel: t('common:action.undo'),
        closeLabel,
        onUndo: undo,
      });
    },
  };
}
