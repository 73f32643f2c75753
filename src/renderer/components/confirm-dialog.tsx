import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen. */
  readonly text: string;
  readonly confirmLabel: string;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before something that is not undone with one key. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  const confirm = () => {
    props.onClose();
    props.onConfirm();
  };
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{props.text}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {t('action.cancel')}
          </Button>
          <Button onClick={confirm}>{props.confirmLabel}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
