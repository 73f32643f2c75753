import { composed, say, text, type Language, type Text } from '../base/text.ts';
import { criteria, type Criterion } from '../domain/criterion.ts';
import type { Estimate } from '../domain/range/range.ts';
import { onAxis, scoreLabel } from './drawing/axis-scale.ts';
import { figureCell, word, type Chart, type ChartTable, type Json } from './drawing/chart.ts';
import {
  frame,
  label,
  plotWidth,
  rowAxis,
  rowsHeight,
  tip,
  valueAxis,
  type ChartSettings,
} from './drawing/frame.ts';
import { fitsInside } from './drawing/layout.ts';
import { seriesMark } from './drawing/marks.ts';
import { middle } from './estimate.ts';
import { inkOn } from './drawing/theme.ts';
import { words } from './drawing/wording.ts';
import { criterionTitles, criterionWords } from '../wording/criterion-words.ts';

export interface ValuedAlternative {
  readonly id: string;
  readonly name: Text;
  /** Value of each criterion of the pack, 0 to 1; null where it has no figures. */
  readonly values: Readonly<Partial<Record<Criterion, Estimate | null>>>;
}

/** One addend of a weighted sum. */
export interface Contribution {
  readonly criterion: Criterion;
  /** Share of the weight, 0 to 1. */
  readonly weight: number;
  readonly value: number | null;
  /** Weight times value; a value that is not known counts as the middle of the scale. */
  readonly score: number;
}

/** Where a figure is missing the value may be anything from 0 to 1; its middle stands for it. */
const unknownValue = 0.5;

/**
 * What each criterion adds to an alternative's weighted sum, at the median of its value. Weights are
 * divided by their sum; with no weight at all every contribution is 0. A criterion that the pack
 * leaves out adds nothing and is not listed.
 */
export function contributions(
  values: Readonly<Partial<Record<Criterion, Estimate | null>>>,
  weights: Readonly<Partial<Record<Criterion, number>>>,
): readonly Contribution[] {
  const stated = criteria.filter((criterion) => values[criterion] !== undefined);
  const total = stated.reduce((sum, criterion) => sum + (weights[criterion] ?? 0), 0);
  return stated.map((criterion) => {
    const weight = total > 0 ? (weights[criterion] ?? 0) / total : 0;
    const estimate = values[criterion] ?? null;
    const value = estimate === null ? null : middle(estimate);
    return { criterion, weight, value, score: weight * (value ?? unknownValue) };
  });
}

/** The weighted sums, taken apart: one bar per alternative, one segment per criterion. */
export function contributionsChart(
  alternatives: readonly ValuedAlternative[],
  weights: Readonly<Partial<Record<Criterion, number>>>,
  settings: ChartSettings,
): Chart {
  const { language } = settings;
  const parts = alternatives.map((one) => ({
    name: say(one.name, language),
    parts: contributions(one.values, weights),
  }));
  const summary = summarize(parts, settings);
  return {
    title: say(text('What the scores are made of', '得分构成'), language),
    summary,
    option: option(parts, summary, settings),
    table: table(parts, settings),
    height: rowsHeight(parts.length),
  };
}

interface Row {
  readonly name: string;
  readonly parts: readonly Contribution[];
}

/** The criteria that the rows are made of, in the order of all. */
function criteriaOf(rows: readonly Row[]): readonly Criterion[] {
  return criteria.filter((id) =>
    rows.some((row) => row.parts.some((part) => part.criterion === id)),
  );
}

function largest(row: Row): Contribution | undefined {
  return row.parts.toSorted((one, other) => other.score - one.score)[0];
}

function sum(row: Row): number {
  return row.parts.reduce((total, part) => total + part.score, 0);
}

function summarize(rows: readonly Row[], { language }: ChartSettings): string {
  const top = rows[0];
  const main = top === undefined ? undefined : largest(top);
  if (top === undefined || main === undefined || main.score === 0) {
    return say(text('No criterion adds to any score.', '没有准则对得分有贡献。'), language);
  }
  const criterion = criterionTitles[main.criterion];
  const figures = `${scoreLabel(main.score)} / ${scoreLabel(sum(top))}`;
  return say(
    composed(
      `${criterion.en} adds most to ${top.name} (${figures}). Segments are weight times value, at the median.`,
      `${criterion.zh}对${top.name}贡献最大（${figures}）。每段为权重乘以价值，取中位数。`,
    ),
    language,
  );
}

