import { Button } from '@mantine/core';
import { IconDatabaseExport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../shared/domain/project/store-status.ts';
import { useCall } from '../../api/use-call.ts';
import { useClient } from '../../workspace/client.ts';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { Page } from '../../components/layout/page.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import { BackupTable } from './backup-table.tsx';
import { DeletedPanel } from './deleted-panel.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { StorePlace } from './store-place.tsx';
import { useBackupActions } from './use-backup-actions.ts';

/** The copies of the store, how to take one and bring one back, and what was deleted. */
export function BackupsScreen() {
  const { t } = useTranslation('backups');
  const client = useClient();
  const status = useCall(client, 'store.status', {});
  const { refetch } = status;
  useEffect(refetch, [refetch]);
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const actions = useBackupActions();
  return (
    <Page
      title={t('title')}
      description={t('description')}
      actions={
        <Button
          leftSection={<IconDatabaseExport size={15} aria-hidden />}
          loading={actions.busy === 'back-up'}
          onClick={() => void actions.backUp()}
        >
          {t('backUp')}
        </Button>
      }
    >
      {status.isPending && <Pending />}
      {status.failure !== null && <FailureAlert failure={status.failure} onRetry={refetch} />}
      {status.value !== null && (
        <>
          {status.value.unseen === null ? (
            <BackupTable backups={status.value.backups} onRestore={setRestoring} />
          ) : (
            <FailureAlert failure={status.value.unseen} onRetry={refetch} />
          )}
          <StorePlace status={status.value} />
        </>
      )}
      <DeletedPanel />
      <RestoreDialog
        backup={restoring}
        busy={actions.busy === 'restore'}
        onClose={() => setRestoring(null)}
        onConfirm={(backup) => void actions.restore(backup).then(() => setRestoring(null))}
      />
    </Page>
  );
}
