import { printable } from './html/escape.ts';
import type { MatrixRecord, Report } from './report.ts';

const columns = [
  'workload',
  'alternative',
  'feasible',
  'criterion',
  'weight',
  'unit',
  'point',
  'low',
  'p5',
  'p50',
  'p95',
  'high',
  'stated',
  'best',
] as const satisfies readonly (keyof MatrixRecord)[];

/** What makes a spreadsheet take a text for a formula; full-width signs count in some of them. */
const formulaStart = /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * One field. Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV
 * injection"); numbers and yes/no are written as they are.
 */
function field(value: MatrixRecord[keyof MatrixRecord]): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = printable(value);
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const byteOrderMark = '\ufeff';

/**
 * The decision matrices as one table (RFC 4180), a record per cell, figures in SI base form. The
 * byte order mark makes spreadsheets read Chinese correctly.
 */
export function writeCsv(report: Report): string {
  const records = report.matrix.map((record) => columns.map((name) => field(record[name])));
  const lines = [columns, ...records].map((fields) => `${fields.join(',')}\r\n`);
  return byteOrderMark + lines.join('');
}
