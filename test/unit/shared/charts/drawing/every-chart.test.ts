import * as echarts from 'echarts';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../../../src/shared/base/text.ts';
import type { Chart, Json } from '../../../../../src/shared/charts/drawing/chart.ts';
import { chartSchemes } from '../../../../../src/shared/charts/drawing/theme.ts';
import { everyChart, settingsOf } from '../sample-charts.ts';

const settings = languages.flatMap((language) =>
  chartSchemes.map((scheme) => [language, scheme] as const),
);
const names = Object.keys(everyChart(settingsOf()));

function chartNamed(
  name: string,
  language: 'en' | 'zh',
  scheme: (typeof chartSchemes)[number],
): Chart {
  return everyChart(settingsOf(language, scheme))[name] as Chart;
}

function draw({ option, height }: Chart): string {
  const drawing = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: 640,
    height,
    locale: 'EN',
  });
  drawing.setOption(option);
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}

function numbersIn(value: Json): readonly number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
}

describe.each(names)('the %s chart', (name) => {
  test.each(settings)('is plain data in %s on %s', (language, scheme) => {
    const { option } = chartNamed(name, language, scheme);
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
    expect(numbersIn(option).every(Number.isFinite)).toBe(true);
  });

  test.each(settings)('is drawn by ECharts in %s on %s', (language, scheme) => {
    const svg = draw(chartNamed(name, language, scheme));
    expect(svg).toContain('<path');
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  test.each(languages)('says its message in %s, and gives it to screen readers', (language) => {
    const { summary, title, option } = chartNamed(name, language, 'light');
    expect(summary).toMatch(language === 'zh' ? /。$/ : /\.$/);
    expect(title).not.toBe('');
    expect(option['aria']).toEqual({ enabled: true, label: { description: summary } });
  });

  test('has a table whose rows fit its columns', () => {
    const { table } = chartNamed(name, 'en', 'light');
    expect(table.rows.length).toBeGreaterThan(0);
    expect(new Set(table.rows.map((row) => row.length))).toEqual(new Set([table.columns.length]));
  });

  test('names what its axis of figures shows', () => {
    const { option } = chartNamed(name, 'en', 'light');
    const axes = [option['xAxis'], option['yAxis']] as unknown as readonly {
      readonly type: string;
      readonly name?: string;
    }[];
    const unnamed = axes.filter((axis) => axis.type !== 'category' && !axis.name);
    expect(unnamed).toEqual([]);
  });

  test('reads the same twice', () => {
    expect(chartNamed(name, 'zh', 'dark')).toEqual(chartNamed(name, 'zh', 'dark'));
  });
});
