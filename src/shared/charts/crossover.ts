import { logarithm } from '../base/elementary-functions.ts';
import { say, text, type Text } from '../base/text.ts';
import type { CrossoverMap, CrossoverRow, LoadAxis } from '../domain/result/crossover.ts';
import { formatCount, formatNumber } from '../units/format-number.ts';
import { figureCell, word, type Chart, type ChartTable, type Json } from './drawing/chart.ts';
import { frame, label, tip, valueAxis, type ChartSettings } from './drawing/frame.ts';
import { seriesMark } from './drawing/marks.ts';

/** An alternative as the map names it. */
export interface MappedAlternative {
  readonly id: string;
  readonly name: Text;
  /** Place in the pack, so that a colour stays with its alternative. */
  readonly position: number;
}

const axisWords: Readonly<Record<LoadAxis, Text>> = {
  requests: text('Requests per second, per instance', '每实例每秒请求数'),
  operations: text('Disk operations per second, per instance', '每实例每秒磁盘操作数'),
  messages: text('Messages per second, per instance', '每实例每秒消息数'),
  none: text('No rate is stated', '未给出速率'),
};

/** Numbers of instances at which the map is marked: so many steps to each power of ten. */
const stepsPerDecade = 8;

/**
 * Where the cheapest alternative changes: over the number of instances and the rate of each, both on
 * logarithmic axes. Every alternative has its colour and its symbol, and its name beside its region.
 */
export function crossoverChart(
  map: CrossoverMap,
  alternatives: readonly MappedAlternative[],
  settings: ChartSettings,
): Chart {
  const { language } = settings;
  const summary = summarize(map, alternatives, settings);
  return {
    title: say(text('Where the cheapest changes', '最省方案的分界'), language),
    summary,
    option: option(map, alternatives, summary, settings),
    table: table(map, alternatives, settings),
    height: map.rows.length > 1 ? 380 : 140,
  };
}

/** The first row in which one instance cannot keep up under any alternative that is left; -1 of none. */
function firstSaturated({ rows }: CrossoverMap): number {
  return rows.findIndex(
    ({ saturated, segments }) =>
      saturated.length > 0 && segments.every(({ alternative }) => alternative === null),
  );
}

function saturationSentence(map: CrossoverMap): Text {
  const first = firstSaturated(map);
  const [carried, lost] = [map.rows[first - 1]?.rate, map.rows[first]?.rate];
  if (carried === undefined || lost === undefined) return text('', '');
  const [low, high] = [formatNumber(carried, 3), formatNumber(lost, 3)];
  return text(
    ` Between ${low} and ${high} a second one instance stops keeping up under any of them: beyond, more instances are needed, or a larger one.`,
    `在每秒 ${low} 至 ${high} 之间，单个实例在任何方案下都不再能承受：更高速率需要更多或更大的实例。`,
  );
}

/** The alternative that is cheapest for a number of instances. */
function cheapest({ segments }: CrossoverRow, instances: number): string | null {
  return segments.find(({ from, to }) => from <= instances && instances <= to)?.alternative ?? null;
}

function ladder(maxInstances: number): readonly number[] {
  const steps = Math.ceil(Math.log10(maxInstances) * stepsPerDecade);
  const all = Array.from({ length: steps + 1 }, (_, step) =>
    Math.round(10 ** (step / stepsPerDecade)),
  );
  return [...new Set(all)].filter((instances) => instances <= maxInstances);
}

function summarize(
  map: CrossoverMap,
  alternatives: readonly MappedAlternative[],
  { language }: ChartSettings,
): string {
  const present = new Set(
    map.rows.flatMap(({ segments }) => segments.map((one) => one.alternative)),
  );
  const named = alternatives
    .filter(({ id }) => present.has(id))
    .map(({ name }) => say(name, language));
  const [only] = named;
  if (only === undefined) {
    return say(
      text('None can run it at any of these rates.', '在这些速率下均无法运行。'),
      language,
    );
  }
  const found =
    named.length === 1
      ? text(
          `${only} takes the least of the hosts wherever one can run it, at the middle figures.`,
          `按中间值，凡可运行之处均以${only}占用主机最少。`,
        )
      : text(
          `Who takes the least of the hosts depends on where one stands: ${named.join(', ')}. At the middle figures.`,
          `占用主机最少的方案随位置而变：${named.join('、')}。按中间值计算。`,
        );
  return say(found, language) + say(saturationSentence(map), language);
}

