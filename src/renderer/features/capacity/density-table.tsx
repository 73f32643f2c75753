import { Table, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { resourceTitles } from '../../../shared/charts/drawing/wording.ts';
import type { AlternativePlan, WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import { useLanguage } from '../../language/use-language.ts';
import classes from './capacity.module.css';
import { hostsNeeded } from './hosts-needed.ts';
import { Tag } from '../../components/tag.tsx';

interface DensityTableProps {
  readonly workload: WorkloadPlan;
  /** Hosts there are of the planned kind. */
  readonly hosts: number;
  readonly shown: string | null;
  readonly onShow: (alternative: string) => void;
}

interface RowProps extends Omit<DensityTableProps, 'workload'> {
  readonly alternative: AlternativePlan;
  readonly count: number;
}

function Row({ alternative, count, hosts, shown, onShow }: RowProps) {
  const { t } = useTranslation(['capacity', 'plan']);
  const language = useLanguage();
  const { id, name, density, feasible } = alternative;
  const isShown = shown === id;
  const needed = density === null ? null : hostsNeeded(count, density.at95);
  return (
    <Table.Tr data-current={isShown || undefined} className={classes.row ?? ''}>
      <Table.Th scope="row" fw={isShown ? 700 : 400}>
        <UnstyledButton
          className={classes.show ?? ''}
          fz="xs"
          disabled={density === null}
          aria-pressed={isShown}
          onClick={() => onShow(id)}
        >
          {name[language]}
        </UnstyledButton>{' '}
        {!feasible && <Tag>{t('plan:infeasible')}</Tag>}
      </Table.Th>
      {density === null ? (
        <Table.Td colSpan={5} c="dimmed">
          {t('density.unknown')}
        </Table.Td>
      ) : (
        <>
          <Table.Td ta="right">
            {formatCount(density.instancesPerHost.low)}–{formatCount(density.instancesPerHost.high)}
          </Table.Td>
          <Table.Td ta="right" fw={700}>
            {formatCount(density.at95)}
          </Table.Td>
          <Table.Td ta="right">{formatCount(density.naive)}</Table.Td>
          <Table.Td>
            {density.bottleneck === null
              ? t('unknown')
              : resourceTitles[density.bottleneck][language]}
          </Table.Td>
          <Table.Td ta="right">
            {needed === null ? (
              t('density.doesNotFit')
            ) : (
              <span data-short={needed > hosts || undefined} className={classes.needed}>
                {t('density.hostsOf', { needed: formatCount(needed), hosts: formatCount(hosts) })}
              </span>
            )}
          </Table.Td>
        </>
      )}
    </Table.Tr>
  );
}

/** Instances per host, alternative by alternative; a row's button shows its detail beside. */
export function DensityTable({ workload, ...rest }: DensityTableProps) {
  const { t } = useTranslation('capacity');
  return (
    <>
      <Table.ScrollContainer minWidth={620} type="native">
        <Table aria-label={t('density.title')} className={classes.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('alternative')}</Table.Th>
              <Table.Th ta="right">{t('density.range')}</Table.Th>
              <Table.Th ta="right">{t('density.at95')}</Table.Th>
              <Table.Th ta="right">{t('density.naive')}</Table.Th>
              <Table.Th>{t('density.bottleneck')}</Table.Th>
              <Table.Th ta="right">{t('density.hosts', { instances: workload.count })}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {workload.alternatives.map((alternative) => (
              <Row
                key={alternative.id}
                alternative={alternative}
                count={workload.count}
                {...rest}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('density.note')}
      </Text>
    </>
  );
}
