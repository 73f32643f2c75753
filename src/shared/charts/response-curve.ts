import { say, text, type Text } from '../base/text.ts';
import type { Performance } from '../domain/result/performance.ts';
import { formatQuantity } from '../units/format.ts';
import { axisScale, onAxis, titled } from './drawing/axis-scale.ts';
import { figureCell, word, type Chart, type ChartTable, type Json } from './drawing/chart.ts';
import { frame, literal, plotWidth, tip, valueAxis, type ChartSettings } from './drawing/frame.ts';
import { roundBelow } from './drawing/layout.ts';
import { seriesMark } from './drawing/marks.ts';
import { words } from './drawing/wording.ts';

export interface ServingAlternative {
  readonly id: string;
  readonly name: Text;
  readonly performance: Pick<Performance, 'curve' | 'maxRequestsPerSecond'>;
  /** Place in the pack, so that a colour stays with its alternative. */
  readonly position: number;
}

const margins = { left: 64, right: 148, top: 24 };

export type ResponseMeasure = 'mean' | 'p95';

/**
 * Response time of one instance over the request rate, up to saturation: one line per
 * alternative, named at its end, and the rate the workload asks for.
 */
export function responseChart(
  alternatives: readonly ServingAlternative[],
  measure: ResponseMeasure,
  requestsPerSecond: number | null,
  settings: ChartSettings,
): Chart {
  const { language } = settings;
  const summary = summarize(alternatives, settings);
  const title =
    measure === 'mean'
      ? text('Mean response time over request rate', '平均响应时间随请求速率的变化')
      : text('P95 response time over request rate', 'P95 响应时间随请求速率的变化');
  return {
    title: say(title, language),
    summary,
    option: option({ alternatives, measure, requestsPerSecond }, summary, settings),
    table: table(alternatives, settings),
    height: 320,
  };
}

function saturation({ performance }: ServingAlternative): number {
  const { maxRequestsPerSecond: rate } = performance;
  return typeof rate === 'number' ? rate : rate.p50;
}

function summarize(
  alternatives: readonly ServingAlternative[],
  { language }: ChartSettings,
): string {
  const ordered = alternatives.toSorted((one, other) => saturation(other) - saturation(one));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) {
    return say(text('No alternative can be analysed.', '没有可分析的备选方案。'), language);
  }
  const high = formatQuantity(saturation(first), 'requests/s', language);
  const low = formatQuantity(saturation(last), 'requests/s', language);
  if (first !== last && high === low) {
    return say(text(`All saturate at ${high}.`, `均在 ${high} 处饱和。`), language);
  }
  const best = text(
    `${first.name.en} saturates last, at ${high}`,
    `${first.name.zh}最晚饱和，为 ${high}`,
  );
  const worst =
    first === last
      ? text('.', '。')
      : text(`; ${last.name.en} first, at ${low}.`, `；${last.name.zh}最早，为 ${low}。`);
  return say(best, language) + say(worst, language);
}

interface Input {
  readonly alternatives: readonly ServingAlternative[];
  readonly measure: ResponseMeasure;
  readonly requestsPerSecond: number | null;
}

function option(input: Input, summary: string, settings: ChartSettings): Chart['option'] {
  const { theme, language } = settings;
  const { alternatives, measure, requestsPerSecond } = input;
  const key = measure === 'mean' ? 'meanResponseSeconds' : 'p95ResponseSeconds';
  const curves = alternatives.map((one) => one.performance.curve);
  const times = curves.flatMap((curve) => curve.map((point) => point[key]));
  const typical = Math.min(
    ...curves.flatMap((curve) => curve.slice(0, 1).map((point) => point[key])),
  );
  const scale = axisScale([Math.min(Math.max(...times), typical * 10)], 'seconds', language);
  const nameStart = margins.left + plotWidth(settings, margins) + 12;
  const series = alternatives.map((one): Json => {
    const mark = seriesMark(one.position, theme);
    const name = say(one.name, language);
    return {
      type: 'line',
      name,
      symbol: mark.symbol,
      symbolSize: 6,
      showSymbol: true,
      showAllSymbol: 'auto',
      sampling: 'none',
      color: mark.color,
      lineStyle: { color: mark.color, width: 2, type: dash(mark.dash) },
      itemStyle: { color: mark.color },
      endLabel: {
        show: true,
        formatter: `{mark|${mark.sign}}  ${literal(name)}`,
        rich: { mark: { color: mark.color, fontSize: 12 } },
        color: theme.text,
        fontSize: 12,
        lineHeight: 18,
        distance: 6,
      },
      labelLayout: { x: nameStart, align: 'left', moveOverlap: 'shiftY' },
      data: one.performance.curve.map((point) => ({
        value: [point.requestsPerSecond, onAxis(point[key], scale)],
        tooltip: tip(
          name,
          formatQuantity(point.requestsPerSecond, 'requests/s', language),
          formatQuantity(point[key], 'seconds', language),
        ),
      })),
    };
  });
  return {
    ...frame(settings, summary, margins),
    xAxis: valueAxis(theme, {
      name: say(text('Requests per second, per instance', '每实例每秒请求数'), language),
      min: 0,
      bare: true,
    }),
    yAxis: valueAxis(
      theme,
      {
        name: titled(
          say(text('Response time, logarithmic', '响应时间，对数轴'), language),
          scale,
          language,
        ),
        logarithmic: true,
        min: roundBelow(onAxis(Math.max(typical, Number.MIN_VALUE), scale)),
      },
      44,
    ),
    series: requestsPerSecond === null ? series : [...series, asked(requestsPerSecond, settings)],
  };
}

function dash(pattern: 'solid' | readonly number[]): Json {
  return pattern === 'solid' ? pattern : [...pattern];
}

function asked(requestsPerSecond: number, { theme, language }: ChartSettings): Json {
  return {
    type: 'line',
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: theme.limit, type: 'dashed', width: 1.25 },
      label: {
        color: theme.limit,
        fontSize: 12,
        position: 'end',
        formatter: literal(
          say(
            text(
              `asked: ${formatQuantity(requestsPerSecond, 'requests/s', 'en')}`,
              `需求：${formatQuantity(requestsPerSecond, 'requests/s', 'zh')}`,
            ),
            language,
          ),
        ),
      },
      data: [{ xAxis: requestsPerSecond }],
    },
  };
}

function table(
  alternatives: readonly ServingAlternative[],
  { language }: ChartSettings,
): ChartTable {
  return {
    columns: [
      { title: say(words.alternative, language), numeric: false },
      { title: say(text('Requests per second', '每秒请求数'), language), numeric: true },
      { title: say(text('Mean response', '平均响应时间'), language), numeric: true },
      { title: say(text('P95 response', 'P95 响应时间'), language), numeric: true },
    ],
    rows: alternatives.flatMap((one) =>
      one.performance.curve.map((point) => [
        word(say(one.name, language)),
        figureCell(
          point.requestsPerSecond,
          formatQuantity(point.requestsPerSecond, 'requests/s', language),
        ),
        figureCell(
          point.meanResponseSeconds,
          formatQuantity(point.meanResponseSeconds, 'seconds', language),
        ),
        figureCell(
          point.p95ResponseSeconds,
          formatQuantity(point.p95ResponseSeconds, 'seconds', language),
        ),
      ]),
    ),
  };
}
