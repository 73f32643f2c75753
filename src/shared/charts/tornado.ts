import { say, text } from '../base/text.ts';
import type { TornadoAnalysis, TornadoRow } from '../domain/result/analysis.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import { formatQuantity } from '../units/format.ts';
import { axisScale, onAxis, scoreLabel, titled, type AxisScale } from './drawing/axis-scale.ts';
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

/** Most bars that are drawn; the table holds all. */
const maxBars = 12;

/**
 * A tornado: what an output does while each parameter runs over its range, the others at their
 * middle. Bars start at the output's middle; the end where the winner changes is marked.
 */
export function tornadoChart(tornado: TornadoAnalysis, settings: ChartSettings): Chart {
  const rows = tornado.rows.slice(0, maxBars);
  const shown = printer(tornado, settings);
  const summary = summarize(tornado, shown, settings);
  return {
    title: say(tornado.title, settings.language),
    summary,
    option: option(tornado, rows, summary, settings),
    table: table(tornado, shown, settings),
    height: rowsHeight(rows.length, 40),
  };
}

type Printer = (value: number) => string;

function printer({ unit }: TornadoAnalysis, { language }: ChartSettings): Printer {
  if (unit === 'score') return scoreLabel;
  return (value) => formatQuantity(value, displayUnitOf(unit) ?? 'number', language);
}

function summarize(
  { rows: [first] }: TornadoAnalysis,
  shown: Printer,
  { language }: ChartSettings,
): string {
  if (first === undefined) {
    return say(text('No parameter moves it.', '没有参数会使其变化。'), language);
  }
  const { title } = first.parameter;
  const swing = shown(first.swing);
  return say(
    text(`${title.en} moves it most, by ${swing}.`, `${title.zh}影响最大，变化 ${swing}。`),
    language,
  );
}

function scaleOf({ unit, middle, rows }: TornadoAnalysis, settings: ChartSettings): AxisScale {
  if (unit === 'score') return { factor: 1, label: '' };
  const values = [middle, ...rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  return axisScale(values, displayUnitOf(unit) ?? 'number', settings.language);
}

function option(
  tornado: TornadoAnalysis,
  rows: readonly TornadoRow[],
  summary: string,
  settings: ChartSettings,
): Chart['option'] {
  const { theme, language } = settings;
  const scale = scaleOf(tornado, settings);
  const place = (value: number): number => onAxis(value, scale);
  const low = say(text('at the low end', '取下限'), language);
  const high = say(text('at the high end', '取上限'), language);
  const bars = (end: 'atLow' | 'atHigh', color: string): Json => ({
    type: 'bar',
    name: end === 'atLow' ? low : high,
    barWidth: 14,
    barGap: '-100%',
    itemStyle: { color, borderColor: theme.text, borderWidth: 0.75 },
    data: rows.map((row): Json => {
      const value = row[end];
      const figure = shownEnd(row, end, settings);
      return {
        value: place(value - tornado.middle),
        label: label(figure, theme.text, value < tornado.middle ? 'left' : 'right', {
          fontSize: 11,
        }),
        tooltip: tip(say(row.parameter.title, language), figure),
      };
    }),
  });
  const change = say(text('Change', '变化'), language);
  return {
    ...frame(settings, summary, { left: 220, right: 76 }),
    xAxis: {
      ...valueAxis(theme, { name: titled(change, scale, language) }),
      // Room for what is written at the ends of the longest bars.
      boundaryGap: ['12%', '12%'],
    },
    yAxis: rowAxis(
      theme,
      rows.map((row) => `${row.flips ? '◆\u00a0' : ''}${say(row.parameter.title, language)}`),
      208,
    ),
    series: [bars('atLow', theme.surface), bars('atHigh', theme.neutral)],
  };
}

/** The value of the parameter at an end of its range. */
function shownEnd(
  { parameter }: TornadoRow,
  end: 'atLow' | 'atHigh',
  { language }: ChartSettings,
): string {
  const unit = displayUnitOf(parameter.unit) ?? 'number';
  return formatQuantity(end === 'atLow' ? parameter.low : parameter.high, unit, language);
}

function table({ rows }: TornadoAnalysis, shown: Printer, settings: ChartSettings): ChartTable {
  const { language } = settings;
  return {
    columns: [
      { title: say(words.parameter, language), numeric: false },
      { title: say(text('At its low end', '取下限时'), language), numeric: true },
      { title: say(text('At its high end', '取上限时'), language), numeric: true },
      { title: say(text('Change', '变化'), language), numeric: true },
      { title: say(text('Changes the winner', '会改变推荐'), language), numeric: false },
    ],
    rows: rows.map((row) => [
      word(say(row.parameter.title, language)),
      figureCell(row.atLow, shown(row.atLow)),
      figureCell(row.atHigh, shown(row.atHigh)),
      figureCell(row.swing, shown(row.swing)),
      word(say(row.flips ? text('yes', '是') : text('no', '否'), language)),
    ]),
  };
}
