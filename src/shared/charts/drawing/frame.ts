import type { Language } from '../../base/text.ts';
import type { ChartOption, Json } from './chart.ts';
import type { ChartTheme } from './theme.ts';

/** What every builder needs to know besides its data. */
export interface ChartSettings {
  readonly language: Language;
  readonly theme: ChartTheme;
  /** Width the chart will have, in CSS pixels; 640 when left out. Decides which labels have room. */
  readonly width?: number;
}

export interface AxisOptions {
  readonly name?: string;
  readonly min?: number;
  readonly max?: number;
  readonly logarithmic?: boolean;
  /** Only whole numbers are marked. */
  readonly whole?: boolean;
  /** Distance between marks. */
  readonly interval?: number;
  /** No line per tick. */
  readonly bare?: boolean;
}

const fontSize = 12;

/** Width kept for the names of rows. */
export const rowNameWidth = 132;

const usualMargins = { left: rowNameWidth + 12, right: 72, top: 8, bottom: 44 } as const;

/** Space around the drawing for axis labels, in CSS pixels. */
export interface Margins {
  readonly left?: number;
  readonly right?: number;
  readonly top?: number;
  readonly bottom?: number;
}

const usualWidth = 640;

/** Width that the marks of a chart have between its margins. */
export function plotWidth({ width = usualWidth }: ChartSettings, margins: Margins = {}): number {
  const { left, right } = { ...usualMargins, ...margins };
  return Math.max(0, width - left - right);
}

/** Height of a chart with one row of marks per name. */
export function rowsHeight(rows: number, rowHeight = 34): number {
  return Math.max(1, rows) * rowHeight + 58;
}

/**
 * The common part of all options: no animation (a chart is read, not watched), type of the page,
 * a sentence for screen readers, and tooltips drawn as text, so that no name is ever read as HTML.
 */
export function frame(settings: ChartSettings, summary: string, margins: Margins): ChartOption {
  const { theme } = settings;
  const { left, right, top, bottom } = { ...usualMargins, ...margins };
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.fontFamily, fontSize, color: theme.text },
    aria: { enabled: true, label: { description: summary } },
    grid: { left, right, top, bottom, outerBoundsMode: 'none' },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      trigger: 'item',
      transitionDuration: 0,
      backgroundColor: theme.surface,
      borderColor: theme.axis,
      borderWidth: 1,
      padding: [6, 9],
      textStyle: { color: theme.text, fontSize, fontFamily: theme.fontFamily },
    },
  };
}

/** Text that ECharts does not take for a template. */
export function literal(text: string): string {
  return text.replaceAll('{', '(').replaceAll('}', ')');
}

/** The tooltip of one mark; each line stands for itself. */
export function tip(...lines: readonly string[]): Json {
  return { formatter: lines.map(literal).join('\n') };
}

/** An axis of figures, named with its unit in the middle. */
export function valueAxis(theme: ChartTheme, options: AxisOptions, nameGap = 28): ChartOption {
  const { name, min, max, logarithmic = false, whole = false, bare = false, interval } = options;
  return {
    type: logarithmic ? 'log' : 'value',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(whole ? { minInterval: 1 } : {}),
    ...(interval === undefined ? {} : { interval }),
    ...(name === undefined ? {} : { name, nameLocation: 'middle', nameGap }),
    nameTextStyle: { color: theme.muted, fontSize },
    axisLabel: { color: theme.muted, fontSize, hideOverlap: true },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: !bare, lineStyle: { color: theme.grid } },
  };
}

/** An axis of names, from top to bottom; longer names are broken at the width. */
export function rowAxis(
  theme: ChartTheme,
  names: readonly string[],
  width: number = rowNameWidth,
): ChartOption {
  return {
    type: 'category',
    data: names.map(literal),
    inverse: true,
    axisLabel: {
      color: theme.text,
      fontSize,
      width,
      overflow: 'break',
      lineHeight: 14,
      interval: 0,
    },
    axisLine: { lineStyle: { color: theme.axis } },
    axisTick: { show: false },
    splitLine: { show: false },
  };
}

/** A label written beside or on a mark. */
export function label(
  text: string,
  color: string,
  position: string,
  rest: ChartOption = {},
): ChartOption {
  return { show: true, formatter: literal(text), color, position, fontSize, ...rest };
}
