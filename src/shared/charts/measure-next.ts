import { composed, say, text } from '../base/text.ts';
import type { MeasureNext } from '../domain/result/decision.ts';
import { formatQuantity } from '../units/format.ts';
import { chanceWrongSentence } from '../wording/information-words.ts';
import { onAxis, scoreLabel } from './drawing/axis-scale.ts';
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

const plain = { factor: 1, label: '' };
const flipWords = text('changes the winner', '会改变推荐');

/**
 * Which parameter to measure next: how far the winner's lead moves when the parameter goes from its
 * low to its high end. Those that change the winner are filled and say so.
 */
export function measureNextChart(
  parameters: readonly MeasureNext[],
  settings: ChartSettings,
): Chart {
  const rows = parameters.toSorted((one, other) => other.swing - one.swing);
  const summary = summarize(rows, settings);
  return {
    title: say(text('What to measure next', '下一步测量什么'), settings.language),
    summary,
    option: option(rows, summary, settings),
    table: table(rows, settings),
    height: rowsHeight(rows.length, 40),
  };
}

function summarize(rows: readonly MeasureNext[], { language }: ChartSettings): string {
  const first = rows[0];
  if (first === undefined) {
    return say(text('No parameter moves the lead.', '没有参数会影响领先幅度。'), language);
  }
  const flips = rows.filter((row) => row.flips).length;
  const moved = composed(
    `${first.title.en} moves the lead most, by ${scoreLabel(first.swing)}.`,
    `${first.title.zh}对领先幅度影响最大，达 ${scoreLabel(first.swing)}。`,
  );
  const changes =
    flips === 0
      ? text(' None of them alone changes the winner.', '单独任何一个都不会改变推荐。')
      : composed(
          ` ${flips} of them can change the winner alone.`,
          `其中 ${flips} 个单独即可改变推荐。`,
        );
  const gap = text(' ', '');
  const gain = chanceWrongSentence(first.chanceWrong);
  const worth = gain === null ? '' : say(gap, language) + say(gain, language);
  return say(moved, language) + say(changes, language) + worth;
}

function option(
  rows: readonly MeasureNext[],
  summary: string,
  settings: ChartSettings,
): Chart['option'] {
  const { theme, language } = settings;
  const bars = rows.map((row): Json => {
    const color = row.flips ? theme.limit : theme.neutral;
    const swing = scoreLabel(row.swing);
    const words = row.flips ? `◆ ${swing}` : swing;
    return {
      value: onAxis(row.swing, plain),
      itemStyle: { color: row.flips ? color : `${color}99`, borderColor: color, borderWidth: 1 },
      label: label(words, row.flips ? theme.text : theme.muted, 'right', {
        fontWeight: row.flips ? 600 : 400,
      }),
      tooltip: tip(
        say(row.title, language),
        row.parameter,
        row.flips ? `${swing} ${say(flipWords, language)}` : swing,
        ...wrongLine(row, settings),
      ),
    };
  });
  return {
    ...frame(settings, summary, { left: 196, right: 64 }),
    xAxis: valueAxis(theme, {
      name: say(
        text(
          'Change of the lead, in score   ◆ changes the winner',
          '领先幅度的变化（得分）   ◆ 会改变推荐',
        ),
        language,
      ),
      min: 0,
    }),
    yAxis: rowAxis(
      theme,
      rows.map((row) => say(row.title, language)),
      184,
    ),
    series: [{ type: 'bar', barWidth: 14, data: bars }],
  };
}

function wrongLine({ chanceWrong }: MeasureNext, { language }: ChartSettings): readonly string[] {
  const gain = chanceWrongSentence(chanceWrong);
  return gain === null ? [] : [say(gain, language)];
}

function table(rows: readonly MeasureNext[], { language }: ChartSettings): ChartTable {
  return {
    columns: [
      { title: say(words.parameter, language), numeric: false },
      { title: say(text('Change of the lead', '领先幅度的变化'), language), numeric: true },
      { title: say(text('Changes the winner', '会改变推荐'), language), numeric: false },
      { title: say(text('Another is better', '另一方案更优'), language), numeric: true },
      { title: say(text('Once it is known', '得知后'), language), numeric: true },
    ],
    rows: rows.map((row) => [
      word(say(row.title, language)),
      figureCell(row.swing, scoreLabel(row.swing)),
      word(say(row.flips ? text('yes', '是') : text('no', '否'), language)),
      figureCell(row.chanceWrong.now, formatQuantity(row.chanceWrong.now, 'percent', language)),
      figureCell(row.chanceWrong.known, formatQuantity(row.chanceWrong.known, 'percent', language)),
    ]),
  };
}
