import type { Chart, ChartOption, Json } from '../charts/drawing/chart.ts';

const legendHeight = 58;

function isRecord(value: Json | undefined): value is ChartOption {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The same data with every halo around a label turned into a plate behind it. An outlined letter
 * leaves its typeface when it is printed; a plate leaves the text as text.
 */
function platesForHalos(value: Json): Json {
  if (Array.isArray(value)) return value.map(platesForHalos);
  if (!isRecord(value)) return value;
  const { textBorderColor, textBorderWidth, ...rest } = value;
  const inner = Object.fromEntries(
    Object.entries(rest).map(([key, part]) => [key, platesForHalos(part)]),
  );
  return textBorderColor === undefined || textBorderWidth === undefined
    ? { ...value, ...inner }
    : { ...inner, backgroundColor: textBorderColor, padding: [1, 3] };
}

/**
 * A chart for paper, with a legend under it. On screen a narrow segment names itself in a tooltip;
 * paper has none, so every series is named once.
 */
export function withLegend(chart: Chart): Chart {
  const { grid, series = [], ...rest } = chart.option;
  const below = isRecord(grid) && typeof grid['bottom'] === 'number' ? grid['bottom'] : 0;
  const option: ChartOption = {
    ...rest,
    grid: { ...(isRecord(grid) ? grid : {}), bottom: below + legendHeight },
    legend: { show: true, bottom: 0, itemWidth: 22, itemHeight: 12, itemGap: 14 },
    series: platesForHalos(series),
  };
  return { ...chart, option, height: chart.height + legendHeight };
}
