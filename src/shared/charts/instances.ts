import { say, text, type Text } from '../base/text.ts';
import type { Density } from '../domain/result/density.ts';
import { formatCount } from '../units/format-number.ts';
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
import { resourceTitles } from '../wording/resource-words.ts';

export interface DenseAlternative {
  readonly id: string;
  readonly name: Text;
  readonly feasible: boolean;
  readonly density: Density | null;
}

interface Row {
  readonly name: string;
  readonly feasible: boolean;
  readonly density: Density;
}

const naiveWord = text('naive', '朴素估算');
const safeWord = text('fits with 95 %', '95% 把握可容纳');

/** Beyond this ratio of the largest to the smallest count, a linear axis hides the small ones. */
const widestLinear = 40;

/**
 * Instances per host: the line spans the range, the diamond is what a naive sizing by point values
 * prints, the triangle is the most that fits with a probability of 95 %.
 */
export function instancesChart(
  alternatives: readonly DenseAlternative[],
  settings: ChartSettings,
): Chart {
  const { language } = settings;
  const rows = alternatives.flatMap(({ name, feasible, density }): readonly Row[] =>
    density === null ? [] : [{ name: say(name, language), feasible, density }],
  );
  const summary = summarize(rows, settings);
  return {
    title: say(text('Instances per host', '每台主机可容纳的实例数'), language),
    summary,
    option: option(rows, summary, settings),
    table: table(rows, settings),
    height: rowsHeight(rows.length, 42),
  };
}

function summarize(rows: readonly Row[], { language }: ChartSettings): string {
  const first = rows
    .filter((row) => row.feasible)
    .toSorted((one, other) => other.density.at95 - one.density.at95)[0];
  if (first === undefined) {
    return say(
      text('No feasible alternative has a count.', '没有可行的备选方案可计算实例数。'),
      language,
    );
  }
  const { at95, naive } = first.density;
  return say(
    text(
      `${first.name} fits most: ${formatCount(at95)} instances with a probability of 95 %; a naive count says ${formatCount(naive)}.`,
      `${first.name}容纳最多：有 95% 的把握容纳 ${formatCount(at95)} 个实例；朴素估算为 ${formatCount(naive)} 个。`,
    ),
    language,
  );
}

function option(rows: readonly Row[], summary: string, settings: ChartSettings): Chart['option'] {
  const { theme, language } = settings;
  const counts = rows.flatMap(({ density }) => [
    density.instancesPerHost.low,
    density.instancesPerHost.high,
  ]);
  const smallest = Math.min(...counts);
  const logarithmic = smallest >= 1 && Math.max(...counts) > widestLinear * smallest;
  const floor = logarithmic ? 10 ** Math.floor(Math.log10(smallest) - 1e-9) : 0;
  const position = (count: number): number => (logarithmic ? Math.max(count, floor) : count);
  const color = (row: Row): string => (row.feasible ? theme.accent : theme.neutral);
  const marks = (row: Row): Json => {
    const { low, high } = row.density.instancesPerHost;
    const shown = color(row);
    return {
      value: [low, low, row.density.at95, high, high].map(position),
      itemStyle: {
        color: `${shown}40`,
        borderColor: shown,
        borderWidth: 1.5,
        borderType: row.feasible ? 'solid' : 'dashed',
      },
      tooltip: tip(
        row.name,
        `${formatCount(low)}–${formatCount(high)}`,
        `${say(safeWord, language)}: ${formatCount(row.density.at95)}`,
        `${say(naiveWord, language)}: ${formatCount(row.density.naive)}`,
      ),
    };
  };
  return {
    ...frame(settings, summary, { right: 230 }),
    xAxis: valueAxis(theme, {
      name: say(
        text(
          'Instances on one host   ▲ fits with 95 %   ◇ naive',
          '单台主机上的实例数   ▲ 95% 把握可容纳   ◇ 朴素估算',
        ),
        language,
      ),
      min: floor,
      logarithmic,
      whole: !logarithmic,
    }),
    yAxis: rowAxis(
      theme,
      rows.map((row) => row.name),
    ),
    series: [
      { type: 'boxplot', data: rows.map(marks), boxWidth: [8, 8] },
      {
        type: 'scatter',
        silent: true,
        symbol: 'triangle',
        symbolOffset: [0, 9],
        symbolSize: 11,
        z: 5,
        data: rows.map(
          (row, index): Json => ({
            value: [position(row.density.at95), index],
            itemStyle: { color: color(row), borderColor: theme.surface, borderWidth: 1 },
          }),
        ),
      },
      {
        type: 'scatter',
        silent: true,
        symbol: 'diamond',
        symbolOffset: [0, -9],
        symbolSize: 11,
        z: 4,
        data: rows.map(
          (row, index): Json => ({
            value: [position(row.density.naive), index],
            itemStyle: { color: theme.surface, borderColor: theme.text, borderWidth: 1.5 },
          }),
        ),
      },
      {
        type: 'scatter',
        silent: true,
        symbolSize: 0,
        data: rows.map(
          (row, index): Json => ({
            value: [
              position(Math.max(row.density.instancesPerHost.high, row.density.naive)),
              index,
            ],
            label: label(wording(row, settings), row.feasible ? theme.text : theme.muted, 'right', {
              distance: 12,
            }),
          }),
        ),
      },
    ],
  };
}

function wording({ density }: Row, { language }: ChartSettings): string {
  const { at95, naive, bottleneck } = density;
  const limit = bottleneck === null ? null : resourceTitles[bottleneck];
  const counts = text(
    `▲ ${formatCount(at95)}  ◇ ${formatCount(naive)}`,
    `▲ ${formatCount(at95)}  ◇ ${formatCount(naive)}`,
  );
  if (limit === null) return say(counts, language);
  return say(text(`${counts.en}  ${limit.en} binds`, `${counts.zh}  瓶颈：${limit.zh}`), language);
}

function table(rows: readonly Row[], { language }: ChartSettings): ChartTable {
  const count = (value: number) => figureCell(value, formatCount(value));
  return {
    columns: [
      { title: say(words.alternative, language), numeric: false },
      { title: say(words.low, language), numeric: true },
      { title: say(words.high, language), numeric: true },
      { title: say(safeWord, language), numeric: true },
      { title: say(naiveWord, language), numeric: true },
      { title: say(text('Bottleneck', '瓶颈'), language), numeric: false },
    ],
    rows: rows.map(({ name, density }) => [
      word(name),
      count(density.instancesPerHost.low),
      count(density.instancesPerHost.high),
      count(density.at95),
      count(density.naive),
      density.bottleneck === null
        ? figureCell(null, say(words.unknown, language))
        : word(say(resourceTitles[density.bottleneck], language)),
    ]),
  };
}
