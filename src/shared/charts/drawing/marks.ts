import type { ChartTheme } from './theme.ts';
import type { Json } from './chart.ts';

/** How one series is told from the others: by colour, and without colour by dash, symbol, pattern. */
export interface SeriesMark {
  readonly color: string;
  readonly symbol: string;
  /** The symbol as a character, for labels. */
  readonly sign: string;
  /** Lengths of dash and gap; `solid` has none. */
  readonly dash: 'solid' | readonly number[];
  readonly decal: Json;
}

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect'] as const;
const signs = ['●', '■', '▲', '◆', '▣'] as const;

const dashes: readonly ('solid' | readonly number[])[] = [
  'solid',
  [7, 4],
  [2, 3],
  [9, 3, 2, 3],
  [4, 2],
  [12, 4],
  [1, 2],
  [6, 2, 1, 2, 1, 2],
];

type Pattern = (ink: string) => Json;

const stripes =
  (rotation: number, gap: number): Pattern =>
  (ink) => ({
    symbol: 'rect',
    color: ink,
    symbolSize: 1,
    dashArrayX: [1, 0],
    dashArrayY: [1.5, gap],
    rotation,
  });

const dots =
  (size: number, gap: number): Pattern =>
  (ink) => ({
    symbol: 'circle',
    color: ink,
    symbolSize: size,
    dashArrayX: [
      [gap, gap],
      [0, gap, gap, 0],
    ],
    dashArrayY: [gap, 0],
  });

/** Patterns laid over a fill; the first is none. */
const patterns: readonly Pattern[] = [
  () => ({ symbol: 'none' }),
  stripes(Math.PI / 4, 6),
  dots(0.7, 5),
  stripes(-Math.PI / 4, 6),
  stripes(0, 5),
  dots(0.45, 3),
  stripes(Math.PI / 2, 5),
  stripes(Math.PI / 4, 3),
];

/**
 * The mark of the series at a position. Positions 0 to 7 differ in colour; all of the first 40
 * differ in symbol or dash as well, so that lines stay apart in grey.
 */
export function seriesMark(position: number, theme: ChartTheme): SeriesMark {
  const color = pick(theme.series, position);
  const pattern = pick(patterns, position);
  return {
    color,
    symbol: pick(symbols, position),
    sign: pick(signs, position),
    dash: pick(dashes, position),
    decal: pattern(`${theme.surface}4d`),
  };
}

function pick<Value>(values: readonly Value[], position: number): Value {
  return values[position % values.length] as Value;
}
