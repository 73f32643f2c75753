import type { Language } from '../../../../src/shared/base/text.ts';
import {
  groupComparisons,
  type ComparedGroup,
} from '../../../../src/shared/audit/compared-groups.ts';
import { acceptabilityChart } from '../../../../src/shared/charts/acceptability.ts';
import type { Chart } from '../../../../src/shared/charts/drawing/chart.ts';
import { contributionsChart } from '../../../../src/shared/charts/contributions.ts';
import { fitChart } from '../../../../src/shared/charts/fit-curve.ts';
import type { ChartSettings } from '../../../../src/shared/charts/drawing/frame.ts';
import { headroomChart } from '../../../../src/shared/charts/headroom.ts';
import { instancesChart } from '../../../../src/shared/charts/instances.ts';
import { measureNextChart } from '../../../../src/shared/charts/measure-next.ts';
import { packRangesChart } from '../../../../src/shared/charts/pack-ranges.ts';
import { rangesChart } from '../../../../src/shared/charts/ranges.ts';
import { responseChart } from '../../../../src/shared/charts/response-curve.ts';
import { scoreRangesChart } from '../../../../src/shared/charts/score-ranges.ts';
import { chartTheme, type ChartScheme } from '../../../../src/shared/charts/drawing/theme.ts';
import type { VarianceAnalysis } from '../../../../src/shared/domain/result/analysis.ts';
import type { Density } from '../../../../src/shared/domain/result/density.ts';
import type { AlternativePlan } from '../../../../src/shared/domain/result/plan.ts';
import { informationChart } from '../../../../src/shared/charts/information.ts';
import { stabilityChart } from '../../../../src/shared/charts/stability.ts';
import { tornadoChart } from '../../../../src/shared/charts/tornado.ts';
import { varianceSharesChart } from '../../../../src/shared/charts/variance-shares.ts';
import { analysisOf } from '../plan/plan-of.ts';
import { sampleComparisons } from '../audit/sample-comparisons.ts';
import { sampleWorkload } from './sample-plan.ts';

export function settingsOf(
  language: Language = 'en',
  scheme: ChartScheme = 'light',
): ChartSettings {
  return { language, theme: chartTheme(scheme) };
}

export function sampleAlternative(id: string): AlternativePlan {
  const found = sampleWorkload().alternatives.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the sample has no ${id}`);
  return found;
}

export function sampleDensity(id: string): Density {
  const { density } = sampleAlternative(id);
  if (density === null) throw new Error(`the sample has no density of ${id}`);
  return density;
}

const compared = groupComparisons(sampleComparisons());

const analysis = analysisOf(
  { weights: { cpu: 2, memory: 2, network: 2, isolation: 2 } },
  { figure: { alternative: 'vm', symbol: 'memory.perInstance' } },
);

export function sampleVariance(): VarianceAnalysis {
  if (analysis.variance === null) throw new Error('the lead of the sample does not vary');
  return analysis.variance;
}

function sampleGroup(symbol: string): ComparedGroup {
  const found = compared.find((group) => group.symbol === symbol);
  if (found === undefined) throw new Error(`nothing is compared under ${symbol}`);
  return found;
}

/** Every chart there is, drawn from the sample plan. */
export function everyChart(settings: ChartSettings): Readonly<Record<string, Chart>> {
  const { alternatives, decision } = sampleWorkload();
  const container = sampleAlternative('container');
  return {
    ranking: scoreRangesChart(
      alternatives.map((one) => ({ ...one, score: one.scores.weightedSum })),
      decision.recommendation,
      settings,
    ),
    contributions: contributionsChart(alternatives, decision.meanWeights, settings),
    acceptability: acceptabilityChart(alternatives, settings),
    measureNext: measureNextChart(decision.measureNext, settings),
    tornado: tornadoChart(analysis.tornado.lead, settings),
    tornadoOfFigure: tornadoChart(analysis.tornado.figure ?? analysis.tornado.lead, settings),
    varianceShares: varianceSharesChart(sampleVariance(), settings),
    information: informationChart(analysis.information, settings),
    stability: stabilityChart(analysis.stability.winner, analysis.alternatives, settings),
    ranges: rangesChart(
      {
        title: 'Terms',
        quantity: 'Overhead',
        nameColumn: 'Term',
        unit: 'cycles',
        rows: [{ name: 'exit', low: 1000, point: 3000, high: 5000 }],
      },
      settings,
    ),
    packRanges: packRangesChart(sampleGroup('cpu.utilization'), settings),
    packRangesFarApart: packRangesChart(sampleGroup('network.addedLatency'), settings),
    packRangesWithoutEvidence: packRangesChart(sampleGroup('isolation.level'), settings),
    instances: instancesChart(alternatives, settings),
    headroom: headroomChart('Container', sampleDensity('container'), settings),
    fit: fitChart(container.name, sampleDensity('container'), settings),
    response: responseChart(
      alternatives.flatMap(({ id, name, performance }, position) =>
        performance === null ? [] : [{ id, name, performance, position }],
      ),
      'p95',
      400,
      settings,
    ),
  };
}
