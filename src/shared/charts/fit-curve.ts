import { say, text, type Language, type Text } from '../base/text.ts';
import type { Density } from '../domain/result/density.ts';
import { formatCount } from '../units/format-number.ts';
import { onAxis, shareLabel } from './drawing/axis-scale.ts';
import { figureCell, type Chart, type ChartTable, type Json } from './drawing/chart.ts';
import { wholeStep } from './drawing/layout.ts';
import type { ChartTheme } from './drawing/theme.ts';
import { frame, literal, valueAxis, type ChartSettings } from './drawing/frame.ts';

const percent = { factor: 0.01, label: '%' };

/** The certainty that counts as safe. */
export const safeProbability = 0.95;

/**
 * The chance that n instances fit on one host, over n: falling from certainty to nothing, with the
 * 95 % line, the count that is safe by it, and the naive count by point values.
 */
export function fitChart(
  name: Text,
  density: Pick<Density, 'fits' | 'at95' | 'naive' | 'instancesPerHost'>,
  settings: ChartSettings,
): Chart {
  const { language } = settings;
  const alternative = say(name, language);
  const summary = summarize(alternative, density, settings);
  return {
    title: say(text('Chance that n instances fit', 'n 个实例可容纳的概率'), language),
    summary,
    option: option(density, summary, settings),
    table: table(density, settings),
    height: 260,
  };
}

type Input = Pick<Density, 'fits' | 'at95' | 'naive' | 'instancesPerHost'>;

function probabilityAt({ fits }: Input, instances: number): number | null {
  const point = fits.findLast((one) => one.instances <= instances);
  return point?.probability ?? null;
}

function summarize(name: string, density: Input, { language }: ChartSettings): string {
  const { at95, naive } = density;
  const chance = probabilityAt(density, naive);
  const safe = text(
    `${formatCount(at95)} instances of ${name} fit with a probability of at least 95 %.`,
    `${name}有至少 95% 的把握容纳 ${formatCount(at95)} 个实例。`,
  );
  if (chance === null) return say(safe, language);
  const risk = text(
    ` The naive count of ${formatCount(naive)} fits with ${shareLabel(chance, 'en')}.`,
    `朴素估算的 ${formatCount(naive)} 个仅有 ${shareLabel(chance, 'zh')} 的概率可容纳。`,
  );
  return say(safe, language) + say(risk, language);
}

function option(density: Input, summary: string, settings: ChartSettings): Chart['option'] {
  const { theme, language } = settings;
  const last = density.fits.at(-1)?.instances ?? 1;
  // Beyond the exact upper bound nothing fits, so the curve is taken down to 0 there.
  const isWhole = last >= density.instancesPerHost.high;
  const points: readonly Json[] = [
    [0, 100],
    ...density.fits
      .filter((point) => point.instances > 0)
      .map((point) => [point.instances, onAxis(point.probability, percent)]),
    ...(isWhole ? [[last + 1, 0]] : []),
  ];
  const interval = wholeStep(last);
  const axisEnd = Math.ceil((last + 1) / interval) * interval;
  const same = density.naive === density.at95;
  return {
    ...frame(settings, summary, { left: 64, right: 40, top: 20 }),
    tooltip: {
      renderMode: 'richText',
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      axisPointer: { type: 'line', lineStyle: { color: theme.axis } },
      backgroundColor: theme.surface,
      borderColor: theme.axis,
      borderWidth: 1,
      textStyle: { color: theme.text, fontSize: 12, fontFamily: theme.fontFamily },
    },
    xAxis: valueAxis(theme, {
      name: say(text('Instances on one host', '单台主机上的实例数'), language),
      min: 0,
      max: axisEnd,
      interval,
      bare: true,
    }),
    yAxis: valueAxis(
      theme,
      { name: say(text('Probability (%)', '概率（%）'), language), min: 0, max: 100 },
      40,
    ),
    series: [
      {
        type: 'line',
        name: say(text('Probability (%)', '概率（%）'), language),
        step: 'middle',
        symbol: 'none',
        data: points,
        lineStyle: { color: theme.accent, width: 2 },
        itemStyle: { color: theme.accent },
        areaStyle: { color: theme.accent, opacity: 0.12 },
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: theme.limit, type: 'dashed', width: 1.25 },
          label: { color: theme.limit, position: 'insideEndTop', formatter: '95 %', fontSize: 12 },
          data: [{ yAxis: safeProbability * 100 }],
        },
        markPoint: {
          silent: true,
          data: [
            countMark(
              {
                count: density.at95,
                words: countWords(same ? 'both' : 'safe', density.at95, language),
                kind: 'safe',
              },
              density,
              axisEnd,
              theme,
            ),
            ...(same
              ? []
              : [
                  countMark(
                    {
                      count: density.naive,
                      words: countWords('naive', density.naive, language),
                      kind: 'naive',
                    },
                    density,
                    axisEnd,
                    theme,
                  ),
                ]),
          ],
        },
      },
    ],
  };
}

/** What stands beside a count on the curve. */
function countWords(
  kind: 'safe' | 'naive' | 'both',
  instances: number,
  language: Language,
): string {
  const count = formatCount(instances);
  const wordings = {
    safe: text(`95 %: ${count}`, `95%：${count}`),
    naive: text(`naive: ${count}`, `朴素估算：${count}`),
    both: text(`95 % and naive: ${count}`, `95% 与朴素估算：${count}`),
  };
  return say(wordings[kind], language);
}

interface CountMark {
  readonly count: number;
  readonly words: string;
  readonly kind: 'safe' | 'naive';
}

/** Beyond this share of the axis a label is written to the left of its mark. */
const lateShare = 0.6;

/** A count on the curve, with its words beside it where there is room. */
function countMark(
  { count, words, kind }: CountMark,
  density: Input,
  axisEnd: number,
  theme: ChartTheme,
): Json {
  const isLate = count > lateShare * axisEnd;
  const isSafe = kind === 'safe';
  const beside = isLate ? 'left' : 'right';
  return {
    coord: [count, onAxis(probabilityAt(density, count) ?? 0, percent)],
    symbol: isSafe ? 'triangle' : 'diamond',
    symbolSize: 12,
    itemStyle: {
      color: isSafe ? theme.accent : theme.surface,
      borderColor: isSafe ? theme.surface : theme.text,
      borderWidth: 1.5,
    },
    label: {
      show: true,
      position: isSafe ? 'bottom' : beside,
      ...(isSafe ? { align: isLate ? 'right' : 'left', distance: 8 } : {}),
      color: theme.text,
      fontSize: 12,
      formatter: literal(words),
      textBorderColor: theme.surface,
      textBorderWidth: 3,
    },
  };
}

function table(density: Input, { language }: ChartSettings): ChartTable {
  return {
    columns: [
      { title: say(text('Instances', '实例数'), language), numeric: true },
      { title: say(text('Probability', '概率'), language), numeric: true },
    ],
    rows: density.fits.map(({ instances, probability }) => [
      figureCell(instances, formatCount(instances)),
      figureCell(probability, shareLabel(probability, language)),
    ]),
  };
}
