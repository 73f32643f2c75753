import type { Wording } from '../wording.ts';
import type { report as chinese } from '../zh/report.ts';

/** The decision report. */
export const report: Wording<typeof chinese> = {
  title: 'Report',
  description:
    'Ready to hand over: conclusion, matrix, rules condition by condition, host and assumptions, with all it takes to repeat it.',
  empty: 'Once there is a workload, a report can be made.',
  preview: {
    title: 'Preview of the report',
    pending: 'Laying out the report…',
    refreshing: 'Updating',
  },
  export: {
    title: 'Export',
    language: 'Language of the report',
    format: 'Format',
    start: 'Export {{format}}',
    making: 'Making the {{format}}…',
    progress: 'Making the report',
    cannotPrint:
      'PDF needs Chrome, Chromium or Edge, and none was found on this machine; install one, or choose HTML.',
  },
  format: {
    pdf: 'PDF',
    html: 'HTML',
    markdown: 'Markdown',
    csv: 'CSV',
    json: 'JSON',
  },
  formatWhy: {
    pdf: 'To hand over and to file: outline, tags, page numbers',
    html: 'One file that any browser reads',
    markdown: 'For repositories and wikis',
    csv: 'The matrix, for spreadsheets',
    json: 'The whole plan, for programs',
  },
  saved: 'The report is saved',
};
