import { acceptabilityChart } from '../../charts/acceptability.ts';
import { crossoverChart } from '../../charts/crossover.ts';
import type { Chart } from '../../charts/drawing/chart.ts';
import type { ChartSettings } from '../../charts/drawing/frame.ts';
import { informationChart } from '../../charts/information.ts';
import { stabilityChart } from '../../charts/stability.ts';
import { chartTheme } from '../../charts/drawing/theme.ts';
import { tornadoChart } from '../../charts/tornado.ts';
import type { DecisionAnalysis } from '../../domain/result/analysis.ts';
import type { WorkloadPlan } from '../../domain/result/plan.ts';
import type { Context } from '../context.ts';
import { withLegend } from '../printed-chart.ts';
import type { ChartBlock } from '../report.ts';

/** Width charts are drawn for, so that their type has the size of the tables' on paper. */
const chartWidth = 720;

function block(
  part: string,
  { workload }: DecisionAnalysis,
  { language }: Context,
  build: (settings: ChartSettings) => Chart,
): ChartBlock {
  const settings = { language, theme: chartTheme('print'), width: chartWidth };
  const id = `analysis-${part}-${workload.index + 1}`;
  return { kind: 'chart', id, language, width: chartWidth, chart: build(settings) };
}

/** How often each rank is reached. */
export function acceptabilityBlock(
  { alternatives }: WorkloadPlan,
  analysis: DecisionAnalysis,
  context: Context,
): ChartBlock {
  return block('ranks', analysis, context, (settings) =>
    withLegend(acceptabilityChart(alternatives, settings)),
  );
}

/** Within which weights the leader holds. */
export function stabilityBlock(analysis: DecisionAnalysis, context: Context): ChartBlock {
  return block('stability', analysis, context, (settings) =>
    stabilityChart(analysis.stability.winner, analysis.alternatives, settings),
  );
}

/** Where the cheapest alternative changes. */
export function crossoverBlock(
  { alternatives }: WorkloadPlan,
  analysis: DecisionAnalysis,
  context: Context,
): ChartBlock {
  const mapped = alternatives.map(({ id, name }, position) => ({ id, name, position }));
  return block('crossover', analysis, context, (settings) =>
    crossoverChart(analysis.crossover, mapped, settings),
  );
}

/** What moves the leader's lead. */
export function tornadoBlock(analysis: DecisionAnalysis, context: Context): ChartBlock {
  return block('tornado', analysis, context, (settings) =>
    withLegend(tornadoChart(analysis.tornado.lead, settings)),
  );
}

/** What knowing single figures is worth. */
export function informationBlock(analysis: DecisionAnalysis, context: Context): ChartBlock {
  return block('information', analysis, context, (settings) =>
    informationChart(analysis.information, settings),
  );
}
