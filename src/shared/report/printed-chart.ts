import type { Chart, ChartOption, Json } from '../charts/chart.ts';

const legendHeight = 44;

function isRecord(value: Json | undefined): value is ChartOption {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A chart with a legend under it. On screen a narrow segment names itself in a tooltip; paper has
 * none, so every series is named once.
 */
export function withLegend(chart: Chart): Chart {
  const { grid } = chart.option;
  const below = isRecord(grid) && typeof grid['bottom'] === 'number' ? grid['bottom'] : 0;
  const option: ChartOption = {
    ...chart.option,
    grid: { ...(isRecord(grid) ? grid : {}), bottom: below + legendHeight },
    legend: { show: true, bottom: 0, itemWidth: 22, itemHeight: 12, itemGap: 14 },
  };
  return { ...chart, option, height: chart.height + legendHeight };
}
