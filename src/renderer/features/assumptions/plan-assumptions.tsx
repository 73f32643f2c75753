import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language/use-language.ts';
import { usePlan } from '../../workspace/plan.ts';
import { EmptyState } from '../../components/feedback/empty-state.tsx';
import { FailureAlert } from '../../components/feedback/failure-alert.tsx';
import { NextPage } from '../../components/next-page.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { Pending } from '../../components/feedback/pending.tsx';
import classes from './assumptions.module.css';

/** What the plan took for granted because nobody stated, detected or measured it. */
export function PlanAssumptions() {
  const { t } = useTranslation('assumptions');
  const language = useLanguage();
  const planQuery = usePlan();
  const { plan, failure, isPending, refetch } = planQuery;
  if (failure !== null) return <FailureAlert failure={failure} onRetry={refetch} />;
  if (isPending) return <Pending />;
  if (plan === null) {
    return (
      <EmptyState
        title={t('plan.noPlan')}
        description={t('plan.noPlanWhy')}
        actions={<NextPage page="workloads" primary />}
      />
    );
  }
  return (
    <Panel title={t('plan.title', { count: plan.assumptions.length })}>
      {plan.assumptions.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t('plan.none')}
        </Text>
      ) : (
        <ul className={classes.statements}>
          {plan.assumptions.map((assumption) => (
            <li key={assumption.id}>{assumption.text[language]}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
