import type { ComparedGroup } from '../audit/compared-groups.ts';
import type {
  Ends,
  PackComparison,
  PackVerdict,
  PublishedRange,
} from '../audit/pack-comparison.ts';
import { packVerdicts, verdictSigns, verdictTitles } from '../audit/verdict-words.ts';
import { composed, say, text, type Text } from '../base/text.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import type { DisplayUnit } from '../units/display-unit.ts';
import { formatRange } from '../units/format.ts';
import { axisScale, onAxis, titled, type AxisScale } from './drawing/axis-scale.ts';
import type { Chart, Json } from './drawing/chart.ts';
import { rangesTable } from './comparison-table.ts';
import {
  frame,
  label,
  rowAxis,
  rowsHeight,
  valueAxis,
  type ChartSettings,
} from './drawing/frame.ts';

/** One range of the drawing: a stated one, or a published one of a system beneath it. */
interface Row {
  readonly name: string;
  readonly kind: 'stated' | 'published';
  /** Null where nobody measured it. */
  readonly range: Ends | PublishedRange | null;
  /** The stated range that a published one is held against. */
  readonly against: Ends;
  readonly verdict: PackVerdict | null;
}

/** What places a figure: the unit it is printed in, and the axis. */
interface Scale {
  readonly unit: DisplayUnit;
  readonly axis: AxisScale;
  readonly logarithmic: boolean;
  /** Where the axis begins, in base form. */
  readonly start: number;
}

const rowHeight = 22;
const nameWidth = 168;
const labelRoom = 176;

/** Ends further apart than this on one axis would leave the small ones unreadable. */
const widestLinear = 50;

/**
 * Stated and published ranges of one quantity on one scale: the stated range of each alternative, then
 * the published range of every system of its paradigm, over a band that repeats the stated one. Each
 * range carries its figures, each published one a dot at what was measured, and its verdict by sign and word.
 */
export function packRangesChart(group: ComparedGroup, settings: ChartSettings): Chart {
  const { language } = settings;
  const rows = rowsOf(group.comparisons, settings);
  const summary = say(summarize(group.comparisons), language);
  const title = say(group.title, language);
  return {
    title,
    summary,
    option: option(rows, title, scaleOf(group, settings), summary, settings),
    table: rangesTable(group.comparisons, language),
    height: rowsHeight(rows.length, rowHeight),
  };
}

function rowsOf(
  comparisons: readonly PackComparison[],
  { language }: ChartSettings,
): readonly Row[] {
  const rows: Row[] = [];
  let current: string | null = null;
  for (const one of byStatedAlternative(comparisons)) {
    if (one.statedAlternative !== current) {
      current = one.statedAlternative;
      const name = say(
        text(`${one.statedName.en}, stated`, `${one.statedName.zh}（原文）`),
        language,
      );
      rows.push({ name, kind: 'stated', range: one.stated, against: one.stated, verdict: null });
    }
    const { evidence: range, stated: against, verdict } = one;
    const name = say(one.evidenceName, language);
    rows.push({ name, kind: 'published', range, against, verdict });
  }
  return rows;
}

function byStatedAlternative(comparisons: readonly PackComparison[]): readonly PackComparison[] {
  const order = [...new Set(comparisons.map((one) => one.statedAlternative))];
  return order.flatMap((id) => comparisons.filter((one) => one.statedAlternative === id));
}

function summarize(comparisons: readonly PackComparison[]): Text {
  if (comparisons.length === 0) return text('There is nothing to compare.', '没有可比较的内容。');
  const counts = packVerdicts.flatMap((verdict) => {
    const count = comparisons.filter((one) => one.verdict === verdict).length;
    return count === 0 ? [] : [{ count, title: verdictTitles[verdict] }];
  });
  const listed = (parts: readonly string[], comma: string): string => parts.join(comma);
  return composed(
    `The stated figure beside ${comparisons.length} published systems: ${listed(
      counts.map(({ count, title }) => `${title.en} ${count}`),
      ', ',
    )}.`,
    `原文数值对照 ${comparisons.length} 个已发表系统：${listed(
      counts.map(({ count, title }) => `${title.zh} ${count}`),
      '，',
    )}。`,
  );
}

