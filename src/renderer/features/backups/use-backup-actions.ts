import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../shared/domain/project/store-status.ts';
import { useClient } from '../../workspace/client.ts';
import { useDocumentActions } from '../../workspace/document.ts';
import { showFailureNotice } from '../../components/feedback/failure-notice.tsx';
import { showNotice } from '../../components/feedback/notice.tsx';

/** What can be done with backups; failures are shown. */
export interface BackupActions {
  readonly busy: 'back-up' | 'restore' | null;
  readonly backUp: () => Promise<void>;
  readonly restore: (backup: Backup) => Promise<void>;
}

export function useBackupActions(): BackupActions {
  const { t } = useTranslation(['backups', 'common']);
  const client = useClient();
  const { saveNow, refreshProject } = useDocumentActions();
  const queries = useQueryClient();
  const [busy, setBusy] = useState<BackupActions['busy']>(null);
  const closeLabel = t('common:action.close');
  return {
    busy,
    backUp: async () => {
      setBusy('back-up');
      await saveNow();
      const made = await client.invoke('store.backUp', {});
      setBusy(null);
      if (made.ok) showNotice(t('made', { name: made.value.name }), closeLabel);
      else showFailureNotice(made.error, closeLabel);
      await queries.invalidateQueries({ queryKey: ['store.status'] });
    },
    restore: async ({ name }) => {
      setBusy('restore');
      await saveNow();
      const restored = await client.invoke('store.restoreBackup', { name });
      await refreshProject();
      await queries.invalidateQueries({ queryKey: ['store.status'] });
      await queries.invalidateQueries({ queryKey: ['projects.list'] });
      await queries.invalidateQueries({ queryKey: ['projects.deleted'] });
      setBusy(null);
      if (!restored.ok) showFailureNotice(restored.error, closeLabel);
      else {
        const count = restored.value.projects;
        showNotice(count === 0 ? t('restoredNone') : t('restored', { count }), closeLabel);
      }
    },
  };
}
