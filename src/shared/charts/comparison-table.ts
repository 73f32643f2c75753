import type { PackComparison } from '../audit/pack-comparison.ts';
import { verdictTitles } from '../audit/verdict-words.ts';
import { say, text, type Language, type Text } from '../base/text.ts';
import type { ParameterSource } from '../domain/provenance.ts';
import { dimensionName } from '../units/dimension.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import { formatQuantity } from '../units/format.ts';
import { parseUnit } from '../units/unit.ts';
import {
  figureCell,
  word,
  type ChartTable,
  type TableCell,
  type TableColumn,
} from './drawing/chart.ts';
import { statusWords } from '../wording/provenance-words.ts';
import { words } from './drawing/wording.ts';

const figureColumns: readonly Text[] = [
  text('Stated, low', '原文下限'),
  text('Stated, high', '原文上限'),
  text('Published, low', '文献下限'),
  text('Published, high', '文献上限'),
  text('Measured, low', '实测下限'),
  text('Measured, high', '实测上限'),
];

/** The ranges and verdicts of comparisons of one quantity. */
export function rangesTable(
  comparisons: readonly PackComparison[],
  language: Language,
): ChartTable {
  return {
    columns: [
      named(text('Stated of', '原文方案'), language),
      named(text('Published of', '文献系统'), language),
      ...figureColumns.map((title) => ({ title: say(title, language), numeric: true })),
      named(text('The stated figure', '原文判定'), language),
    ],
    rows: comparisons.map((one) => [
      word(say(one.statedName, language)),
      word(say(one.evidenceName, language)),
      ...figures(one, language),
      word(say(verdictTitles[one.verdict], language)),
    ]),
  };
}

/** Everything about any comparisons, for a spreadsheet: a line each, figures in SI base form. */
export function comparisonTable(
  comparisons: readonly PackComparison[],
  language: Language,
): ChartTable {
  return {
    columns: [
      named(text('Quantity', '数量'), language),
      named(text('Symbol', '符号'), language),
      named(text('Unit', '单位'), language),
      ...rangesTable([], language).columns,
      ...[
        text('Status', '状态'),
        text('Source', '来源'),
        text('Year', '年份'),
        text('Hardware', '硬件'),
      ].map((title) => named(title, language)),
    ],
    rows: comparisons.map((one) => [
      word(say(one.title, language)),
      word(one.symbol),
      word(baseUnitName(one.unit)),
      ...(rangesTable([one], language).rows[0] ?? []),
      ...sourceCells(one.sources, language),
    ]),
  };
}

function named(title: Text, language: Language): TableColumn {
  return { title: say(title, language), numeric: false };
}

function figures(
  { stated, evidence, unit }: PackComparison,
  language: Language,
): readonly TableCell[] {
  const display = displayUnitOf(unit) ?? 'number';
  const published = [
    evidence?.low,
    evidence?.high,
    evidence?.measured.low,
    evidence?.measured.high,
  ].map((one) => one ?? null);
  return [stated.low, stated.high, ...published].map((value) =>
    value === null
      ? figureCell(null, say(words.unknown, language))
      : figureCell(value, formatQuantity(value, display, language)),
  );
}

/** Several sources share a cell each, in one order. */
function sourceCells(
  sources: readonly ParameterSource[],
  language: Language,
): readonly TableCell[] {
  const listed = (value: (source: ParameterSource) => string): TableCell =>
    word(sources.map(value).join('; '));
  return [
    listed(({ status }) => say(statusWords[status], language)),
    listed(({ citation }) => say(citation, language)),
    listed(({ year }) => (year === null ? '' : String(year))),
    listed(({ hardware }) => hardware ?? ''),
  ];
}

function baseUnitName(unit: string): string {
  const parsed = parseUnit(unit);
  return parsed.ok ? dimensionName(parsed.value.dimension) : unit;
}
