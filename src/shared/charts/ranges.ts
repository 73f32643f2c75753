import { say, text } from '../base/text.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import type { DisplayUnit } from '../units/display-unit.ts';
import { formatFigure, formatQuantity } from '../units/format.ts';
import { axisScale, onAxis, titled } from './drawing/axis-scale.ts';
import { figureCell, word, type Chart, type ChartTable, type Json } from './drawing/chart.ts';
import {
  frame,
  label,
  rowAxis,
  rowNameWidth,
  rowsHeight,
  tip,
  valueAxis,
  type ChartSettings,
} from './drawing/frame.ts';
import { nameLines } from './drawing/layout.ts';
import { words } from './drawing/wording.ts';

export interface RangeRow {
  readonly name: string;
  readonly low: number;
  readonly point: number;
  readonly high: number;
}

export interface RangesInput {
  readonly title: string;
  /** What the figures are, for the axis. */
  readonly quantity: string;
  readonly nameColumn: string;
  /** Unit of the figures, in base form. */
  readonly unit: string;
  readonly rows: readonly RangeRow[];
}

/** How a unit without a usual way of printing is shown: as a plain number. */
function printable(unit: string): DisplayUnit {
  return displayUnitOf(unit) ?? 'number';
}

/** Figures with their bounds: a bar to the point, a whisker over the range, the figures beside it. */
export function rangesChart(input: RangesInput, settings: ChartSettings): Chart {
  const summary = summarize(input, settings);
  return {
    title: input.title,
    summary,
    option: option(input, summary, settings),
    table: table(input, settings),
    height: rowsHeight(input.rows.length, rowHeight(input)),
  };
}

const longNameWidth = 216;

/** Long names get more room; what is still too long is broken. */
function nameWidth({ rows }: RangesInput): number {
  const isLong = rows.some((row) => nameLines(row.name, rowNameWidth) > 1);
  return isLong ? longNameWidth : rowNameWidth;
}

function rowHeight(input: RangesInput): number {
  const lines = input.rows.map((row) => nameLines(row.name, nameWidth(input)));
  return Math.max(34, Math.max(1, ...lines) * 14 + 12);
}

function summarize({ rows, unit }: RangesInput, { language }: ChartSettings): string {
  const first = rows.toSorted((one, other) => Math.abs(other.point) - Math.abs(one.point))[0];
  if (first === undefined)
    return say(text('There is nothing to show.', '没有可显示的内容。'), language);
  const figure = formatFigure(first, printable(unit), language);
  return say(
    text(`Largest: ${first.name}, ${figure}.`, `最大项：${first.name}，${figure}。`),
    language,
  );
}

function option(input: RangesInput, summary: string, settings: ChartSettings): Chart['option'] {
  const { theme, language } = settings;
  const unit = printable(input.unit);
  const scale = axisScale(
    input.rows.flatMap((row) => [row.low, row.high]),
    unit,
    language,
  );
  const shown = (value: number): number => onAxis(value, scale);
  const figures = (row: RangeRow): string => formatFigure(row, unit, language);
  return {
    ...frame(settings, summary, { left: nameWidth(input) + 12, right: 128 }),
    xAxis: valueAxis(theme, { name: titled(input.quantity, scale, language) }),
    yAxis: rowAxis(
      theme,
      input.rows.map((row) => row.name),
      nameWidth(input),
    ),
    series: [
      {
        type: 'bar',
        barWidth: 12,
        itemStyle: { color: theme.accent },
        data: input.rows.map(
          (row): Json => ({
            value: shown(row.point),
            tooltip: tip(row.name, formatQuantity(row.point, unit, language), figures(row)),
          }),
        ),
      },
      {
        type: 'boxplot',
        boxWidth: [8, 8],
        z: 3,
        itemStyle: { color: 'transparent', borderColor: theme.text, borderWidth: 1.25 },
        silent: true,
        data: input.rows.map(
          (row): Json => [row.low, row.point, row.point, row.point, row.high].map(shown),
        ),
      },
      {
        type: 'scatter',
        symbolSize: 0,
        silent: true,
        data: input.rows.map(
          (row, index): Json => ({
            value: [shown(Math.max(row.high, 0)), index],
            label: label(figures(row), theme.text, 'right'),
          }),
        ),
      },
    ],
  };
}

function table(input: RangesInput, { language }: ChartSettings): ChartTable {
  const unit = printable(input.unit);
  const cell = (value: number) => figureCell(value, formatQuantity(value, unit, language));
  return {
    columns: [
      { title: input.nameColumn, numeric: false },
      { title: say(words.low, language), numeric: true },
      { title: input.quantity, numeric: true },
      { title: say(words.high, language), numeric: true },
    ],
    rows: input.rows.map((row) => [word(row.name), cell(row.low), cell(row.point), cell(row.high)]),
  };
}
