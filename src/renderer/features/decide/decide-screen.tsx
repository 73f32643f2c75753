import { Tabs } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { contributions, contributionsChart } from '../../../shared/charts/contributions.ts';
import { namesWinner } from '../../../shared/decision/verdict/standing.ts';
import type { ChartSettings } from '../../../shared/charts/drawing/frame.ts';
import { scoreRangesChart } from '../../../shared/charts/score-ranges.ts';
import type { AlternativePlan, WorkloadPlan } from '../../../shared/domain/result/plan.ts';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { RecordDecision } from '../../components/decision/record-decision.tsx';
import { NextPage } from '../../components/next-page.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { PlanScreen } from '../../components/plan-screen/plan-screen.tsx';
import { CentralWeightProfilesTab } from './analysis/beliefs-tab.tsx';
import { ExplainDrawer } from './analysis/explain-drawer.tsx';
import { RobustnessTab } from './analysis/robustness-tab.tsx';
import { MethodsTab } from './analysis/methods-tab.tsx';
import { SensitivityTab } from './analysis/sensitivity-tab.tsx';
import { AlternativesPanel } from './alternatives-panel.tsx';
import { CompositeRule } from './composite-rule.tsx';
import { CurrentComparison } from './current-comparison.tsx';
import classes from './decide.module.css';
import { decideTabs, useDecideTab, type DecideTab } from './decide-tab.ts';
import { FiredTriggers } from './fired-triggers.tsx';
import { FiredRules } from './fired-rules.tsx';
import { MeasureNextPanel } from './measure-next-panel.tsx';
import { QuestionsPanel } from './questions-panel.tsx';
import { VariabilityPanel } from './variability-panel.tsx';
import { useWeights, type WeightsView } from './use-weights.ts';
import { VerdictPanel } from './verdict-panel.tsx';
import type { WeightPoints } from './weights-draft.ts';
import { WeightsTab } from './weighting/weights-tab.tsx';
import { WeightsPanel } from './weights-panel.tsx';

/**
 * Feasible alternatives first, those that are so on a condition only after the others; each group from
 * the highest sum of contributions to the lowest.
 */
function byScore(
  alternatives: readonly AlternativePlan[],
  points: WeightPoints,
): readonly AlternativePlan[] {
  const score = (one: AlternativePlan): number =>
    contributions(one.values, points).reduce((sum, part) => sum + part.score, 0);
  const group = ({ feasible, conditions }: AlternativePlan): number =>
    feasible ? Math.min(1, conditions.length) : 2;
  return alternatives.toSorted(
    (one, other) => group(one) - group(other) || score(other) - score(one),
  );
}

function Charts({
  workload,
  points,
}: {
  readonly workload: WorkloadPlan;
  readonly points: WeightPoints;
}) {
  const { alternatives, decision } = workload;
  const feasible = byScore(alternatives, points).filter((one) => one.feasible);
  const ranking = useCallback(
    (settings: ChartSettings) =>
      scoreRangesChart(
        alternatives.map((one) => ({ ...one, score: one.scores.weightedSum })),
        namesWinner(decision.standing) ? decision.recommendation : null,
        settings,
      ),
    [alternatives, decision],
  );
  return (
    <>
      <Panel>
        <ChartFigure build={ranking} />
      </Panel>
      <Panel>
        <ChartFigure build={(settings) => contributionsChart(feasible, points, settings)} />
      </Panel>
    </>
  );
}

interface DecideProps {
  readonly workload: WorkloadPlan;
  readonly index: number;
}

function VerdictTab({ workload, index, weights }: DecideProps & { readonly weights: WeightsView }) {
  const { standing, questions, measureNext } = workload.decision;
  if (standing === 'none') {
    return (
      <>
        <VerdictPanel workload={workload} />
        <AlternativesPanel workload={workload} />
        <QuestionsPanel questions={questions} workload={index} />
      </>
    );
  }
  return (
    <>
      <VerdictPanel workload={workload} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Charts workload={workload} points={weights.points} />
        </div>
        <WeightsPanel weights={weights} />
      </div>
      <AlternativesPanel workload={workload} />
      <div className={classes.halves}>
        <div className={classes.main}>
          <QuestionsPanel questions={questions} workload={index} />
          <MeasureNextPanel parameters={measureNext} />
        </div>
        <div className={classes.main}>
          <CurrentComparison workload={workload} />
          <VariabilityPanel workload={workload} />
        </div>
      </div>
    </>
  );
}

function TabContent({ tab, workload, index }: DecideProps & { readonly tab: DecideTab }) {
  const weights = useWeights(workload.decision);
  switch (tab) {
    case 'verdict':
      return <VerdictTab workload={workload} index={index} weights={weights} />;
    case 'weights':
      return <WeightsTab workload={workload} weights={weights} />;
    case 'robustness':
      return <RobustnessTab workload={workload} index={index} />;
    case 'methods':
      return <MethodsTab index={index} />;
    case 'sensitivity':
      return <SensitivityTab workload={workload} index={index} />;
    case 'beliefs':
      return <CentralWeightProfilesTab index={index} />;
    case 'rules':
      return (
        <>
          <CompositeRule composite={workload.rules.composite} />
          <FiredRules rules={workload.rules.fired} />
        </>
      );
  }
}

function Decide({ workload, index }: DecideProps) {
  const { t } = useTranslation('decide');
  const [tab, setTab] = useDecideTab();
  return (
    <ExplainDrawer workload={index}>
      <Tabs
        value={tab}
        onChange={(value) => setTab(decideTabs.find((one) => one === value) ?? 'verdict')}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('parts')}>
          {decideTabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {decideTabs.map((name) => (
          <Tabs.Panel key={name} value={name} className={classes.tab ?? ''}>
            <TabContent tab={name} workload={workload} index={index} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </ExplainDrawer>
  );
}

/** The recommendation, how firm it is, what it rests on, and what would change it. */
export function DecideScreen() {
  const { t } = useTranslation('decide');
  return (
    <PlanScreen
      title={t('title')}
      description={t('description')}
      actions={
        <>
          <RecordDecision />
          <NextPage page="capacity" />
        </>
      }
    >
      {({ plan, workload, index }) => (
        <>
          <FiredTriggers plan={plan} />
          <Decide key={index} workload={workload} index={index} />
        </>
      )}
    </PlanScreen>
  );
}