function option(
  map: CrossoverMap,
  alternatives: readonly MappedAlternative[],
  summary: string,
  settings: ChartSettings,
): Chart['option'] {
  const { theme, language } = settings;
  const counts = ladder(map.maxInstances);
  const series = alternatives.flatMap(({ id, name, position }): readonly Json[] => {
    const places = map.rows.flatMap((row) =>
      counts.flatMap((instances) => (cheapest(row, instances) === id ? [{ row, instances }] : [])),
    );
    if (places.length === 0) return [];
    const mark = seriesMark(position, theme);
    const named = middleOf(places);
    return [
      {
        type: 'scatter',
        name: say(name, language),
        symbol: mark.symbol,
        symbolSize: 9,
        itemStyle: { color: mark.color },
        data: places.map((place) => ({
          value: [place.instances, map.axis === 'none' ? 1 : Number(place.row.rate.toPrecision(6))],
          tooltip: tip(
            say(name, language),
            formatCount(place.instances),
            formatNumber(place.row.rate, 3),
          ),
          ...(place === named
            ? {
                label: label(say(name, language), theme.text, 'top', {
                  fontWeight: 600,
                  backgroundColor: theme.surface,
                  padding: [2, 4],
                }),
              }
            : {}),
        })),
      },
    ];
  });
  return {
    ...frame(settings, summary, { left: 84, right: 48, top: 16 }),
    xAxis: valueAxis(theme, {
      name: say(text('Instances', '实例数'), language),
      min: 1,
      max: map.maxInstances,
      logarithmic: true,
      bare: true,
    }),
    yAxis: valueAxis(
      theme,
      {
        name: say(axisWords[map.axis], language),
        logarithmic: true,
        bare: true,
        ...rateEnds(map),
      },
      56,
    ),
    series: [...series, ...saturatedArea(map, settings)],
  };
}

/** Names the rates at which nothing can be drawn, since one instance cannot keep up. */
function saturatedArea(map: CrossoverMap, { theme, language }: ChartSettings): readonly Json[] {
  const from = map.rows[firstSaturated(map)]?.rate;
  const to = map.rows.at(-1)?.rate;
  if (from === undefined || to === undefined) return [];
  const words = say(text('one instance saturates', '单个实例饱和'), language);
  return [
    {
      type: 'scatter',
      silent: true,
      data: [],
      markArea: {
        silent: true,
        itemStyle: { color: theme.text, opacity: 0.06 },
        label: { show: true, position: 'inside', color: theme.text, formatter: words },
        data: [[{ yAxis: from }, { yAxis: to }]],
      },
    },
  ];
}

/** The rates that are drawn, rounded outward so that the ends of the axis can be read. */
function rateEnds({ rows, axis }: CrossoverMap): { readonly min?: number; readonly max?: number } {
  const [first, last] = [rows[0]?.rate, rows.at(-1)?.rate];
  if (axis === 'none' || first === undefined || last === undefined) return {};
  const step = (rate: number): number => 10 ** Math.floor(Math.log10(rate));
  return {
    min: Math.floor(first / step(first)) * step(first),
    max: Math.ceil(last / step(last)) * step(last),
  };
}

interface Place {
  readonly row: CrossoverRow;
  readonly instances: number;
}

/** The place of a region that is nearest to the middle of them all, on the axes as they are drawn. */
function middleOf(places: readonly Place[]): Place | undefined {
  const at = ({ row, instances }: Place) => [logarithm(instances), logarithm(row.factor)] as const;
  const mean = (axis: 0 | 1): number =>
    places.reduce((sum, place) => sum + at(place)[axis], 0) / places.length;
  const [x, y] = [mean(0), mean(1)];
  const distance = (place: Place): number => (at(place)[0] - x) ** 2 + (at(place)[1] - y) ** 2;
  return places.toSorted((one, other) => distance(one) - distance(other))[0];
}

function table(
  map: CrossoverMap,
  alternatives: readonly MappedAlternative[],
  { language }: ChartSettings,
): ChartTable {
  const nameOf = (id: string | null): string =>
    say(alternatives.find((one) => one.id === id)?.name ?? text('none', '无'), language);
  return {
    columns: [
      { title: say(axisWords[map.axis], language), numeric: true },
      { title: say(text('Instances from', '实例数自'), language), numeric: true },
      { title: say(text('to', '至'), language), numeric: true },
      { title: say(text('Cheapest', '最省'), language), numeric: false },
    ],
    rows: map.rows.flatMap(({ rate, segments }) =>
      segments.map(({ from, to, alternative }) => [
        figureCell(rate, formatNumber(rate, 3)),
        figureCell(from, formatCount(from)),
        figureCell(to, formatCount(to)),
        word(nameOf(alternative)),
      ]),
    ),
  };
}
