import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { varianceSharesChart } from '../../../../shared/charts/variance-shares.ts';
import type { DecisionAnalysis } from '../../../../shared/domain/result/analysis.ts';
import type { WorkloadPlan } from '../../../../shared/domain/result/plan.ts';
import { ChartFigure } from '../../../components/chart/chart-figure.tsx';
import { Panel } from '../../../components/layout/panel.tsx';
import { Analysed } from '../../../components/analysis/analysed.tsx';
import { InformationPanel } from './information-panel.tsx';
import { OverturnsPanel } from './overturns-panel.tsx';
import { StabilityPanel } from './stability-panel.tsx';
import { TornadoPanel } from './tornado-panel.tsx';
import { TradeOffsPanel } from './trade-offs-panel.tsx';

function VariancePanel({ analysis }: { readonly analysis: DecisionAnalysis }) {
  const { t } = useTranslation('robustness');
  const { variance } = analysis;
  return (
    <Panel title={t('variance.title')}>
      {variance === null ? (
        <Text size="xs" c="dimmed">
          {t('variance.none')}
        </Text>
      ) : (
        <ChartFigure build={(settings) => varianceSharesChart(variance, settings)} quietTitle />
      )}
      <Text size="xs" c="dimmed" mt="xs">
        {t('variance.note')}
      </Text>
    </Panel>
  );
}

interface SensitivityTabProps {
  readonly workload: WorkloadPlan;
  readonly index: number;
}

/** What would change the verdict, and which figure is worth measuring first. */
export function SensitivityTab({ workload, index }: SensitivityTabProps) {
  return (
    <Analysed workload={index}>
      {(analysis) => (
        <>
          <OverturnsPanel analysis={analysis} />
          <InformationPanel analysis={analysis} />
          <StabilityPanel analysis={analysis} />
          <TradeOffsPanel analysis={analysis} />
          <TornadoPanel analysis={analysis} workload={workload} index={index} />
          <VariancePanel analysis={analysis} />
        </>
      )}
    </Analysed>
  );
}
