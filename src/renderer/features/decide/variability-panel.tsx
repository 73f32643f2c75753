import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import type { Band } from '../../../shared/domain/result/variability.ts';
import { formatQuantity } from '../../../shared/units/format.ts';
import { useLanguage } from '../../language/use-language.ts';
import { figureText } from '../../components/figure-text.ts';
import { Panel } from '../../components/layout/panel.tsx';
import { useNames } from './verdict-panel.tsx';
import { PlainTable, type PlainColumn } from '../../components/table/plain-table.tsx';

/** The winner's figures over time, apart from what is not known; where a parameter changes over time. */
export function VariabilityPanel({ workload }: { readonly workload: WorkloadPlan }) {
  const { t } = useTranslation(['decide', 'common']);
  const language = useLanguage();
  const nameOf = useNames(workload);
  const { overTime: variability } = workload;
  if (variability === null) return null;
  const share = (value: number): string => formatQuantity(value, 'percent', language);
  const { low, middle, high } = variability.first;
  const band = (one: Band, unit: string): string =>
    figureText({ low: one.low, high: one.high }, unit, language);
  return (
    <Panel title={t('overTime.title')}>
      <Text size="sm">
        {t('overTime.first', {
          name: nameOf(variability.alternative),
          middle: share(middle),
          low: share(low),
          high: share(high),
        })}
      </Text>
      <PlainTable
        label={t('overTime.title')}
        rows={variability.figures}
        rowId={({ criterion }) => criterion}
        columns={[
          {
            id: 'criterion',
            header: t('criterion'),
            names: true,
            cell: ({ criterion }) => t(`common:criterion.${criterion}`),
          },
          ...(['at5', 'at50', 'at95'] as const).map(
            (quantile): PlainColumn<(typeof variability.figures)[number]> => ({
              id: quantile,
              header: t(`overTime.${quantile}`),
              align: 'right',
              cell: (figure) => band(figure[quantile], figure.unit),
            }),
          ),
        ]}
      />
      <Text size="xs" c="dimmed">
        {t('overTime.note', { names: variability.changing.join(', ') })}
      </Text>
    </Panel>
  );
}
