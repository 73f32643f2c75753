import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from './workspace.tsx';

/** Whether what is on the screen is stored. */
export function SavingIndicator() {
  const { t } = useTranslation('shell');
  const { saving } = useWorkspace();
  return (
    <Text
      size="xs"
      c={saving.state === 'failed' ? 'var(--isoplan-bad)' : 'dimmed'}
      role="status"
      visibleFrom="sm"
      miw="5.5rem"
    >
      {t(`saving.${saving.state}`)}
    </Text>
  );
}
