import { printable } from './html/escape.ts';
import type { AnalysisRecord, MatrixRecord, Report } from './report.ts';

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
  'finding',
  'subject',
  'standardError',
] as const satisfies readonly (keyof MatrixRecord | keyof AnalysisRecord)[];

/** What makes a spreadsheet take a text for a formula; full-width signs count in some of them. */
const formulaStart = /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * One field. Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV
 * injection"); numbers and yes/no are written as they are.
 */
function field(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = printable(value);
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const byteOrderMark = '\ufeff';

/**
 * The decision matrices and what the analyses found as one table (RFC 4180), figures in SI base form.
 * A record per cell of the matrices comes first (`finding` is `figure`), then a record per finding, with
 * the columns that say nothing of it empty. The byte order mark makes spreadsheets read Chinese correctly.
 */
export function writeCsv(report: Report): string {
  const figures = report.matrix.map((record) => ({ ...record, finding: 'figure' }));
  const records = [...figures, ...report.analysis].map((record) => {
    const values = new Map<string, string | number | boolean | null>(Object.entries(record));
    return columns.map((name) => field(values.get(name) ?? null));
  });
  const lines = [columns, ...records].map((fields) => `${fields.join(',')}\r\n`);
  return byteOrderMark + lines.join('');
}