function scaleOf({ comparisons, unit }: ComparedGroup, { language }: ChartSettings): Scale {
  const display = displayUnitOf(unit) ?? 'number';
  const ends = comparisons
    .flatMap(({ stated, evidence }) => (evidence === null ? [stated] : [stated, evidence]))
    .flatMap(({ low, high }) => [low, high]);
  const positive = ends.filter((end) => end > 0);
  const [least, most] = [Math.min(...positive), Math.max(...positive)];
  // Shares that begin at nothing read well on an even axis; a time or a size of nothing is drawn from
  // where a logarithmic one begins.
  const even = display === 'percent' && positive.length < ends.length;
  const logarithmic = !even && !ends.some((end) => end < 0) && most / least > widestLinear;
  const axis = axisScale(logarithmic ? [Math.sqrt(least * most)] : ends, display, language);
  const start = logarithmic
    ? 10 ** Math.floor(Math.log10(least / axis.factor)) * axis.factor
    : Math.min(0, ...ends);
  return { unit: display, axis, logarithmic, start };
}

function option(
  rows: readonly Row[],
  title: string,
  scale: Scale,
  summary: string,
  settings: ChartSettings,
): Chart['option'] {
  const { theme, language } = settings;
  const ofKind = (kind: Row['kind']): readonly Json[] =>
    rows.flatMap((row, index) => (row.kind === kind ? segment(row.range, index, scale) : []));
  const bands = rows.flatMap((row, index) =>
    row.kind === 'published' ? segment(row.against, index, scale) : [],
  );
  const line = (data: readonly Json[], color: string, width: number, z: number): Json => ({
    type: 'line',
    data,
    symbol: 'none',
    silent: true,
    z,
    lineStyle: { color, width, cap: 'butt' },
  });
  return {
    ...frame(settings, summary, { left: nameWidth + 12, right: labelRoom }),
    xAxis: valueAxis(theme, {
      name: titled(title, scale.axis, language),
      logarithmic: scale.logarithmic,
      min: onAxis(scale.start, scale.axis),
    }),
    yAxis: rowAxis(
      theme,
      rows.map((row) => row.name),
      nameWidth,
    ),
    series: [
      line(bands, theme.grid, rowHeight, 1),
      line(ofKind('stated'), theme.neutral, 9, 3),
      line(ofKind('published'), theme.accent, 9, 3),
      {
        type: 'scatter',
        symbol: 'circle',
        symbolSize: 7,
        silent: true,
        z: 4,
        itemStyle: { color: theme.text },
        data: rows.flatMap(({ range }, index): readonly Json[] =>
          range !== null && 'measured' in range
            ? [...new Set([range.measured.low, range.measured.high])].map((value) => [
                placeOf(value, scale),
                index,
              ])
            : [],
        ),
      },
      {
        type: 'scatter',
        symbol: 'rect',
        silent: true,
        z: 4,
        data: rows.map((row, index): Json => mark(row, index, scale, settings)),
      },
    ],
  };
}

/** Where a figure stands on the axis; one below its beginning at the beginning. */
function placeOf(value: number, { axis, start }: Scale): number {
  return onAxis(Math.max(value, start), axis);
}

/** A stretch of a line between two ends of a row, closed by a gap. */
function segment(range: Ends | null, index: number, scale: Scale): readonly Json[] {
  if (range === null) return [];
  return [
    [placeOf(range.low, scale), index],
    [placeOf(range.high, scale), index],
    ['-', '-'],
  ];
}

/** The upper end of a range, which also shows a range without width, and the words beside it. */
function mark(
  { kind, range, verdict }: Row,
  index: number,
  scale: Scale,
  { theme, language }: ChartSettings,
): Json {
  const judged =
    verdict === null ? [] : [`${verdictSigns[verdict]} ${say(verdictTitles[verdict], language)}`];
  const figures = range === null ? [] : [formatRange(range.low, range.high, scale.unit, language)];
  const color = range === null ? theme.muted : theme.text;
  return {
    value: [placeOf(range?.high ?? scale.start, scale), index],
    symbolSize: range === null ? 0 : [3, 9],
    itemStyle: { color: kind === 'stated' ? theme.neutral : theme.accent },
    label: label([...figures, ...judged].join('  '), color, 'right', {
      fontWeight: verdict === 'optimistic' ? 600 : 400,
    }),
  };
}
