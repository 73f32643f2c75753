import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instancesChart } from '../../../shared/charts/instances.ts';
import type { AlternativePlan } from '../../../shared/domain/result/plan.ts';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { RecordDecision } from '../../components/decision/record-decision.tsx';
import { NextPage } from '../../components/next-page.tsx';
import { Panel } from '../../components/layout/panel.tsx';
import { PlanScreen, type PlanView } from '../../components/plan-screen/plan-screen.tsx';
import classes from './capacity.module.css';
import { CrossoverPanel } from './crossover-panel.tsx';
import { DensityDetail } from './density-detail.tsx';
import { DensityTable } from './density-table.tsx';
import { LedgersPanel } from './ledgers-panel.tsx';
import { PerformanceSection } from './performance-section.tsx';

/** The alternative looked at: the one chosen, else the recommended one, else the first with figures. */
function shownAlternative(
  alternatives: readonly AlternativePlan[],
  chosen: string | null,
  recommended: string | null,
): AlternativePlan | undefined {
  const dense = alternatives.filter((one) => one.density !== null);
  return (
    dense.find((one) => one.id === chosen) ??
    dense.find((one) => one.id === recommended) ??
    dense[0]
  );
}

function Capacity({ plan, workload, index }: PlanView) {
  const { t } = useTranslation('capacity');
  const [chosen, choose] = useState<string | null>(null);
  const { alternatives, decision } = workload;
  // A count is about one host: one that lacks hosts for all instances still has it.
  const runnable = alternatives.map((one) => ({ ...one, feasible: one.fits.here }));
  const shown = shownAlternative(alternatives, chosen, decision.recommendation);
  return (
    <>
      <Panel title={t('density.title')} flush>
        {runnable.some(({ feasible }) => feasible) && (
          <div className={classes.body}>
            <ChartFigure build={(settings) => instancesChart(runnable, settings)} />
          </div>
        )}
        <DensityTable
          workload={workload}
          hosts={plan.host.count}
          shown={shown?.id ?? null}
          onShow={choose}
        />
      </Panel>
      <LedgersPanel alternatives={alternatives} />
      <CrossoverPanel workload={workload} index={index} />
      {shown?.fits.here === true && <DensityDetail alternative={shown} count={workload.count} />}
      <PerformanceSection workload={workload} index={index} />
    </>
  );
}

/** How many instances fit on a host, what runs out first, and how they respond under load. */
export function CapacityScreen() {
  const { t } = useTranslation('capacity');
  return (
    <PlanScreen
      title={t('title')}
      description={t('description')}
      actions={
        <>
          <RecordDecision />
          <NextPage page="report" />
        </>
      }
    >
      {(view) => <Capacity key={view.index} {...view} />}
    </PlanScreen>
  );
}
