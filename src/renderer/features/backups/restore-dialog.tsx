import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../shared/domain/project/store-status.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useExactMoment } from '../../components/moment.tsx';

interface RestoreDialogProps {
  readonly backup: Backup | null;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (backup: Backup) => void;
}

const consequences = ['back', 'step', 'rest', 'before'] as const;

/** Says what restoring a backup will do before it is done. */
export function RestoreDialog({ backup, busy, onClose, onConfirm }: RestoreDialogProps) {
  const { t } = useTranslation(['backups', 'common']);
  const language = useLanguage();
  const exact = useExactMoment();
  return (
    <Modal
      opened={backup !== null}
      onClose={onClose}
      title={t('confirm.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {backup !== null && (
        <Stack gap="md">
          <Text size="sm">
            {t('confirm.what', {
              time: exact(backup.takenAt),
              size: formatQuantity(backup.bytes, 'bytes', language),
            })}
          </Text>
          <List size="xs" spacing={4}>
            {consequences.map((one) => (
              <List.Item key={one}>{t(`confirm.${one}`)}</List.Item>
            ))}
          </List>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose} data-autofocus>
              {t('common:action.cancel')}
            </Button>
            <Button loading={busy} onClick={() => onConfirm(backup)}>
              {t('confirm.action')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
