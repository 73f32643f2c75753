import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { measureNextChart } from '../../../shared/charts/measure-next.ts';
import type { MeasureNext } from '../../../shared/domain/result/decision.ts';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { Panel } from '../../components/layout/panel.tsx';

interface MeasureNextPanelProps {
  readonly parameters: readonly MeasureNext[];
}

/** Which figures are worth measuring before deciding, or that none is. */
export function MeasureNextPanel({ parameters }: MeasureNextPanelProps) {
  const { t } = useTranslation('decide');
  if (parameters.length === 0) {
    return (
      <Panel title={t('measure.title')}>
        <Text size="xs" c="dimmed">
          {t('measure.none')}
        </Text>
      </Panel>
    );
  }
  return (
    <Panel>
      <ChartFigure build={(settings) => measureNextChart(parameters, settings)} />
    </Panel>
  );
}