/** The end of the axis: a tenth above the highest sum, and never above 1. */
function axisEnd(rows: readonly Row[]): number {
  const highest = Math.max(0, ...rows.map(sum));
  return Math.min(1, Math.max(1, Math.ceil(highest * 10 + 0.5)) / 10);
}

function option(rows: readonly Row[], summary: string, settings: ChartSettings): Chart['option'] {
  const { theme, language } = settings;
  const end = axisEnd(rows);
  const series = criteriaOf(rows).map((criterion): Json => {
    // A criterion keeps its colour, whichever others there are.
    const mark = seriesMark(criteria.indexOf(criterion), theme);
    return {
      type: 'bar',
      stack: 'score',
      barWidth: 20,
      name: say(criterionTitles[criterion], language),
      itemStyle: {
        color: mark.color,
        decal: mark.decal,
        borderColor: theme.surface,
        borderWidth: 1,
      },
      data: rows.map((row) => segment(row, criterion, { fill: mark.color, end }, settings)),
    };
  });
  const totals: Json = {
    type: 'scatter',
    symbolSize: 0,
    silent: true,
    data: rows.map((row, index) => ({
      value: [onAxis(sum(row), { factor: 1, label: '' }), index],
      label: label(scoreLabel(sum(row)), theme.text, 'right', { fontWeight: 600 }),
    })),
  };
  return {
    ...frame(settings, summary, {}),
    xAxis: valueAxis(theme, {
      name: say(text('Weight × value, summed', '权重 × 价值，累加'), language),
      min: 0,
      max: end,
    }),
    yAxis: rowAxis(
      theme,
      rows.map((row) => row.name),
    ),
    series: [...series, totals],
  };
}

function segment(
  row: Row,
  criterion: Criterion,
  { fill, end }: { readonly fill: string; readonly end: number },
  settings: ChartSettings,
): Json {
  const { language, theme } = settings;
  const part = row.parts.find((one) => one.criterion === criterion);
  if (part === undefined || part.score === 0) return { value: 0 };
  const title = say(criterionTitles[criterion], language);
  const known = part.value !== null;
  const color = known ? fill : theme.neutral;
  const short = say(criterionWords[criterion], language) + (known ? '' : ' ?');
  const value = part.value === null ? unknownLabel(language) : scoreLabel(part.value);
  return {
    value: onAxis(part.score, { factor: 1, label: '' }),
    ...(known ? {} : { itemStyle: { color, decal: { symbol: 'none' } } }),
    label: !fitsInside(short, part.score / end, plotWidth(settings))
      ? { show: false }
      : label(short, inkOn(color), 'inside', {
          fontSize: 11,
          textBorderColor: color,
          textBorderWidth: 3,
        }),
    tooltip: tip(
      `${row.name} · ${title}`,
      `${scoreLabel(part.weight)} × ${value} = ${scoreLabel(part.score)}`,
    ),
  };
}

function unknownLabel(language: Language): string {
  return `${scoreLabel(unknownValue)} (${say(words.unknown, language)})`;
}

function table(rows: readonly Row[], { language }: ChartSettings): ChartTable {
  return {
    columns: [
      { title: say(words.alternative, language), numeric: false },
      ...criteriaOf(rows).map((criterion) => ({
        title: say(criterionTitles[criterion], language),
        numeric: true,
      })),
      { title: say(words.score, language), numeric: true },
    ],
    rows: rows.map((row) => [
      word(row.name),
      ...row.parts.map((part) =>
        part.value === null
          ? figureCell(part.score, `${scoreLabel(part.score)} (${say(words.unknown, language)})`)
          : figureCell(part.score, scoreLabel(part.score)),
      ),
      figureCell(sum(row), scoreLabel(sum(row))),
    ]),
  };
}
