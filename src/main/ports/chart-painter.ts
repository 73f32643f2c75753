import type { ChartBlock } from '../../shared/report/report.ts';

/** Draws a chart as one self-contained SVG element: no script, no style sheet, no outside font. */
export interface ChartPainter {
  paint(chart: ChartBlock): Promise<string>;
}
