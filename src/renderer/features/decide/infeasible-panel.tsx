import { Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { useLanguage } from '../../language/use-language.ts';
import { GoToPage } from '../../components/go-to-page.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import classes from './decide.module.css';

/** Why no alternative can be used, and where that can be changed. */
export function InfeasiblePanel({ workload }: { readonly workload: WorkloadPlan }) {
  const { t } = useTranslation('decide');
  const language = useLanguage();
  return (
    <Panel title={t('infeasible.title')} flush>
      <Table aria-label={t('infeasible.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('alternative')}</Table.Th>
            <Table.Th>{t('infeasible.reasons')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {workload.alternatives.map(({ id, name, reasons }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400}>
                {name[language]}
              </Table.Th>
              <Table.Td>
                {reasons.map((reason) => (
                  <Text key={reason.id} size="sm">
                    {reason.text[language]}
                  </Text>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
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
