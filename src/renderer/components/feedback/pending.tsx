import { Group, Loader, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PendingProps {
  /** What is being done; "Working…" when left out. */
  readonly label?: string;
  /** In a line of text instead of the middle of an area. */
  readonly inline?: boolean;
}

/** Work in progress; after one second it also says for how long. */
export function Pending({ label, inline = false }: PendingProps) {
  const { t } = useTranslation('common');
  const [seconds, setSeconds] = useState(0);
  useInterval(() => setSeconds((elapsed) => elapsed + 1), 1000, { autoInvoke: true });
  return (
    <Group
      role="status"
      gap="xs"
      wrap="nowrap"
      justify={inline ? 'flex-start' : 'center'}
      py={inline ? 0 : 'xl'}
    >
      <Loader size="xs" aria-hidden />
      <Text size="xs" c="dimmed">
        {label ?? t('pending.working')}
      </Text>
      {seconds >= 1 && (
        <Text size="xs" c="dimmed" aria-hidden>
          {t('pending.elapsed', { seconds })}
        </Text>
      )}
    </Group>
  );
}
