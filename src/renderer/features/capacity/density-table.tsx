import { Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { resourceTitles } from '../../../shared/wording/resource-words.ts';
import type { AlternativePlan, WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { formatCount } from '../../../shared/units/format-number.ts';
import { useLanguage } from '../../language/use-language.ts';
import classes from './capacity.module.css';
import { FitTag } from '../../components/fit-tag.tsx';
import { hostsNeeded } from './hosts-needed.ts';
import { PlainTable, type PlainColumn } from '../../components/table/plain-table.tsx';

interface DensityTableProps {
  readonly workload: WorkloadPlan;
  /** Hosts there are of the planned kind. */
  readonly hosts: number;
  readonly shown: string | null;
  readonly onShow: (alternative: string) => void;
}

type Density = NonNullable<AlternativePlan['density']>;

function HostsNeeded({
  needed,
  hosts,
}: {
  readonly needed: number | null;
  readonly hosts: number;
}) {
  const { t } = useTranslation('capacity');
  if (needed === null) return t('density.doesNotFit');
  return (
    <span data-short={needed > hosts || undefined} className={classes.needed}>
      {t('density.hostsOf', { needed: formatCount(needed), hosts: formatCount(hosts) })}
    </span>
  );
}

/** Instances per host, alternative by alternative; a row's button shows its detail beside. */
export function DensityTable({ workload, hosts, shown, onShow }: DensityTableProps) {
  const { t } = useTranslation(['capacity', 'plan']);
  const language = useLanguage();
  const count = (id: string, header: string, read: (density: Density) => ReactNode) =>
    ({
      id,
      header,
      align: 'right',
      cell: ({ density }) => density && read(density),
    }) satisfies PlainColumn<AlternativePlan>;
  return (
    <>
      <PlainTable
        label={t('density.title')}
        minWidth={620}
        className={classes.table}
        rows={workload.alternatives}
        rowId={({ id }) => id}
        isCurrent={({ id }) => id === shown}
        remark={({ density }) => (density === null ? t('density.unknown') : null)}
        columns={[
          {
            id: 'alternative',
            header: t('alternative'),
            names: true,
            isBold: ({ id }) => id === shown,
            cell: (alternative) => (
              <>
                <UnstyledButton
                  className={classes.show ?? ''}
                  fz="xs"
                  disabled={alternative.density === null}
                  aria-pressed={alternative.id === shown}
                  onClick={() => onShow(alternative.id)}
                >
                  {alternative.name[language]}
                </UnstyledButton>{' '}
                <FitTag alternative={alternative} />
              </>
            ),
          },
          count(
            'range',
            t('density.range'),
            ({ instancesPerHost: { low, high } }) => `${formatCount(low)}–${formatCount(high)}`,
          ),
          {
            ...count('at95', t('density.at95'), ({ at95 }) => formatCount(at95)),
            isBold: () => true,
          },
          count('naive', t('density.naive'), ({ naive }) => formatCount(naive)),
          {
            id: 'bottleneck',
            header: t('density.bottleneck'),
            cell: ({ density }) =>
              density?.bottleneck ? resourceTitles[density.bottleneck][language] : t('unknown'),
          },
          count('hosts', t('density.hosts', { instances: workload.count }), ({ at95 }) => (
            <HostsNeeded needed={hostsNeeded(workload.count, at95)} hosts={hosts} />
          )),
        ]}
      />
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('density.note')}
      </Text>
    </>
  );
}
