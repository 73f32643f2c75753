import { Drawer, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { ChangesTable } from '../../components/changes/changes-table.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { Panel } from '../../components/panel.tsx';
import { Pending } from '../../components/pending.tsx';

export interface ComparedRevisions {
  readonly from: number;
  readonly to: number;
}

function Comparison({ from, to }: ComparedRevisions) {
  const { t } = useTranslation('history');
  const { client, project } = useWorkspace();
  const id = project?.id ?? '';
  const inputs = useCall(client, 'projects.compare', { id, from, to });
  return (
    <Stack gap="md">
      <Panel title={t('comparison.inputs')} flush>
        {inputs.isPending && <Pending />}
        {inputs.failure !== null && (
          <FailureAlert failure={inputs.failure} onRetry={inputs.refetch} />
        )}
        {inputs.value?.length === 0 && (
          <Text size="xs" c="dimmed" p="sm">
            {t('comparison.sameInputs')}
          </Text>
        )}
        {inputs.value !== null && inputs.value.length > 0 && (
          <ChangesTable
            label={t('comparison.inputs')}
            changes={inputs.value}
            before={t('comparison.revision', { number: from })}
            after={t('comparison.revision', { number: to })}
          />
        )}
      </Panel>
    </Stack>
  );
}

interface ComparisonDrawerProps {
  readonly compared: ComparedRevisions | null;
  readonly onClose: () => void;
}

/** Two revisions held against each other: what was changed, and what that did. */
export function ComparisonDrawer({ compared, onClose }: ComparisonDrawerProps) {
  const { t } = useTranslation(['history', 'common']);
  return (
    <Drawer
      opened={compared !== null}
      onClose={onClose}
      size="58rem"
      title={compared === null ? '' : t('comparison.title', { ...compared })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {compared !== null && <Comparison {...compared} />}
    </Drawer>
  );
}
