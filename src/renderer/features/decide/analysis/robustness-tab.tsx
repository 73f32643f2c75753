import { SegmentedControl, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptabilityChart } from '../../../../shared/charts/acceptability.ts';
import { enumerate } from '../../../../shared/charts/drawing/wording.ts';
import { shareLabel } from '../../../../shared/charts/drawing/axis-scale.ts';
import type {
  AcceptabilityAnalysis,
  DecisionAnalysis,
} from '../../../../shared/domain/result/analysis.ts';
import type { Decision, WorkloadPlan } from '../../../../shared/domain/result/plan.ts';
import { useLanguage } from '../../../language/use-language.ts';
import { ChartFigure } from '../../../components/chart/chart-figure.tsx';
import { Panel } from '../../../components/layout/panel.tsx';
import { SideScroll } from '../../../components/layout/side-scroll.tsx';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useNames } from '../verdict-panel.tsx';
import { Analysed } from './analysed.tsx';
import classes from './analysis.module.css';

const gradeTones: Readonly<Record<Decision['robustness'], TagTone>> = {
  robust: 'good',
  fragile: 'warn',
  'too-close': 'warn',
};

/** The grade in a word, and what it means here. */
function Grade({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation(['firmness', 'plan']);
  const language = useLanguage();
  return (
    <Panel title={t('grade.title')}>
      <div className={classes.firmness}>
        <Tag tone={gradeTones[decision.robustness]} strong>
          {t(`grade.${decision.robustness}`)}
        </Tag>
        {decision.robustness === 'robust' && <Tag>{t(`plan:verdict.${decision.verdict}`)}</Tag>}
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
  const { t } = useTranslation(['firmness', 'common']);
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
        <Table aria-label={t('attacks.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('attacks.tried')}</Table.Th>
              <Table.Th>{t('attacks.wins')}</Table.Th>
              <Table.Th>{t('attacks.outcome')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {robustnessChecks.map((check) => (
              <Table.Tr key={check.id}>
                <Table.Td>{check.title[language]}</Table.Td>
                <Table.Td fw={check.overturns ? 700 : 400}>
                  {check.winners.length === 0
                    ? t('common:none')
                    : enumerate(check.winners.map(nameOf))[language]}
                </Table.Td>
                <Table.Td>
                  <Tag tone={check.overturns ? 'bad' : 'good'}>
                    {t(check.overturns ? 'attacks.overturns' : 'attacks.holds')}
                  </Tag>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}

interface SharesProps {
  readonly analysis: DecisionAnalysis;
  readonly shown: AcceptabilityAnalysis;
}

function CentralWeights({ analysis, shown }: SharesProps) {
  const { t } = useTranslation(['firmness', 'common']);
  const language = useLanguage();
  return (
    <Panel title={t('central.title')} flush>
      <SideScroll label={t('central.title')} minWidth={820}>
        <Table aria-label={t('central.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('alternative')}</Table.Th>
              {analysis.criteria.map(({ id }) => (
                <Table.Th key={id} ta="right">
                  {t(`common:criterion.${id}`)}
                </Table.Th>
              ))}
              <Table.Th ta="right">{t('central.confidence')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {analysis.alternatives.map((one, row) => {
              const weights = shown.centralWeights[row] ?? null;
              const factor = shown.confidenceFactors[row] ?? null;
              return (
                <Table.Tr key={one.id}>
                  <Table.Th scope="row" fw={400}>
                    {one.name[language]}
                  </Table.Th>
                  {analysis.criteria.map(({ id }, place) => (
                    <Table.Td key={id} ta="right" className={classes.number ?? ''}>
                      {weights === null
                        ? t('central.never')
                        : shareLabel(weights[place] ?? 0, language)}
                    </Table.Td>
                  ))}
                  <Table.Td ta="right" className={classes.number ?? ''}>
                    {factor === null ? t('central.never') : shareLabel(factor, language)}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </SideScroll>
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('central.note')}
      </Text>
    </Panel>
  );
}

function PairwiseWinning({ analysis, shown }: SharesProps) {
  const { t } = useTranslation('firmness');
  const language = useLanguage();
  return (
    <Panel title={t('winning.title')} flush>
      <SideScroll label={t('winning.title')} minWidth={420}>
        <Table aria-label={t('winning.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('winning.beats')}</Table.Th>
              {analysis.alternatives.map((one) => (
                <Table.Th key={one.id} ta="right">
                  {one.name[language]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {analysis.alternatives.map((one, row) => (
              <Table.Tr key={one.id}>
                <Table.Th scope="row" fw={400}>
                  {one.name[language]}
                </Table.Th>
                {analysis.alternatives.map((other, column) => {
                  const share = shown.pairwiseWinning[row]?.[column] ?? 0;
                  return row === column ? (
                    <Table.Td key={other.id} ta="right" c="dimmed">
                      —
                    </Table.Td>
                  ) : (
                    <Table.Td
                      key={other.id}
                      ta="right"
                      className={`${classes.number} ${classes.tint}`}
                      style={{ '--share': share }}
                    >
                      {shareLabel(share, language)}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </SideScroll>
      <Text size="xs" c="dimmed" className={classes.note ?? ''}>
        {t('winning.note')}
      </Text>
    </Panel>
  );
}

function Acceptability({ analysis }: { readonly analysis: DecisionAnalysis }) {
  const { t } = useTranslation('firmness');
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
            samples: shown.samples.toLocaleString('en').replaceAll(',', '\u202f'),
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
