import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptabilityChart } from '../../../../shared/charts/acceptability.ts';
import { enumerate } from '../../../../shared/charts/drawing/wording.ts';
import { shareLabel } from '../../../../shared/charts/drawing/axis-scale.ts';
import type {
  AcceptabilityAnalysis,
  DecisionAnalysis,
} from '../../../../shared/domain/result/analysis.ts';
import type { Decision } from '../../../../shared/domain/result/decision.ts';
import type { WorkloadPlan } from '../../../../shared/domain/result/plan.ts';
import { formatCount } from '../../../../shared/units/format-number.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { ChartFigure } from '../../../components/chart/chart-figure.tsx';
import { Panel } from '../../../components/layout/panel.tsx';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useNames } from '../verdict-panel.tsx';
import { robustnessWords, verdictWords } from '../../../../shared/wording/verdict-words.ts';
import { Analysed } from '../../../components/analysis/analysed.tsx';
import { attackResultWords } from '../../../../shared/wording/ranking-method-words.ts';
import classes from './analysis.module.css';
import { PlainTable, type PlainColumn } from '../../../components/table/plain-table.tsx';

const gradeTones: Readonly<Record<Decision['robustness'], TagTone>> = {
  robust: 'good',
  fragile: 'warn',
  'too-close': 'warn',
  untested: 'quiet',
};

/** The grade in a word, and what it means here. */
function Grade({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation(['robustness', 'plan']);
  const language = useLanguage();
  return (
    <Panel title={t('grade.title')}>
      <div className={classes.robustness}>
        <Tag tone={gradeTones[decision.robustness]} strong>
          {robustnessWords[decision.robustness][language]}
        </Tag>
        {decision.robustness === 'robust' && <Tag>{verdictWords[decision.verdict][language]}</Tag>}
      </div>
      <Text size="sm" mt="xs">
        {decision.firmness[language]}
      </Text>
      <Text size="xs" c="dimmed" mt="xs">
        {t(`grade.meaning.${decision.robustness}`)}
      </Text>
      {decision.sampling !== null && (
        <Text size="xs" c="dimmed" mt="xs">
          {decision.sampling.text[language]}
        </Text>
      )}
    </Panel>
  );
}

/** Everything an opponent tried, and what came of it. */
function RobustnessChecks({ workload }: { readonly workload: WorkloadPlan }) {
  const { t } = useTranslation(['robustness', 'common']);
  const language = useLanguage();
  const nameOf = useNames(workload);
  const { attacks: robustnessChecks } = workload.decision;
  return (
    <Panel title={t('attacks.title')} flush>
      {robustnessChecks.length === 0 ? (
        <Text size="xs" c="dimmed" className={classes.note ?? ''}>
          {t('attacks.none')}
        </Text>
      ) : (
        <PlainTable
          label={t('attacks.title')}
          rows={robustnessChecks}
          rowId={({ id }) => id}
          columns={[
            { id: 'tried', header: t('attacks.tried'), cell: ({ title }) => title[language] },
            {
              id: 'wins',
              header: t('attacks.wins'),
              isBold: ({ overturns }) => overturns,
              cell: ({ winners }) =>
                winners.length === 0 ? t('common:none') : enumerate(winners.map(nameOf))[language],
            },
            {
              id: 'outcome',
              header: t('attacks.outcome'),
              cell: ({ overturns }) => (
                <Tag tone={overturns ? 'bad' : 'good'}>
                  {attackResultWords[overturns ? 'overturned' : 'withstood'][language]}
                </Tag>
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}

type Alternative = DecisionAnalysis['alternatives'][number];

interface SharesProps {
  readonly analysis: DecisionAnalysis;
  readonly shown: AcceptabilityAnalysis;
}

function CentralWeights({ analysis, shown }: SharesProps) {
  const { t } = useTranslation(['robustness', 'common']);
  const language = useLanguage();
  return (
    <Panel title={t('central.title')} flush>
      <PlainTable
        label={t('central.title')}
        minWidth={820}
        rows={analysis.alternatives}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'alternative',
            header: t('alternative'),
            names: true,
            cell: ({ name }) => name[language],
          },
          ...analysis.criteria.map(
            ({ id }, place): PlainColumn<Alternative> => ({
              id,
              header: t(`common:criterion.${id}`),
              align: 'right',
              cell: (_, row) => {
                const weights = shown.centralWeights[row] ?? null;
                return weights === null
                  ? t('central.never')
                  : shareLabel(weights[place] ?? 0, language);
              },
            }),
          ),
          {
            id: 'confidence',
            header: t('central.confidence'),
            align: 'right',
            cell: (_, row) => {
              const factor = shown.confidenceFactors[row] ?? null;
              return factor === null ? t('central.never') : shareLabel(factor, language);
            },
          },
        ]}
      />
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('central.note')}
      </Text>
    </Panel>
  );
}

function PairwiseWinning({ analysis, shown }: SharesProps) {
  const { t } = useTranslation('robustness');
  const language = useLanguage();
  const shareOf = (row: number, column: number): number =>
    shown.pairwiseWinning[row]?.[column] ?? 0;
  return (
    <Panel title={t('winning.title')} flush>
      <PlainTable
        label={t('winning.title')}
        minWidth={420}
        rows={analysis.alternatives}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'beats',
            header: t('winning.beats'),
            names: true,
            cell: ({ name }) => name[language],
          },
          ...analysis.alternatives.map(
            (other, column): PlainColumn<Alternative> => ({
              id: other.id,
              header: other.name[language],
              align: 'right',
              className: classes.tint,
              style: (one, row) =>
                one === other
                  ? { color: 'var(--mantine-color-dimmed)' }
                  : { '--share': shareOf(row, column) },
              cell: (one, row) =>
                one === other ? '—' : shareLabel(shareOf(row, column), language),
            }),
          ),
        ]}
      />
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('winning.note')}
      </Text>
    </Panel>
  );
}

