import { BarChart, BoxplotChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { Language } from '../../../shared/base/text.ts';
import type { ChartOption } from '../../../shared/charts/drawing/chart.ts';

use([
  AriaComponent,
  BarChart,
  BoxplotChart,
  GridComponent,
  LabelLayout,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
]);

/** A chart on the page. */
export interface Drawing {
  show(option: ChartOption): void;
  resize(width: number, height: number): void;
  dispose(): void;
}

const locales: Readonly<Record<Language, string>> = { en: 'EN', zh: 'ZH' };

function svgOf(chart: EChartsType): Drawing {
  return {
    show: (option) => chart.setOption(option, { notMerge: true, silent: true }),
    resize: (width, height) => chart.resize({ width, height, silent: true }),
    dispose: () => chart.dispose(),
  };
}

/** Starts a chart in an element of a known size. */
export function startDrawing(
  element: HTMLElement,
  size: { readonly width: number; readonly height: number },
  language: Language,
): Drawing {
  return svgOf(init(element, null, { renderer: 'svg', locale: locales[language], ...size }));
}

/** Draws a chart away from the page, as an SVG document. */
export function drawSvg(
  option: ChartOption,
  size: { readonly width: number; readonly height: number },
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
