import { IconFlame } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlternativePlan } from '../../../shared/domain/result/plan.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { useLanguage } from '../../language/use-language.ts';
import { FitTag } from '../../components/fit-tag.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { PlainTable, type PlainColumn } from '../../components/table/plain-table.tsx';
import { Tag } from '../../components/tag.tsx';

interface PerformanceTableProps {
  readonly alternatives: readonly AlternativePlan[];
}

type Performance = NonNullable<AlternativePlan['performance']>;

interface ResponseProps {
  /** Null where the queue only grows. */
  readonly figure: Performance['meanResponseSeconds'];
  readonly chance: Performance['chanceOfSaturation'];
}

function Response({ figure, chance }: ResponseProps) {
  const { t } = useTranslation('capacity');
  const language = useLanguage();
  if (figure !== null) return <Quantity figure={figure} unit="seconds" />;
  return (
    <Tag tone="bad">
      <IconFlame size={12} aria-hidden />
      {chance < 1
        ? t('performance.maySaturate', { chance: formatQuantity(chance, 'percent', language) })
        : t('performance.saturated')}
    </Tag>
  );
}

/** Queueing figures of one instance, alternative by alternative. */
export function PerformanceTable({ alternatives }: PerformanceTableProps) {
  const { t } = useTranslation(['capacity', 'plan']);
  const language = useLanguage();
  const figure = (
    id: string,
    header: string,
    cell: (performance: Performance) => ReactNode,
  ): PlainColumn<AlternativePlan> => ({
    id,
    header,
    align: 'right',
    cell: ({ performance }) => performance && cell(performance),
  });
  return (
    <PlainTable
      label={t('performance.title')}
      minWidth={760}
      rows={alternatives}
      rowId={({ id }) => id}
      remark={({ performance }) => (performance === null ? t('performance.unknown') : null)}
      columns={[
        {
          id: 'alternative',
          header: t('alternative'),
          names: true,
          cell: (alternative) => (
            <>
              {alternative.name[language]} <FitTag alternative={alternative} />
            </>
          ),
        },
        {
          ...figure('quota', t('performance.quota'), ({ quotaCores }) => (
            <Quantity figure={quotaCores} unit="cores" />
          )),
          hint: t('performance.quotaWhy'),
        },
        figure('service', t('performance.service'), ({ serviceSeconds }) => (
          <Quantity figure={serviceSeconds} unit="seconds" />
        )),
        figure('utilization', t('performance.utilization'), ({ utilization }) => (
          <Quantity figure={utilization} unit="percent" />
        )),
        figure('meanResponse', t('performance.meanResponse'), (performance) => (
          <Response
            figure={performance.meanResponseSeconds}
            chance={performance.chanceOfSaturation}
          />
        )),
        figure('p95Response', t('performance.p95Response'), (performance) => (
          <Response
            figure={performance.p95ResponseSeconds}
            chance={performance.chanceOfSaturation}
          />
        )),
        figure('maximum', t('performance.maximum'), ({ maxRequestsPerSecond }) => (
          <Quantity figure={maxRequestsPerSecond} unit="requests/s" />
        )),
        {
          id: 'bound',
          header: t('performance.bound'),
          cell: ({ performance }) => performance && t(`performance.bounds.${performance.bound}`),
        },
      ]}
    />
  );
}
