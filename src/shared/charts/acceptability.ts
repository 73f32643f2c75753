import { say, text, type Text } from '../base/text.ts';
import { onAxis, shareLabel } from './drawing/axis-scale.ts';
import {
  figureCell,
  word,
  type Chart,
  type ChartOption,
  type ChartTable,
  type Json,
} from './drawing/chart.ts';
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
import { inkOn } from './drawing/theme.ts';
import { rankTitle, words } from './drawing/wording.ts';

export interface RankedAlternative {
  readonly id: string;
  readonly name: Text;
  /** Share of samples at rank 1, 2, …; empty for an infeasible alternative. */
  readonly acceptability: readonly number[];
}

const margins = { right: 28 };
const percent = { factor: 0.01, label: '%' };

/**
 * Rank acceptability (SMAA-2; Lahdelma and Salminen 2001): how often, over the samples of the
 * uncertain parameters, each feasible alternative comes first, second, and so on.
 */
export function acceptabilityChart(
  alternatives: readonly RankedAlternative[],
  settings: ChartSettings,
): Chart {
  const rows = alternatives
    .filter((one) => one.acceptability.length > 0)
    .toSorted((one, other) => meanRank(one) - meanRank(other));
  const summary = summarize(rows, settings);
  return {
    title: say(text('How often each rank is reached', '各名次出现的频率'), settings.language),
    summary,
    option: option(rows, summary, settings),
    table: table(rows, settings),
    height: rowsHeight(rows.length),
  };
}

function meanRank({ acceptability }: RankedAlternative): number {
  return acceptability.reduce((sum, share, index) => sum + share * (index + 1), 0);
}

function summarize(rows: readonly RankedAlternative[], { language }: ChartSettings): string {
  const first = rows.toSorted(
    (one, other) => (other.acceptability[0] ?? 0) - (one.acceptability[0] ?? 0),
  )[0];
  if (first === undefined) {
    return say(
      text('No feasible alternative can be ranked.', '没有可行的备选方案可供排名。'),
      language,
    );
  }
  const name = say(first.name, language);
  const share = shareLabel(first.acceptability[0] ?? 0, language);
  return say(
    text(
      `${name} comes first in ${share} of the samples.`,
      `${name}在 ${share} 的样本中排名第一。`,
    ),
    language,
  );
}

function option(
  rows: readonly RankedAlternative[],
  summary: string,
  settings: ChartSettings,
): Chart['option'] {
  const { theme, language } = settings;
  const ranks = Math.max(0, ...rows.map((row) => row.acceptability.length));
  const series = Array.from({ length: ranks }, (_, index): Json => {
    const color = theme.sequence[Math.min(index, theme.sequence.length - 1)] ?? theme.neutral;
    const rank = say(rankTitle(index + 1), language);
    return {
      type: 'bar',
      stack: 'ranks',
      barWidth: 20,
      name: rank,
      itemStyle: { color, borderColor: theme.surface, borderWidth: 1 },
      data: rows.map((row) => {
        const share = row.acceptability[index] ?? 0;
        const shown = shareLabel(share, language);
        return {
          value: onAxis(share, percent),
          label: inside(
            [`${rank}  ${shown}`, rank],
            share * plotWidth(settings, margins),
            inkOn(color),
          ),
          tooltip: tip(say(row.name, language), `${rank}: ${shown}`),
        };
      }),
    };
  });
  return {
    ...frame(settings, summary, margins),
    xAxis: valueAxis(theme, {
      name: say(text('Share of samples (%)', '样本占比（%）'), language),
      min: 0,
      max: 100,
    }),
    yAxis: rowAxis(
      theme,
      rows.map((row) => say(row.name, language)),
    ),
    series,
  };
}

function inside(wordings: readonly string[], room: number, color: string): ChartOption {
  const wording = wordings.find((one) => fitsInside(one, 1, room));
  return wording === undefined
    ? { show: false }
    : label(wording, color, 'inside', { fontSize: 11 });
}

function table(rows: readonly RankedAlternative[], { language }: ChartSettings): ChartTable {
  const ranks = Math.max(0, ...rows.map((row) => row.acceptability.length));
  const positions = Array.from({ length: ranks }, (_, index) => index);
  return {
    columns: [
      { title: say(words.alternative, language), numeric: false },
      ...positions.map((index) => ({ title: say(rankTitle(index + 1), language), numeric: true })),
    ],
    rows: rows.map((row) => [
      word(say(row.name, language)),
      ...positions.map((index) => {
        const share = row.acceptability[index] ?? 0;
        return figureCell(share, shareLabel(share, language));
      }),
    ]),
  };
}
