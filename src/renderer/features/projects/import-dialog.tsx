import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../../shared/api/contract.ts';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import type { Importing } from './use-import.ts';

function Preview({ outcome }: { readonly outcome: ImportResult }) {
  const { t } = useTranslation('projects');
  const { name, nameInFile, workloadCount, history } = outcome;
  return (
    <List size="sm" spacing={4}>
      <List.Item>{t('importing.creates', { name, count: workloadCount })}</List.Item>
      {name !== nameInFile && <List.Item>{t('importing.renamed', { name: nameInFile })}</List.Item>}
      {history !== null && <List.Item>{t('importing.history', { ...history })}</List.Item>}
      {history !== null && history.omitted > 0 && (
        <List.Item>{t('importing.omitted', { count: history.omitted })}</List.Item>
      )}
      <List.Item>{t('importing.untouched')}</List.Item>
    </List>
  );
}

/** What an import would do, before it is done; what is wrong with the file, when it cannot be. */
export function ImportDialog({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation(['projects', 'common']);
  const { chosen, busy } = importing;
  const outcome = chosen?.outcome ?? null;
  return (
    <Modal
      opened={chosen !== null}
      onClose={importing.close}
      title={t('importing.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {chosen !== null && (
        <Stack gap="md">
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t('importing.from', { file: chosen.fileName })}
          </Text>
          {outcome === null && (
            <Pending label={t('importing.reading', { file: chosen.fileName })} inline />
          )}
          {outcome?.ok === false && (
            <FailureAlert title={t('importing.refused')} failure={outcome.error} />
          )}
          {outcome?.ok === true && <Preview outcome={outcome.value} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={importing.close}>
              {t(outcome?.ok === false ? 'common:action.close' : 'common:action.cancel')}
            </Button>
            {outcome?.ok === true && (
              <Button loading={busy} data-autofocus onClick={() => void importing.commit()}>
                {t('common:action.import')}
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
