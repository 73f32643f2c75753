import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptabilityChart } from '../../../shared/charts/acceptability.ts';
import { contributions, contributionsChart } from '../../../shared/charts/contributions.ts';
import type { ChartSettings } from '../../../shared/charts/frame.ts';
import { scoreRangesChart } from '../../../shared/charts/score-ranges.ts';
import type { AlternativePlan, WorkloadPlan } from '../../../shared/domain/plan.ts';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { RecordDecision } from '../../components/decision/record-decision.tsx';
import { NextPage } from '../../components/next-page.tsx';
import { Panel } from '../../components/panel.tsx';
import { PlanScreen } from '../../components/plan-screen/plan-screen.tsx';
import { CompositeRule } from './composite-rule.tsx';
import { CurrentComparison } from './current-comparison.tsx';
import classes from './decide.module.css';
import { FiredRules } from './fired-rules.tsx';
import { MeasureNextPanel } from './measure-next-panel.tsx';
import { MethodsTable } from './methods-table.tsx';
import { OverTimePanel } from './over-time-panel.tsx';
import { useWeights } from './use-weights.ts';
import { VerdictPanel } from './verdict-panel.tsx';
import type { WeightPoints } from './weights-draft.ts';
import { WeightsPanel } from './weights-panel.tsx';

/** Feasible alternatives first, each group from the highest sum of contributions to the lowest. */
function byScore(
  alternatives: readonly AlternativePlan[],
  points: WeightPoints,
): readonly AlternativePlan[] {
  const score = (one: AlternativePlan): number =>
    contributions(one.values, points).reduce((sum, part) => sum + part.score, 0);
  return alternatives.toSorted(
    (one, other) => Number(other.feasible) - Number(one.feasible) || score(other) - score(one),
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
        decision.verdict === 'undecided' ? null : decision.recommendation,
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

function Decide({ workload }: { readonly workload: WorkloadPlan }) {
  const weights = useWeights(workload.decision);
  const { alternatives, decision, rules } = workload;
  return (
    <>
      <VerdictPanel workload={workload} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Charts workload={workload} points={weights.points} />
        </div>
        <WeightsPanel weights={weights} />
      </div>
      <div className={classes.halves}>
        <div className={classes.main}>
          <Panel>
            <ChartFigure build={(settings) => acceptabilityChart(alternatives, settings)} />
          </Panel>
          <MethodsTable workload={workload} />
        </div>
        <div className={classes.main}>
          <MeasureNextPanel parameters={decision.measureNext} />
          <CurrentComparison workload={workload} />
          <OverTimePanel workload={workload} />
        </div>
      </div>
      <CompositeRule composite={rules.composite} />
      <FiredRules rules={rules.fired} />
    </>
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
      {({ workload, index }) => <Decide key={index} workload={workload} />}
    </PlanScreen>
  );
}
