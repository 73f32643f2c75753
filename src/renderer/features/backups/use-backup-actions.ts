import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../shared/domain/project/store-status.ts';
import { useClient } from '../../workspace/client.ts';
import { useDocumentActions } from '../../workspace/document.ts';
import { showFailureNotice } from '../../components/feedback/failure-notice.tsx';
import { showNotice } from '../../components/feedback/notice.tsx';
import { outdate, projectListQueries } from '../../workspace/outdate-queries.ts';

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
      const backup = await client.invoke('store.backUp', {});
      setBusy(null);
      if (backup.ok) showNotice(t('made', { name: backup.value.name }), closeLabel);
      else showFailureNotice(backup.error, closeLabel);
      await outdate(queries, ['store.status']);
    },
    restore: async ({ name }) => {
      setBusy('restore');
      await saveNow();
      const restored = await client.invoke('store.restoreBackup', { name });
      await refreshProject();
      await outdate(queries, ['store.status', ...projectListQueries]);
      setBusy(null);
      if (!restored.ok) showFailureNotice(restored.error, closeLabel);
      else {
        const count = restored.value.projects;
        showNotice(count === 0 ? t('restoredNone') : t('restored', { count }), closeLabel);
      }
    },
  };
}
