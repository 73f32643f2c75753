import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from './workspace.tsx';

const colors = { saved: 'dimmed', waiting: 'dimmed', saving: 'dimmed', failed: 'red' } as const;

/** Whether what is on the screen is stored. */
export function SavingIndicator() {
  const { t } = useTranslation('shell');
  const { saving } = useWorkspace();
  return (
    <Text size="xs" c={colors[saving.state]} role="status" visibleFrom="sm" miw="5.5rem">
      {t(`saving.${saving.state}`)}
    </Text>
  );
}
