import { say, text } from '../base/text.ts';
import { calibrationMeasureLabels } from '../wording/calibration-words.ts';
import type { Measurement } from '../domain/calibration/calibration.ts';
import { displayUnitOf } from '../units/display-unit-of.ts';
import { formatQuantity, formatRange } from '../units/format.ts';
import { formatCount } from '../units/format-number.ts';
import { axisScale, onAxis, titled } from './drawing/axis-scale.ts';
import { figureCell, type Chart, type ChartOption, type ChartTable } from './drawing/chart.ts';
import { frame, label, tip, valueAxis, type ChartSettings } from './drawing/frame.ts';

/** Samples between two edges, in SI base form. */
interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

interface Binned {
  readonly bins: readonly Bin[];
  /** Samples outside of the drawn part: far-off ones would press all others into one bar. */
  readonly beyond: number;
}

const maxBins = 30;

/**
 * The samples of one measurement as a histogram, with its median as a line and the 95 % confidence
 * interval of the median as a band.
 */
export function distributionChart(measurement: Measurement, settings: ChartSettings): Chart {
  const { language } = settings;
  const title = say(calibrationMeasureLabels[measurement.id], language);
  const binned = binsOf(measurement);
  const summary = summarize(measurement, binned, settings);
  return {
    title,
    summary,
    option: option(measurement, binned, summary, settings),
    table: table(measurement, binned, settings),
    height: 220,
  };
}

const unitOf = ({ unit }: Measurement) => displayUnitOf(unit) ?? 'number';

/** Equal bins over the 5th to 95th percentile and half of that to either side. */
function binsOf({ samples, p5, p95, low, high }: Measurement): Binned {
  const margin = (p95 - p5) / 2;
  const inner = samples.filter((one) => one >= p5 - margin && one <= p95 + margin);
  const from = Math.min(low, ...inner);
  const to = Math.max(high, ...inner);
  const width = to - from;
  const count = width > 0 ? Math.min(maxBins, Math.max(5, Math.ceil(Math.sqrt(inner.length)))) : 1;
  const bins = Array.from({ length: count }, (_, index) => ({
    from: from + (width * index) / count,
    to: from + (width * (index + 1)) / count,
    count: 0,
  }));
  const placeOf = (sample: number): number =>
    width > 0 ? Math.min(count - 1, Math.floor(((sample - from) / width) * count)) : 0;
  const counts = new Map<number, number>();
  for (const sample of inner) counts.set(placeOf(sample), (counts.get(placeOf(sample)) ?? 0) + 1);
  return {
    bins: bins.map((bin, index) => ({ ...bin, count: counts.get(index) ?? 0 })),
    beyond: samples.length - inner.length,
  };
}

function summarize(measurement: Measurement, { beyond }: Binned, settings: ChartSettings): string {
  const { median, low, high, repeats, outliers } = measurement;
  const words = (language: 'en' | 'zh') => ({
    middle: formatQuantity(median, unitOf(measurement), language),
    span: formatRange(low, high, unitOf(measurement), language),
  });
  const [en, zh] = [words('en'), words('zh')];
  const said = text(
    `Median ${en.middle}, 95 % confidence interval ${en.span}, ${formatCount(repeats)} repeats, ${formatCount(outliers)} of them outliers.`,
    `中位数 ${zh.middle}，95 % 置信区间 ${zh.span}，重复 ${formatCount(repeats)} 次，其中离群值 ${formatCount(outliers)} 个。`,
  );
  const cut = text(
    ` ${formatCount(beyond)} of the samples kept lie beyond the axis.`,
    `所留样本中有 ${formatCount(beyond)} 个超出坐标轴。`,
  );
  return say(said, settings.language) + (beyond === 0 ? '' : say(cut, settings.language));
}

function option(
  measurement: Measurement,
  { bins }: Binned,
  summary: string,
  settings: ChartSettings,
): ChartOption {
  const { theme, language } = settings;
  const unit = unitOf(measurement);
  const edges = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 0] as const;
  const scale = axisScale(edges, unit, language);
  const at = (value: number): number => onAxis(value, scale);
  const [first, last] = edges[0] < edges[1] ? edges : [edges[0] * 0.95, edges[1] * 1.05];
  const median = at(measurement.median);
  const isLate = measurement.median > (first + last) / 2;
  const highest = Math.max(1, ...bins.map(({ count }) => count));
  return {
    ...frame(settings, summary, { left: 56, right: 24, top: 30 }),
    xAxis: {
      ...valueAxis(theme, {
        name: titled(say(text('Measured', '测得值'), language), scale, language),
        min: at(first),
        max: at(last),
        bare: true,
      }),
      axisLabel: {
        color: theme.muted,
        fontSize: 12,
        hideOverlap: true,
        showMinLabel: false,
        showMaxLabel: false,
      },
    },
    yAxis: valueAxis(
      theme,
      { name: say(text('Samples', '样本数'), language), min: 0, max: highest, whole: true },
      36,
    ),
    series: [
      {
        type: 'line',
        name: say(text('Samples', '样本数'), language),
        symbol: 'none',
        data: stairs(bins).map(([value, count]) => [at(value), count]),
        lineStyle: { color: theme.neutral, width: 1.5 },
        areaStyle: { color: theme.neutral, opacity: 0.35 },
        tooltip: { show: false },
        markArea: {
          silent: true,
          itemStyle: {
            color: theme.accent,
            opacity: 0.2,
            borderColor: theme.accent,
            borderWidth: 1,
            borderType: 'dashed',
          },
          data: [[{ xAxis: at(measurement.low) }, { xAxis: at(measurement.high) }]],
        },
        markLine: {
          symbol: 'none',
          lineStyle: { color: theme.accent, width: 2, type: 'solid' },
          label: label(formatQuantity(measurement.median, unit, language), theme.text, 'end', {
            align: isLate ? 'right' : 'left',
          }),
          tooltip: tip(summary),
          data: [{ xAxis: median }],
        },
      },
    ],
  };
}

/** The outline of the bars: each count from the left edge of its bin on, and down to 0 at the end. */
function stairs(bins: readonly Bin[]): readonly (readonly [number, number])[] {
  const [first, last] = [bins[0], bins.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    [first.from, 0],
    [first.from, first.count],
    ...bins.slice(1).flatMap((bin, index): readonly (readonly [number, number])[] => [
      [bin.from, bins[index]?.count ?? 0],
      [bin.from, bin.count],
    ]),
    [last.to, last.count],
    [last.to, 0],
  ];
}

function table(
  measurement: Measurement,
  { bins }: Binned,
  { language }: ChartSettings,
): ChartTable {
  const unit = unitOf(measurement);
  return {
    columns: [
      { title: say(text('From', '从'), language), numeric: true },
      { title: say(text('To', '到'), language), numeric: true },
      { title: say(text('Samples', '样本数'), language), numeric: true },
    ],
    rows: bins.map(({ from, to, count }) => [
      figureCell(from, formatQuantity(from, unit, language)),
      figureCell(to, formatQuantity(to, unit, language)),
      figureCell(count, formatCount(count)),
    ]),
  };
}
