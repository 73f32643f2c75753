import { Table } from '@mantine/core';
import { IconFlame } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AlternativePlan } from '../../../shared/domain/result/plan.ts';
import { useWorkspace } from '../../workspace/workspace.tsx';
import { Quantity } from '../../components/quantity.tsx';
import classes from './capacity.module.css';
import { Tag } from '../../components/tag.tsx';

interface PerformanceTableProps {
  readonly alternatives: readonly AlternativePlan[];
}

function Row({ alternative }: { readonly alternative: AlternativePlan }) {
  const { t } = useTranslation(['capacity', 'plan']);
  const { language } = useWorkspace();
  const { name, performance, feasible } = alternative;
  const saturated = (
    <Tag tone="bad">
      <IconFlame size={12} aria-hidden />
      {t('performance.saturated')}
    </Tag>
  );
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name[language]} {!feasible && <Tag>{t('plan:infeasible')}</Tag>}
      </Table.Th>
      {performance === null ? (
        <Table.Td colSpan={6} c="dimmed">
          {t('performance.unknown')}
        </Table.Td>
      ) : (
        <>
          <Table.Td ta="right">{performance.servers}</Table.Td>
          <Table.Td ta="right">
            <Quantity figure={performance.serviceSeconds} unit="seconds" />
          </Table.Td>
          <Table.Td ta="right">
            <Quantity figure={performance.utilization} unit="percent" />
          </Table.Td>
          <Table.Td ta="right">
            {performance.meanResponseSeconds === null ? (
              saturated
            ) : (
              <Quantity figure={performance.meanResponseSeconds} unit="seconds" />
            )}
          </Table.Td>
          <Table.Td ta="right">
            {performance.p95ResponseSeconds === null ? (
              saturated
            ) : (
              <Quantity figure={performance.p95ResponseSeconds} unit="seconds" />
            )}
          </Table.Td>
          <Table.Td ta="right">
            <Quantity figure={performance.maxRequestsPerSecond} unit="requests/s" />
          </Table.Td>
        </>
      )}
    </Table.Tr>
  );
}

/** Queueing figures of one instance (M/M/c), alternative by alternative. */
export function PerformanceTable({ alternatives }: PerformanceTableProps) {
  const { t } = useTranslation('capacity');
  return (
    <Table.ScrollContainer minWidth={760} type="native">
      <Table aria-label={t('performance.title')} className={classes.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('alternative')}</Table.Th>
            <Table.Th ta="right" title={t('performance.serversWhy')}>
              {t('performance.servers')}
            </Table.Th>
            <Table.Th ta="right">{t('performance.service')}</Table.Th>
            <Table.Th ta="right">{t('performance.utilization')}</Table.Th>
            <Table.Th ta="right">{t('performance.meanResponse')}</Table.Th>
            <Table.Th ta="right">{t('performance.p95Response')}</Table.Th>
            <Table.Th ta="right">{t('performance.maximum')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {alternatives.map((alternative) => (
            <Row key={alternative.id} alternative={alternative} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
