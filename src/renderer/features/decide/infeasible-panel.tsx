import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { useLanguage } from '../../language/use-language.ts';
import { GoToPage } from '../../components/go-to-page.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './decide.module.css';
import { PlainTable } from '../../components/table/plain-table.tsx';

/** Why no alternative can be used, and where that can be changed. */
export function InfeasiblePanel({ workload }: { readonly workload: WorkloadPlan }) {
  const { t } = useTranslation('decide');
  const language = useLanguage();
  return (
    <Panel title={t('infeasible.title')} flush>
      <PlainTable
        label={t('infeasible.title')}
        rows={workload.alternatives}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'alternative',
            header: t('alternative'),
            names: true,
            cell: ({ name }) => name[language],
          },
          {
            id: 'reasons',
            header: t('infeasible.reasons'),
            cell: ({ reasons }) =>
              reasons.map((reason) => (
                <Text key={reason.id} size="sm">
                  {reason.text[language]}
                </Text>
              )),
          },
        ]}
      />
      <div className={classes.advice}>
        <Text size="sm">{t('infeasible.advice')}</Text>
        <Group gap="xs">
          <GoToPage page="workloads" />
          <GoToPage page="machine" />
        </Group>
      </div>
    </Panel>
  );
}
