import { say, text, type Language } from '../base/text.ts';
import type { VarianceAnalysis, VarianceShare } from '../domain/result/analysis.ts';
import type { SampleEstimate } from '../domain/result/sample-estimate.ts';
import { onAxis } from './drawing/axis-scale.ts';
import { figureCell, word, type Chart, type ChartTable, type Json } from './drawing/chart.ts';
import {
  frame,
  label,
  rowAxis,
  rowsHeight,
  tip,
  valueAxis,
  type ChartSettings,
} from './drawing/frame.ts';
import { words } from './drawing/wording.ts';

const percent = { factor: 0.01, label: '%' };
const nameWidth = 208;
const margins = { left: nameWidth + 12, right: 150 };
const maxRows = 10;
/** Half of a 95 % interval, in standard errors. */
const ninetyFive = 1.96;
/** A share below this is none. */
const minShare = 0.005;

const points = (share: number): string => (share * 100).toFixed(1).replace('-', '−');

function withError({ value, standardError }: SampleEstimate): string {
  return `${points(value)} ± ${points(standardError * ninetyFive)} %`;
}

/**
 * Sobol indices: the share of the variance of the winner's lead that a parameter accounts for by
 * itself (diamond) and together with others (bar, with the 95 % interval of its estimate).
 * Source: Saltelli et al., Global Sensitivity Analysis: The Primer (2008), chapter 4.
 */
export function varianceSharesChart(analysis: VarianceAnalysis, settings: ChartSettings): Chart {
  const rows = analysis.shares.filter(({ total }) => total.value >= minShare).slice(0, maxRows);
  const summary = summarize(rows, settings.language);
  return {
    title: say(
      text('Where the spread of the lead comes from', '领先幅度的波动来自何处'),
      settings.language,
    ),
    summary,
    option: option(rows, summary, settings),
    table: table(analysis.shares, settings.language),
    height: rowsHeight(rows.length, 38),
  };
}

function summarize(rows: readonly VarianceShare[], language: Language): string {
  const first = rows[0];
  if (first === undefined) {
    return say(text('No parameter spreads the lead.', '没有参数使领先幅度波动。'), language);
  }
  const title = first.parameter.title;
  return say(
    text(
      `${title.en} accounts for most of it: ${withError(first.total)}. Bars: together with others; diamonds: by itself.`,
      `${title.zh}占比最大：${withError(first.total)}。条形为连同其他参数的总效应，菱形为单独的一阶效应。`,
    ),
    language,
  );
}

function option(
  rows: readonly VarianceShare[],
  summary: string,
  settings: ChartSettings,
): Chart['option'] {
  const { theme, language } = settings;
  const share = (value: number): number => onAxis(Math.max(0, value), percent);
  const ends = ({ value, standardError }: SampleEstimate): readonly [number, number] => [
    share(value - standardError * ninetyFive),
    share(value + standardError * ninetyFive),
  ];
  return {
    ...frame(settings, summary, margins),
    xAxis: valueAxis(theme, {
      name: say(text('Share of the variance (%)', '占方差的比例（%）'), language),
      min: 0,
    }),
    yAxis: rowAxis(
      theme,
      rows.map(({ parameter }) => say(parameter.title, language)),
      nameWidth,
    ),
    series: [
      {
        type: 'bar',
        barWidth: 12,
        itemStyle: { color: theme.neutral },
        data: rows.map(
          ({ parameter, first, total }): Json => ({
            value: share(total.value),
            tooltip: tip(
              say(parameter.title, language),
              `${say(text('together with others', '总效应'), language)}: ${withError(total)}`,
              `${say(text('by itself', '一阶效应'), language)}: ${withError(first)}`,
            ),
          }),
        ),
      },
      {
        type: 'boxplot',
        boxWidth: [6, 6],
        z: 3,
        silent: true,
        itemStyle: { color: 'transparent', borderColor: theme.text, borderWidth: 1.25 },
        data: rows.map(({ total }): Json => {
          const [low, high] = ends(total);
          const middle = share(total.value);
          return [low, middle, middle, middle, high];
        }),
      },
      {
        type: 'scatter',
        symbol: 'diamond',
        symbolSize: 10,
        z: 4,
        silent: true,
        itemStyle: { color: theme.accent, borderColor: theme.surface, borderWidth: 1 },
        data: rows.map(({ first }, row): Json => [share(first.value), row]),
      },
      {
        type: 'scatter',
        symbolSize: 0,
        silent: true,
        data: rows.map(
          ({ total }, row): Json => ({
            value: [ends(total)[1], row],
            label: label(withError(total), theme.text, 'right', { fontSize: 11 }),
          }),
        ),
      },
    ],
  };
}

function table(rows: readonly VarianceShare[], language: Language): ChartTable {
  const cell = (figure: SampleEstimate) => figureCell(figure.value, withError(figure));
  return {
    columns: [
      { title: say(words.parameter, language), numeric: false },
      { title: say(text('By itself', '一阶效应'), language), numeric: true },
      { title: say(text('Together with others', '总效应'), language), numeric: true },
    ],
    rows: rows.map(({ parameter, first, total }) => [
      word(say(parameter.title, language)),
      cell(first),
      cell(total),
    ]),
  };
}
