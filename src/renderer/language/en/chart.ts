import type { Wording } from '../wording.ts';
import type { chart as chinese } from '../zh/chart.ts';

/** Controls of a chart. */
export const chart: Wording<typeof chinese> = {
  view: 'Show as',
  asDrawing: 'Show as drawing',
  asTable: 'Show as table',
  export: 'Export chart',
  exportSvg: 'Drawing (SVG)',
  exportCsv: 'Figures (CSV)',
};
