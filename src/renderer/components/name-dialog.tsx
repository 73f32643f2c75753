import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface NameDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly submitLabel: string;
  readonly initial: string;
  readonly onSubmit: (name: string) => void;
}

const maxNameLength = 200;

function NameForm({ initial, submitLabel, onSubmit, onClose }: NameDialogProps) {
  const { t } = useTranslation('common');
  const [name, setName] = useState(initial);
  const trimmed = name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (trimmed === '') return;
    onSubmit(trimmed);
    onClose();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={t('name')}
          size="sm"
          value={name}
          maxLength={maxNameLength}
          error={trimmed === '' ? t('nameNeeded') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={trimmed === ''}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for one name. */
export function NameDialog(props: NameDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      size="sm"
    >
      <NameForm {...props} />
    </Modal>
  );
}
