import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface ExportHostProps {
  /** Name of the host to export; null keeps the dialog closed. */
  readonly name: string | null;
  /** Whether its serial numbers and names can be read: they can for this machine only. */
  readonly identifiable: boolean;
  readonly onExport: (identifiers: boolean) => void;
  readonly onClose: () => void;
}

function ExportForm({ identifiable, onExport, onClose }: ExportHostProps) {
  const { t } = useTranslation(['hosts', 'common']);
  const [identifiers, setIdentifiers] = useState(false);
  return (
    <Stack gap="md">
      <Text size="sm">{t('exportDialog.note')}</Text>
      {identifiable && (
        <Checkbox
          label={t('exportDialog.identifiers')}
          description={t('exportDialog.identifiersNote')}
          checked={identifiers}
          onChange={(event) => setIdentifiers(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button
          data-autofocus
          onClick={() => {
            onExport(identifiers);
            onClose();
          }}
        >
          {t('exportDialog.submit')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Asks what goes into the file of a host. */
export function ExportHost(props: ExportHostProps) {
  const { t } = useTranslation(['hosts', 'common']);
  return (
    <Modal
      opened={props.name !== null}
      onClose={props.onClose}
      title={t('exportDialog.title', { name: props.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {props.name !== null && <ExportForm {...props} />}
    </Modal>
  );
}
