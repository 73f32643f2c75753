import { say, text } from '../base/text.ts';
import type { InformationAnalysis, ParameterInformation } from '../domain/result/analysis.ts';
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

/** A score is 0 to 1; what knowing a figure gains is said in hundredths of it. */
const hundredths = { factor: 0.01, label: '' };
/** Most bars that are drawn; the table holds all. */
const maxBars = 10;

/**
 * What knowing each figure before deciding would gain, with its standard error, beside the gain of
 * knowing all of them.
 */
export function informationChart(
  { perfect, parameters }: InformationAnalysis,
  settings: ChartSettings,
): Chart {
  const known = parameters.filter(({ value }) => (value?.value ?? 0) > 0).slice(0, maxBars);
  const summary = summarize(perfect.value, known, settings);
  return {
    title: say(text('What knowing a figure is worth', '获知某项数值的价值'), settings.language),
    summary,
    option: option(perfect.value, known, summary, settings),
    table: table(parameters, settings),
    height: rowsHeight(known.length + 1, 36),
  };
}

function inHundredths(value: number): string {
  return (value / hundredths.factor).toFixed(2);
}

function summarize(
  perfect: number,
  [first]: readonly ParameterInformation[],
  { language }: ChartSettings,
): string {
  if (first === undefined) {
    return say(text('No single figure is worth measuring.', '没有单项数值值得测量。'), language);
  }
  const { title } = first.parameter;
  const [own, all] = [inHundredths(first.value?.value ?? 0), inHundredths(perfect)];
  return say(
    text(
      `${title.en} is worth most, ${own} hundredths of the score; all figures together ${all}.`,
      `${title.zh}价值最大，为得分的百分之 ${own}；全部数值合计百分之 ${all}。`,
    ),
    language,
  );
}

function option(
  perfect: number,
  rows: readonly ParameterInformation[],
  summary: string,
  settings: ChartSettings,
): Chart['option'] {
  const { theme, language } = settings;
  const all = say(text('All figures together', '全部数值合计'), language);
  const bar = (name: string, value: number, words_: string, color: string): Json => ({
    value: onAxis(value, hundredths),
    itemStyle: { color, borderColor: theme.text, borderWidth: 0.75 },
    label: label(words_, theme.text, 'right'),
    tooltip: tip(name, words_),
  });
  return {
    ...frame(settings, summary, { left: 220, right: 104 }),
    xAxis: valueAxis(theme, {
      name: say(text('Gain in hundredths of the score', '收益（得分的百分之一）'), language),
      min: 0,
    }),
    yAxis: rowAxis(theme, [all, ...rows.map((row) => say(row.parameter.title, language))], 208),
    series: [
      {
        type: 'bar',
        barWidth: 14,
        data: [
          bar(all, perfect, inHundredths(perfect), theme.surface),
          ...rows.map((row) => {
            const { value = 0, standardError = 0 } = row.value ?? {};
            const shown = `${inHundredths(value)} ± ${inHundredths(standardError)}`;
            return bar(say(row.parameter.title, language), value, shown, theme.accent);
          }),
        ],
      },
    ],
  };
}

function table(
  parameters: readonly ParameterInformation[],
  { language }: ChartSettings,
): ChartTable {
  const gain = text('Gain (hundredths of the score)', '收益（得分的百分之一）');
  return {
    columns: [
      { title: say(words.parameter, language), numeric: false },
      { title: say(gain, language), numeric: true },
      { title: say(text('Standard error', '标准误差'), language), numeric: true },
      { title: say(text('What it takes', '所需工作'), language), numeric: false },
    ],
    rows: parameters.map(({ parameter, value, effort }) => [
      word(say(parameter.title, language)),
      value === null
        ? figureCell(null, say(words.unknown, language))
        : figureCell(value.value, inHundredths(value.value)),
      value === null
        ? figureCell(null, '')
        : figureCell(value.standardError, inHundredths(value.standardError)),
      word(say(effort, language)),
    ]),
  };
}
