import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StoreStatus } from '../../../shared/domain/project/store-status.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Panel } from '../../components/layout/panel.tsx';

function PathLine({ label, path }: { readonly label: string; readonly path: string }) {
  const { t } = useTranslation('backups');
  return (
    <Group gap="sm" align="center">
      <Text size="xs" c="dimmed" w="9rem">
        {label}
      </Text>
      <Text size="xs" ff="monospace" flex={1} miw="16rem" style={{ overflowWrap: 'anywhere' }}>
        {path}
      </Text>
      <CopyButton value={path}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={`${t('place.copy')}: ${label}`}
            leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            onClick={copy}
          >
            {copied ? t('place.copied') : t('place.copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}

/** Where the store and its backups lie on this machine. */
export function StorePlace({ status }: { readonly status: StoreStatus }) {
  const { t } = useTranslation('backups');
  const language = useLanguage();
  return (
    <Panel title={t('place.title')}>
      <Stack gap="xs">
        <PathLine label={t('place.file')} path={status.file} />
        <PathLine label={t('place.folder')} path={status.backupFolder} />
        <Group gap="sm">
          <Text size="xs" c="dimmed" w="9rem">
            {t('place.size')}
          </Text>
          <Text size="xs">{formatQuantity(status.bytes, 'bytes', language)}</Text>
        </Group>
        {(['move', 'keep', 'remove'] as const).map((part) => (
          <Text key={part} size="xs" c="dimmed">
            {t(`place.${part}`)}
          </Text>
        ))}
      </Stack>
    </Panel>
  );
}
