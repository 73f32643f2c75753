import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface FieldLockProps {
  readonly label: string;
  readonly locked: boolean;
  readonly onToggle: () => void;
}

/** Keeps a field as it is when the machine is read again. */
export function FieldLock({ label, locked, onToggle }: FieldLockProps) {
  const { t } = useTranslation('machine');
  const said = t(locked ? 'form.unlock' : 'form.lock', { label });
  return (
    <Tooltip label={said} multiline maw={260}>
      <ActionIcon
        variant="subtle"
        {...(locked ? {} : { color: 'gray' })}
        aria-label={said}
        aria-pressed={locked}
        onClick={onToggle}
      >
        {locked ? <IconLock size={15} /> : <IconLockOpen size={15} />}
      </ActionIcon>
    </Tooltip>
  );
}
