import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tornadoChart } from '../../../../shared/charts/tornado.ts';
import type { DecisionAnalysis } from '../../../../shared/domain/result/analysis.ts';
import type { WorkloadPlan } from '../../../../shared/domain/result/plan.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { ChartFigure } from '../../../components/chart/chart-figure.tsx';
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx';
import { Panel } from '../../../components/layout/panel.tsx';
import { Pending } from '../../../components/feedback/pending.tsx';
import { useAnalysis, type FigureChoice } from '../../../workspace/use-analysis.ts';

interface TornadoPanelProps {
  readonly analysis: DecisionAnalysis;
  readonly workload: WorkloadPlan;
  readonly index: number;
}

const lead = 'lead';
const keyOf = ({ alternative, symbol }: FigureChoice): string => `${alternative} ${symbol}`;

/** Figures of the matrix that a tornado can be made of, by alternative. */
function useOutputs({ analysis, workload }: TornadoPanelProps) {
  const { t } = useTranslation(['robustness', 'common']);
  const language = useLanguage();
  return analysis.alternatives.map(({ id, name }) => ({
    group: name[language],
    items: workload.matrix.flatMap(({ criterion, cells }) => {
      const symbol = cells.find(({ alternative }) => alternative === id)?.symbol ?? null;
      if (symbol === null) return [];
      const title = t(`common:criterion.${criterion}`);
      return [
        {
          value: keyOf({ alternative: id, symbol }),
          label: t('tornado.of', { criterion: title, alternative: name[language] }),
          figure: { alternative: id, symbol },
        },
      ];
    }),
  }));
}

function FigureTornado({
  index,
  figure,
}: {
  readonly index: number;
  readonly figure: FigureChoice;
}) {
  const { t } = useTranslation('robustness');
  const { analysis, failure, isRunning, start } = useAnalysis(index, figure);
  const chart = analysis?.tornado.figure ?? null;
  if (failure !== null) return <FailureAlert failure={failure} onRetry={start} />;
  if (chart === null) return isRunning ? <Pending label={t('running')} /> : null;
  return <ChartFigure build={(settings) => tornadoChart(chart, settings)} />;
}

/** What moves the winner's lead, or a figure of the matrix, and how far. */
export function TornadoPanel(props: TornadoPanelProps) {
  const { analysis, index } = props;
  const { t } = useTranslation('robustness');
  const [chosen, setChosen] = useState(lead);
  const outputs = useOutputs(props);
  const items = outputs.flatMap((group) => group.items);
  const figure = items.find(({ value }) => value === chosen)?.figure ?? null;
  return (
    <Panel
      title={t('tornado.title')}
      actions={
        <Select
          aria-label={t('tornado.output')}
          w={320}
          searchable
          allowDeselect={false}
          value={figure === null ? lead : chosen}
          onChange={(value) => value !== null && setChosen(value)}
          data={[
            { value: lead, label: t('tornado.lead') },
            ...outputs.map(({ group, items: own }) => ({
              group,
              items: own.map(({ value, label }) => ({ value, label })),
            })),
          ]}
        />
      }
    >
      {figure === null ? (
        <ChartFigure build={(settings) => tornadoChart(analysis.tornado.lead, settings)} />
      ) : (
        <FigureTornado index={index} figure={figure} />
      )}
      <Text size="xs" c="dimmed" mt="xs">
        {t('tornado.note')}
      </Text>
    </Panel>
  );
}
