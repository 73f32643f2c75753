import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ParsedHostInput } from '../../../../shared/domain/host/host-document.ts';
import { reprobedHost } from '../../../../shared/domain/host/host-reprobe.ts';
import { DifferenceTable } from './difference-table.tsx';

interface ReprobeHostProps {
  /** The host to read again; null keeps the dialog closed. */
  readonly host: ParsedHostInput | null;
  /** This machine as it was read. */
  readonly read: ParsedHostInput;
  readonly onTake: (host: ParsedHostInput) => void;
  readonly onClose: () => void;
}

function Reading({ host, read, onTake, onClose }: ReprobeHostProps & { host: ParsedHostInput }) {
  const { t } = useTranslation(['hosts', 'common']);
  const outcome = reprobedHost(host, read);
  const sides = { left: t('reprobeDialog.before'), right: t('reprobeDialog.after') };
  return (
    <Stack gap="md">
      {outcome.changed.length === 0 ? (
        <Text size="sm">{t('reprobeDialog.noChanges')}</Text>
      ) : (
        <>
          <Text size="sm">{t('reprobeDialog.changes')}</Text>
          <DifferenceTable
            label={t('reprobeDialog.changes')}
            differences={outcome.changed}
            {...sides}
          />
        </>
      )}
      {outcome.kept.length > 0 && (
        <>
          <Text size="sm">{t('reprobeDialog.kept')}</Text>
          <DifferenceTable label={t('reprobeDialog.kept')} differences={outcome.kept} {...sides} />
        </>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button
          disabled={outcome.changed.length === 0}
          onClick={() => {
            onTake(outcome.host);
            onClose();
          }}
        >
          {t('reprobeDialog.submit')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Shows what reading this machine again would change in a host, and what its locks keep. */
export function ReprobeHost(props: ReprobeHostProps) {
  const { t } = useTranslation(['hosts', 'common']);
  return (
    <Modal
      opened={props.host !== null}
      onClose={props.onClose}
      title={t('reprobeDialog.title', { name: props.host?.name ?? '' })}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {props.host !== null && <Reading {...props} host={props.host} />}
    </Modal>
  );
}
