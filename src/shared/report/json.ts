import { escapedHidden } from '../base/hidden-characters.ts';
import type { Report } from './report.ts';

/** The report as data: sections, tables, charts with their figures, and the project itself. */
export function writeJson(report: Report): string {
  return `${escapedHidden(JSON.stringify(report, null, 2))}\n`;
}
