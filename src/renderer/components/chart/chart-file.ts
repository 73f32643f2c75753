import type { ReportFile } from '../../../shared/api/contract.ts';
import type { Chart } from '../../../shared/charts/drawing/chart.ts';
import { chartCsv } from '../../../shared/charts/chart-csv.ts';
import type { ChartTheme } from '../../../shared/charts/drawing/theme.ts';
import { textAsBase64 } from '../../api/save-file.ts';
import { drawSvg } from './echarts-core.ts';

export type ChartFormat = 'svg' | 'csv';

/** A title as a file name: what file systems refuse is left out. */
export function fileStem(title: string): string {
  const stem = [...title]
    .map((sign) => (/[\p{L}\p{N}]/u.test(sign) ? sign : '-'))
    .join('')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase();
  return stem.slice(0, 80) || 'chart';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const exportWidth = 960;

/** The chart as a document of its own: with its ground, its title and its description. */
function svgDocument(chart: Chart, theme: ChartTheme): string {
  const option = { ...chart.option, backgroundColor: theme.surface };
  const svg = drawSvg(option, { width: exportWidth, height: chart.height });
  const start = svg.indexOf('>') + 1;
  const words = `<title>${escaped(chart.title)}</title><desc>${escaped(chart.summary)}</desc>`;
  return svg.slice(0, start) + words + svg.slice(start);
}

/** A chart as a file: the drawing as SVG, or its table as CSV. */
export function chartFile(chart: Chart, format: ChartFormat, theme: ChartTheme): ReportFile {
  const content = format === 'svg' ? svgDocument(chart, theme) : chartCsv(chart.table);
  return {
    fileName: `${fileStem(chart.title)}.${format}`,
    mediaType: format === 'svg' ? 'image/svg+xml' : 'text/csv',
    base64: textAsBase64(content),
  };
}

/** Width the exported chart is laid out for. */
export const chartFileWidth = exportWidth;
