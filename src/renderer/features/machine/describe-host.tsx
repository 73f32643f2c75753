import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { expectationPhrase } from '../../../shared/wording/failure/expectation-phrase.ts';
import type { Host } from '../../../shared/domain/host/host.ts';
import {
  hostShortTextExample,
  parseHostShortText,
} from '../../../shared/domain/host/host-short-text.ts';
import { useLanguage } from '../../language/use-language.ts';

interface DescribeHostProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onHost: (host: Host) => void;
}

function DescribeForm({ onClose, onHost }: DescribeHostProps) {
  const { t } = useTranslation(['machine', 'common']);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const parsed = parseHostShortText(typed, typed.trim().slice(0, 200) || 'host');
  const wrong = parsed.ok
    ? null
    : t('common:expected', {
        found: parsed.error.found,
        expected: expectationPhrase(parsed.error.expected, language),
      });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!parsed.ok) return;
    onHost(parsed.value);
    onClose();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          data-autofocus
          size="sm"
          label={t('describe.label')}
          description={t('describe.hint', { example: hostShortTextExample })}
          value={typed}
          error={asked ? wrong : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit">{t('describe.submit')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for another machine in one line, such as `2x32c 2.6GHz, 512GiB`. */
export function DescribeHost(props: DescribeHostProps) {
  const { t } = useTranslation(['machine', 'common']);
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('describe.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <DescribeForm {...props} />
    </Modal>
  );
}
