import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stabilityChart, type StableThing } from '../../../../shared/charts/stability.ts';
import type { DecisionAnalysis } from '../../../../shared/domain/result/analysis.ts';
import { ChartFigure } from '../../../components/chart/chart-figure.tsx';
import { Panel } from '../../../components/layout/panel.tsx';

/** How far each weight may move by itself, and who overtakes whom beyond. */
export function StabilityPanel({ analysis }: { readonly analysis: DecisionAnalysis }) {
  const { t } = useTranslation('robustness');
  const [kept, setKept] = useState<StableThing>('winner');
  const { stability, alternatives } = analysis;
  return (
    <Panel
      title={t('stability.title')}
      actions={
        <SegmentedControl
          aria-label={t('stability.kept')}
          value={kept}
          onChange={setKept}
          data={[
            { value: 'winner' as const, label: t('stability.winner') },
            { value: 'order' as const, label: t('stability.order') },
          ]}
        />
      }
    >
      <ChartFigure
        build={(settings) => stabilityChart(stability[kept], alternatives, settings, kept)}
      />
    </Panel>
  );
}
