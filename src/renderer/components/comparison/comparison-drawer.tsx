import { Drawer, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import { useClient } from '../../workspace/client.ts';
import { useProjectId } from '../../workspace/document.ts';
import { ChangesTable } from '../changes/changes-table.tsx';
import { FailureAlert } from '../feedback/failure-alert.tsx';
import { Panel } from '../layout/panel.tsx';
import { Pending } from '../feedback/pending.tsx';
import { ResultsComparison } from './results-comparison.tsx';

export interface ComparedRevisions {
  readonly from: number;
  readonly to: number;
}

function Inputs({ from, to }: ComparedRevisions) {
  const { t } = useTranslation('history');
  const client = useClient();
  const id = useProjectId() ?? '';
  const { value, failure, isPending, refetch } = useCall(client, 'projects.compare', {
    id,
    from,
    to,
  });
  if (isPending) return <Pending />;
  if (failure !== null) return <FailureAlert failure={failure} onRetry={refetch} />;
  if (value === null || value.length === 0) {
    return (
      <Text size="xs" c="dimmed" p="sm">
        {t('comparison.sameInputs')}
      </Text>
    );
  }
  return (
    <ChangesTable
      label={t('comparison.inputs')}
      changes={value}
      before={t('comparison.revision', { number: from })}
      after={t('comparison.revision', { number: to })}
    />
  );
}

function Results({ from, to }: ComparedRevisions) {
  const { t } = useTranslation('history');
  const client = useClient();
  const id = useProjectId() ?? '';
  const answer = useCall(client, 'projects.compareResults', { id, from, to });
  const { value, failure, isPending, refetch } = answer;
  if (isPending) return <Pending label={t('comparison.computing')} />;
  if (failure !== null) {
    return <FailureAlert title={t('comparison.noResults')} failure={failure} onRetry={refetch} />;
  }
  return value === null ? null : <ResultsComparison results={value.results} from={from} to={to} />;
}

interface ComparisonDrawerProps {
  readonly compared: ComparedRevisions | null;
  readonly onClose: () => void;
}

/** Two revisions held against each other: what was changed, and what that did to the results. */
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
      {compared !== null && (
        <Stack gap="md">
          <Panel title={t('comparison.inputs')} flush>
            <Inputs {...compared} />
          </Panel>
          <Results {...compared} />
        </Stack>
      )}
    </Drawer>
  );
}
