import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeletedProject } from '../../../shared/domain/project/project.ts';
import { useCall } from '../../api/use-call.ts';
import { useClient } from '../../workspace/client.ts';
import { DeletedTable } from '../../components/table/deleted-table.tsx';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { showFailureNotice } from '../../components/feedback/failure-notice.tsx';
import { showNotice } from '../../components/feedback/notice.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { outdate, projectListQueries } from '../../workspace/outdate-queries.ts';

/** The deleted projects, each with the way to bring it back. */
export function DeletedPanel() {
  const { t } = useTranslation(['backups', 'common']);
  const client = useClient();
  const queries = useQueryClient();
  const { value, failure, refetch } = useCall(client, 'projects.deleted', {});
  useEffect(refetch, [refetch]);
  const restore = async ({ id, name }: DeletedProject) => {
    const closeLabel = t('common:action.close');
    const answer = await client.invoke('projects.restore', { id });
    if (answer.ok) showNotice(t('deleted.back', { name }), closeLabel);
    else showFailureNotice(answer.error, closeLabel);
    await outdate(queries, projectListQueries);
  };
  const none = value?.length === 0;
  return (
    <Panel title={t('deleted.title')} flush={!none}>
      {failure !== null && <FailureAlert failure={failure} onRetry={refetch} />}
      {none && (
        <Text size="xs" c="dimmed">
          {t('deleted.none')}
        </Text>
      )}
      {value !== null && value.length > 0 && (
        <DeletedTable
          label={t('deleted.title')}
          projects={value}
          onRestore={(project) => void restore(project)}
        />
      )}
    </Panel>
  );
}
