import { Group, SegmentedControl, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { planScopes, type PlanScope } from '../../../shared/domain/host/host.ts';
import { useDocumentActions } from '../../workspace/document.ts';

interface ScopeChoiceProps {
  readonly scope: PlanScope;
}

/** Whether the plan may take all of this machine, or only what this process may use of it. */
export function ScopeChoice({ scope }: ScopeChoiceProps) {
  const { t } = useTranslation('machine');
  const { updateDocument } = useDocumentActions();
  const id = useId();
  const choose = (chosen: PlanScope) =>
    updateDocument((current) => {
      const { scope: _, ...document } = current;
      return chosen === 'limits' ? document : { ...document, scope: chosen };
    });
  return (
    <Group gap="sm" role="group" aria-labelledby={id}>
      <Text size="sm" id={id}>
        {t('planned.scope')}
      </Text>
      <SegmentedControl
        aria-label={t('planned.scope')}
        data={planScopes.map((value) => ({ value, label: t(`planned.scopeOf.${value}`) }))}
        value={scope}
        onChange={choose}
      />
      <Text size="xs" c="dimmed">
        {t('planned.scopeNote')}
      </Text>
    </Group>
  );
}
