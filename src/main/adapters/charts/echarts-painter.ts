import type { EChartsOption } from 'echarts';
import { escapeHtml } from '../../../shared/report/html/escape.ts';
import type { ChartBlock } from '../../../shared/report/report.ts';
import type { ChartPainter } from '../../ports/chart-painter.ts';
import { plainSvg } from './plain-svg.ts';

/** Says what a drawing shows, to those who cannot see it and to the PDF's structure. */
function describe(svg: string, { id: name, width, chart }: ChartBlock): string {
  const id = `chart-${name}`;
  const opening =
    `<svg role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${chart.height}" ` +
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">' +
    `<title id="${id}-title">${escapeHtml(chart.title)}</title>` +
    `<desc id="${id}-desc">${escapeHtml(chart.summary)}</desc>`;
  return svg.replace(/^<svg[^>]*>/, () => opening);
}

/** Draws charts with ECharts on the server side: no document, no animation, no interaction. */
export function createEchartsPainter(): ChartPainter {
  return {
    paint: async (block) => {
      const { init } = await import('echarts');
      const drawing = init(null, null, {
        renderer: 'svg',
        ssr: true,
        width: block.width,
        height: block.chart.height,
        locale: block.language === 'zh' ? 'ZH' : 'EN',
      });
      try {
        drawing.setOption({ ...block.chart.option, animation: false } as EChartsOption);
        return describe(plainSvg(drawing.renderToSVGString(), `chart-${block.id}`), block);
      } finally {
        drawing.dispose();
      }
    },
  };
}
