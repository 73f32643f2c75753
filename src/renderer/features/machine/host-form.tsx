import { Button, Drawer, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ParsedHostInput } from '../../../shared/domain/host/host-document.ts';
import { useDraftForm } from '../../components/use-draft-form.ts';
import { Disks, Nics } from './host-devices.tsx';
import { isComplete, toHostDraft, type HostDraft } from './host-draft.ts';
import { fromHostDraft } from './host-from-draft.ts';
import { General } from './host-general.tsx';

interface HostFormProps {
  readonly stored: ParsedHostInput;
  readonly onSave: (host: ParsedHostInput) => void;
  readonly onClose: () => void;
}

function HostForm({ stored, onSave, onClose }: HostFormProps) {
  const { t } = useTranslation('common');
  const { draft, change, submit } = useDraftForm<HostDraft>(() => toHostDraft(stored), isComplete);
  const save = (complete: HostDraft) => {
    onSave(fromHostDraft(complete, stored));
    onClose();
  };
  return (
    <form onSubmit={submit(save)} noValidate>
      <Stack gap="md">
        <General draft={draft} change={change} stored={stored} />
        <Disks draft={draft} change={change} />
        <Nics draft={draft} change={change} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={!isComplete(draft)}>
            {t('action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface HostDrawerProps extends Omit<HostFormProps, 'stored'> {
  /** The host to begin with; null keeps the drawer closed. */
  readonly stored: ParsedHostInput | null;
}

/** Edits the figures of the project's own host. */
export function HostDrawer({ stored, onSave, onClose }: HostDrawerProps) {
  const { t } = useTranslation(['machine', 'common']);
  return (
    <Drawer
      opened={stored !== null}
      onClose={onClose}
      title={t('form.title')}
      size={600}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {stored !== null && <HostForm stored={stored} onSave={onSave} onClose={onClose} />}
    </Drawer>
  );
}
