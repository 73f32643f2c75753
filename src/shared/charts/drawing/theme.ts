/** The surface a chart is drawn on. */
export const chartSchemes = ['light', 'dark', 'print'] as const;
export type ChartScheme = (typeof chartSchemes)[number];

/** Colours and type of a chart. */
export interface ChartTheme {
  /** What lies behind the chart; the option itself leaves it transparent. */
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly axis: string;
  /** The one thing a chart points at. */
  readonly accent: string;
  /** Everything beside the accent. */
  readonly neutral: string;
  /** A limit or threshold. */
  readonly limit: string;
  /** Colours of series, told apart by people with any colour vision. */
  readonly series: readonly string[];
  /** Light to dark against the surface, for things with an order. */
  readonly sequence: readonly string[];
  readonly fontFamily: string;
}

const screenFont = "'Noto Sans SC', system-ui, sans-serif";

/**
 * The eight hues of Okabe and Ito (2008), "Color Universal Design", darkened where the original does
 * not reach a contrast of 3:1 on white. Order: vermillion, reddish purple, blue, bluish green, orange,
 * sky blue, yellow, black.
 */
const onWhite = [
  '#c95500',
  '#b0588a',
  '#0072b2',
  '#00855f',
  '#a86f00',
  '#2b83bd',
  '#7d7400',
  '#3d3d3d',
] as const;

/** The same hues for dark surfaces, lightened where needed. */
const onDark = [
  '#e8762b',
  '#d98bb5',
  '#4aa3df',
  '#1fb98d',
  '#e69f00',
  '#8fd0f5',
  '#f0e442',
  '#dcdcdc',
] as const;

const light: ChartTheme = {
  surface: '#ffffff',
  text: '#1b2028',
  muted: '#5a6472',
  grid: '#e4e7ec',
  axis: '#9aa4b1',
  accent: '#2c6bb8',
  neutral: '#7b8794',
  limit: '#b03a00',
  series: onWhite,
  sequence: ['#0b4f85', '#3f86bd', '#8fbcdc', '#cfe2f1', '#e8f1f8'],
  fontFamily: screenFont,
};

const dark: ChartTheme = {
  surface: '#1a2029',
  text: '#dbe0e8',
  muted: '#9aa4b4',
  grid: '#2f3743',
  axis: '#5b6677',
  accent: '#6fa8e6',
  neutral: '#8791a1',
  limit: '#ff9a5c',
  series: onDark,
  sequence: ['#9fd3f5', '#5b9fce', '#3b6f95', '#2c4f6a', '#26394a'],
  fontFamily: screenFont,
};

const themes: Readonly<Record<ChartScheme, ChartTheme>> = {
  light,
  dark,
  print: { ...light, fontFamily: "'Noto Sans SC', sans-serif" },
};

/** The theme of a surface. */
export function chartTheme(scheme: ChartScheme): ChartTheme {
  return themes[scheme];
}

function channel(hex: string, offset: number): number {
  const share = Number.parseInt(hex.slice(offset, offset + 2), 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance of a colour `#rrggbb`, 0 to 1 (WCAG 2.2, "relative luminance"). */
export function luminance(hex: string): number {
  return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Black or white, whichever is read better on a colour. */
export function inkOn(color: string): string {
  return contrast(color, '#ffffff') >= contrast(color, '#000000') ? '#ffffff' : '#000000';
}