function Acceptability({ analysis }: { readonly analysis: DecisionAnalysis }) {
  const { t } = useTranslation('robustness');
  const [weights, setWeights] = useState<'stated' | 'open'>('stated');
  const shown = analysis.acceptability[weights];
  const ranked = analysis.alternatives.map((one, row) => ({
    ...one,
    acceptability: shown.rankAcceptability[row] ?? [],
  }));
  const largest = Math.max(0, ...shown.standardErrors);
  return (
    <>
      <Panel
        title={t('ranks.title')}
        actions={
          <SegmentedControl
            aria-label={t('ranks.weights')}
            value={weights}
            onChange={setWeights}
            data={[
              { value: 'stated' as const, label: t('ranks.stated') },
              { value: 'open' as const, label: t('ranks.open') },
            ]}
          />
        }
      >
        <ChartFigure build={(settings) => acceptabilityChart(ranked, settings)} quietTitle />
        <Text size="xs" c="dimmed" mt="xs">
          {t('ranks.error', {
            samples: formatCount(shown.samples),
            error: (largest * 100).toFixed(2),
          })}{' '}
          {t(`ranks.meaning.${weights}`)}
        </Text>
      </Panel>
      <PairwiseWinning analysis={analysis} shown={shown} />
      <CentralWeights analysis={analysis} shown={shown} />
    </>
  );
}

interface RobustnessTabProps {
  readonly workload: WorkloadPlan;
  readonly index: number;
}

/** How firm the verdict is, and what was tried against it. */
export function RobustnessTab({ workload, index }: RobustnessTabProps) {
  return (
    <>
      {workload.decision.recommendation !== null && (
        <div className={classes.halves}>
          <Grade decision={workload.decision} />
          <RobustnessChecks workload={workload} />
        </div>
      )}
      <Analysed workload={index}>{(analysis) => <Acceptability analysis={analysis} />}</Analysed>
    </>
  );
}
