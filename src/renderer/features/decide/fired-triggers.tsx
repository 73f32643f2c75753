import { Alert, List } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/domain/result/plan.ts';
import { readTriggers } from '../../../shared/plan/comparison/read-triggers.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useClient } from '../../workspace/client.ts';
import { useProject } from '../../workspace/document.ts';
import { GoToPage } from '../../components/go-to-page.tsx';

/** Says when the plan has passed what a decision on record named as a reason to look again. */
export function FiredTriggers({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('decide');
  const client = useClient();
  const project = useProject();
  const language = useLanguage();
  const input = { project: project?.id ?? '' };
  const decisions = useCall(client, 'decisions.list', input, project !== null);
  const fired = (decisions.value ?? [])
    .filter(({ status }) => status !== 'superseded')
    .flatMap(({ number, triggers, choices }) =>
      readTriggers(plan, triggers, choices)
        .filter(({ state }) => state === 'fired')
        .map((reading) => ({ number, said: reading.text[language] })),
    );
  if (fired.length === 0) return null;
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconBellRinging size={18} aria-hidden />}
      title={t('review.due')}
    >
      <List size="sm" mb="xs">
        {fired.map(({ number, said }) => (
          <List.Item key={`${number} ${said}`}>{t('review.reading', { number, said })}</List.Item>
        ))}
      </List>
      <GoToPage page="decisions" />
    </Alert>
  );
}
