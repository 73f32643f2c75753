import { Button, Drawer, Group, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParsedHostInput } from '../../../shared/domain/host/host-document.ts';
import { Disks, Nics } from './host-devices.tsx';
import { isComplete, toHostDraft } from './host-draft.ts';
import { fromHostDraft } from './host-from-draft.ts';
import { General } from './host-general.tsx';

interface HostFormProps {
  readonly stored: ParsedHostInput;
  readonly onSave: (host: ParsedHostInput) => void;
  readonly onClose: () => void;
}

function HostForm({ stored, onSave, onClose }: HostFormProps) {
  const { t } = useTranslation('common');
  const [draft, setDraft] = useState(() => toHostDraft(stored));
  const complete = isComplete(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    onSave(fromHostDraft(draft, stored));
    onClose();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <General draft={draft} change={setDraft} stored={stored} />
        <Disks draft={draft} change={setDraft} stored={stored} />
        <Nics draft={draft} change={setDraft} stored={stored} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={!complete}>
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
