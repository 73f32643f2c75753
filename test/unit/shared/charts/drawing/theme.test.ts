import { describe, expect, test } from 'vitest';
import { seriesMark } from '../../../../../src/shared/charts/drawing/marks.ts';
import {
  chartSchemes,
  chartTheme,
  contrast,
  inkOn,
  luminance,
} from '../../../../../src/shared/charts/drawing/theme.ts';

/** WCAG 2.2: 1.4.3 asks 4.5 for text, 1.4.11 asks 3 for graphical objects. */
const textContrast = 4.5;
const markContrast = 3;

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s on %s is %s', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
    expect(contrast(other, one)).toBeCloseTo(expected, 2);
  });
});

describe.each(chartSchemes)('the %s theme', (scheme) => {
  const theme = chartTheme(scheme);

  test.each(['text', 'muted', 'limit'] as const)('writes %s readably', (role) => {
    expect(contrast(theme[role], theme.surface)).toBeGreaterThanOrEqual(textContrast);
  });

  test.each(['accent', 'neutral'] as const)('draws %s visibly', (role) => {
    expect(contrast(theme[role], theme.surface)).toBeGreaterThanOrEqual(markContrast);
  });

  test.each(theme.series.map((color) => [color]))('draws the series %s visibly', (color) => {
    expect(contrast(color, theme.surface)).toBeGreaterThanOrEqual(markContrast);
  });

  test.each([...theme.series, ...theme.sequence].map((color) => [color]))(
    'labels %s readably',
    (color) => {
      expect(contrast(inkOn(color), color)).toBeGreaterThanOrEqual(textContrast);
    },
  );

  test('orders its sequence by luminance, so that it reads in grey', () => {
    const steps = theme.sequence.map(luminance);
    const rising = steps.toSorted((one, other) => one - other);
    expect(steps).toEqual(scheme === 'dark' ? rising.toReversed() : rising);
  });
});

describe('marks of series', () => {
  const theme = chartTheme('light');

  test('differ in colour for the first eight', () => {
    const colors = Array.from({ length: 8 }, (_, position) => seriesMark(position, theme).color);
    expect(new Set(colors).size).toBe(8);
  });

  test('differ without colour for the first forty', () => {
    const looks = Array.from({ length: 40 }, (_, position) => {
      const { symbol, dash } = seriesMark(position, theme);
      return JSON.stringify([symbol, dash]);
    });
    expect(new Set(looks).size).toBe(40);
  });

  test('lay different patterns over the first eight fills', () => {
    const decals = Array.from({ length: 8 }, (_, position) =>
      JSON.stringify(seriesMark(position, theme).decal),
    );
    expect(new Set(decals).size).toBe(8);
  });
});
