import { Table } from '@mantine/core';
import { IconFlame } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AlternativePlan } from '../../../shared/domain/result/plan.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Quantity } from '../../components/quantity.tsx';
import classes from './capacity.module.css';
import { Tag } from '../../components/tag.tsx';

interface PerformanceTableProps {
  readonly alternatives: readonly AlternativePlan[];
}

function Row({ alternative }: { readonly alternative: AlternativePlan }) {
  const { t } = useTranslation(['capacity', 'plan']);
  const language = useLanguage();
  const { name, performance, feasible } = alternative;
  const chance = performance?.chanceOfSaturation ?? 0;
  const saturated = (
    <Tag tone="bad">
      <IconFlame size={12} aria-hidden />
      {chance < 1
        ? t('performance.maySaturate', { chance: formatQuantity(chance, 'percent', language) })
        : t('performance.saturated')}
    </Tag>
  );
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name[language]} {!feasible && <Tag>{t('plan:infeasible')}</Tag>}
      </Table.Th>
      {performance === null ? (
        <Table.Td colSpan={7} c="dimmed">
          {t('performance.unknown')}
        </Table.Td>
      ) : (
        <>
          <Table.Td ta="right">
            <Quantity figure={performance.quotaCores} unit="cores" />
          </Table.Td>
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
          <Table.Td>{t(`performance.bounds.${performance.bound}`)}</Table.Td>
        </>
      )}
    </Table.Tr>
  );
}

/** Queueing figures of one instance, alternative by alternative. */
export function PerformanceTable({ alternatives }: PerformanceTableProps) {
  const { t } = useTranslation('capacity');
  return (
    <Table.ScrollContainer minWidth={760} type="native">
      <Table aria-label={t('performance.title')} className={classes.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('alternative')}</Table.Th>
            <Table.Th ta="right" title={t('performance.quotaWhy')}>
              {t('performance.quota')}
            </Table.Th>
            <Table.Th ta="right">{t('performance.service')}</Table.Th>
            <Table.Th ta="right">{t('performance.utilization')}</Table.Th>
            <Table.Th ta="right">{t('performance.meanResponse')}</Table.Th>
            <Table.Th ta="right">{t('performance.p95Response')}</Table.Th>
            <Table.Th ta="right">{t('performance.maximum')}</Table.Th>
            <Table.Th>{t('performance.bound')}</Table.Th>
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
