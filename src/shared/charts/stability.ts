import { say, text, type Language, type Text } from '../base/text.ts';
import type { AnalysedAlternative, WeightStability } from '../domain/result/analysis.ts';
import { onAxis, shareLabel } from './drawing/axis-scale.ts';
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
import { criterionTitles } from '../wording/criterion-words.ts';

const percent = { factor: 0.01, label: '%' };

/** What holds while a weight moves: the first place, or the whole order. */
export type StableThing = 'winner' | 'order';

const titles = {
  winner: text('Weights within which the winner holds', '使领先者保持不变的权重范围'),
  order: text('Weights within which the order holds', '使排序保持不变的权重范围'),
} as const;

const nothings = {
  winner: text(
    'No single weight changes the winner, however far it moves.',
    '任何单个权重无论如何变化都不会改变领先者。',
  ),
  order: text(
    'No single weight changes the order, however far it moves.',
    '任何单个权重无论如何变化都不会改变排序。',
  ),
} as const;

/**
 * How far each weight may move, the others in proportion, before the winner (or the order) changes: a bar over the
 * weights that keep it, a line at the present weight, and at each end who takes over.
 */
export function stabilityChart(
  intervals: readonly WeightStability[],
  alternatives: readonly AnalysedAlternative[],
  settings: ChartSettings,
  kept: StableThing = 'winner',
): Chart {
  const summary = summarize(intervals, kept, settings);
  const title = titles[kept];
  return {
    title: say(title, settings.language),
    summary,
    option: option(intervals, alternatives, summary, settings),
    table: table(intervals, alternatives, settings),
    height: rowsHeight(intervals.length, 36),
  };
}

/** How much the weight may move before the nearer end; null when neither end changes anything. */
function room({ weight, low, high, below, above }: WeightStability): number | null {
  const ways = [below === null ? [] : [weight - low], above === null ? [] : [high - weight]].flat();
  return ways.length === 0 ? null : Math.min(...ways);
}

function summarize(
  intervals: readonly WeightStability[],
  kept: StableThing,
  { language }: ChartSettings,
): string {
  const nearest = intervals
    .flatMap((one) => {
      const way = room(one);
      return way === null ? [] : [{ one, way }];
    })
    .toSorted((left, right) => left.way - right.way)[0];
  if (nearest === undefined) {
    return say(nothings[kept], language);
  }
  const title = criterionTitles[nearest.one.criterion];
  const points = (nearest.way * 100).toFixed(1);
  return say(
    text(
      `The nearest change: the weight of ${title.en} has ${points} points of a percent left.`,
      `最接近的变化：${title.zh}的权重仅余 ${points} 个百分点。`,
    ),
    language,
  );
}

function takesOver(
  swap: WeightStability['below'],
  alternatives: readonly AnalysedAlternative[],
): Text | null {
  if (swap === null) return null;
  return alternatives.find(({ id }) => id === swap.by)?.name ?? text(swap.by, swap.by);
}

/** The axis ends a little beyond the last weight that is drawn, at a whole ten, 100 % at most. */
function axisEnd(intervals: readonly WeightStability[]): number {
  const last = Math.max(0, ...intervals.map(({ high, weight }) => Math.max(high, weight)));
  return Math.min(100, 10 * Math.ceil(onAxis(last, percent) / 10 + 0.1));
}

function option(
  intervals: readonly WeightStability[],
  alternatives: readonly AnalysedAlternative[],
  summary: string,
  settings: ChartSettings,
): Chart['option'] {
  const { theme, language } = settings;
  const named = (swap: WeightStability['below']): string => {
    const name = takesOver(swap, alternatives);
    return name === null ? '' : say(name, language);
  };
  const shown = (one: WeightStability): string =>
    `${shareLabel(one.low, language)} – ${shareLabel(one.high, language)}`;
  const beyond = ({ below, above }: WeightStability): string =>
    [below === null ? [] : [`↓ ${named(below)}`], above === null ? [] : [`↑ ${named(above)}`]]
      .flat()
      .join('  ');
  // Both at the right end: at the left one they would cover the names of the criteria.
  const overtakers: Json = {
    type: 'scatter',
    symbolSize: 0,
    silent: true,
    data: intervals.map(
      (one, index): Json => ({
        value: [onAxis(one.high, percent), index],
        label: label(beyond(one), theme.muted, 'right', { fontSize: 11 }),
      }),
    ),
  };
  return {
    ...frame(settings, summary, { right: 220 }),
    xAxis: valueAxis(theme, {
      name: say(
        text(
          'Weight (%)   ◆ now; who takes over: ↓ below, ↑ above',
          '权重（%）   ◆ 现值；取代者：↓ 低于下限，↑ 高于上限',
        ),
        language,
      ),
      min: 0,
      max: axisEnd(intervals),
    }),
    yAxis: rowAxis(
      theme,
      intervals.map(({ criterion }) => say(criterionTitles[criterion], language)),
    ),
    series: [
      {
        type: 'bar',
        stack: 'interval',
        silent: true,
        barWidth: 12,
        itemStyle: { color: 'transparent' },
        data: intervals.map(({ low }): Json => onAxis(low, percent)),
      },
      {
        type: 'bar',
        stack: 'interval',
        barWidth: 12,
        itemStyle: { color: theme.neutral, borderColor: theme.text, borderWidth: 0.75 },
        data: intervals.map(
          (one): Json => ({
            value: onAxis(one.high - one.low, percent),
            tooltip: tip(say(criterionTitles[one.criterion], language), shown(one)),
          }),
        ),
      },
      {
        type: 'scatter',
        symbol: 'diamond',
        symbolSize: 11,
        z: 4,
        itemStyle: { color: theme.text, borderColor: theme.surface, borderWidth: 1 },
        data: intervals.map(
          ({ weight }, index): Json => ({
            value: [onAxis(weight, percent), index],
            tooltip: tip(shareLabel(weight, language)),
          }),
        ),
      },
      overtakers,
    ],
  };
}

function table(
  intervals: readonly WeightStability[],
  alternatives: readonly AnalysedAlternative[],
  { language }: ChartSettings,
): ChartTable {
  return {
    columns: [
      { title: say(words.criterion, language), numeric: false },
      { title: say(text('Weight now', '现权重'), language), numeric: true },
      { title: say(text('Holds from', '保持下限'), language), numeric: true },
      { title: say(text('below it', '低于时'), language), numeric: false },
      { title: say(text('Holds to', '保持上限'), language), numeric: true },
      { title: say(text('above it', '高于时'), language), numeric: false },
    ],
    rows: intervals.map((one) => [
      word(say(criterionTitles[one.criterion], language)),
      figureCell(one.weight, shareLabel(one.weight, language)),
      figureCell(one.low, shareLabel(one.low, language)),
      word(overtaker(one.below, alternatives, language)),
      figureCell(one.high, shareLabel(one.high, language)),
      word(overtaker(one.above, alternatives, language)),
    ]),
  };
}

function overtaker(
  swap: WeightStability['below'],
  alternatives: readonly AnalysedAlternative[],
  language: Language,
): string {
  const name = takesOver(swap, alternatives);
  return name === null ? '–' : say(name, language);
}
