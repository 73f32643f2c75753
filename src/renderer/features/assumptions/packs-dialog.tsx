import { Button, FileButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPackages, IconUpload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/use-call.ts';
import { useClient } from '../../workspace/client.ts';
import { useDocument } from '../../workspace/document.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import { PacksTable } from './packs-table.tsx';
import { usePackActions } from './use-pack-actions.ts';

function Packs() {
  const { t } = useTranslation(['assumptions', 'common']);
  const client = useClient();
  const document = useDocument();
  const { value, failure, isPending, refetch } = useCall(client, 'packs.list', {});
  useEffect(refetch, [refetch]);
  const actions = usePackActions();
  const [removing, setRemoving] = useState<string | null>(null);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" gap="md">
        <Text size="xs" c="dimmed" flex={1} miw="16rem">
          {t('packs.description')}
        </Text>
        <FileButton
          accept=".json,.yaml,.yml"
          onChange={(file) => file !== null && void actions.importFile(file)}
        >
          {(props) => (
            <Button {...props} leftSection={<IconUpload size={15} aria-hidden />}>
              {t('packs.import')}
            </Button>
          )}
        </FileButton>
      </Group>
      {actions.refused !== null && (
        <FailureAlert title={t('packs.refused')} failure={actions.refused} />
      )}
      {isPending && <Pending />}
      {failure !== null && <FailureAlert failure={failure} onRetry={refetch} />}
      {value !== null && (
        <PacksTable
          packs={value}
          usedId={document?.pack ?? null}
          onExport={(id) => void actions.exportPack(id)}
          onRemove={setRemoving}
        />
      )}
      <ConfirmDialog
        opened={actions.existing !== null}
        title={t('packs.exists.title')}
        text={t('packs.exists.text', { id: actions.existing?.id ?? '' })}
        confirmLabel={t('packs.exists.replace')}
        onClose={actions.keep}
        onConfirm={() => void actions.replace()}
      />
      <ConfirmDialog
        opened={removing !== null}
        title={t('packs.remove.title', { id: removing ?? '' })}
        text={t('packs.remove.text')}
        confirmLabel={t('common:action.delete')}
        onClose={() => setRemoving(null)}
        onConfirm={() => removing !== null && void actions.remove(removing)}
      />
    </Stack>
  );
}

/** Opens the packs: those that come with the planner, and those of the user. */
export function PacksButton() {
  const { t } = useTranslation(['assumptions', 'common']);
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPackages size={15} aria-hidden />}
        onClick={dialog.open}
      >
        {t('packs.manage')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t('packs.title')}
        size="56rem"
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Packs />
      </Modal>
    </>
  );
}
