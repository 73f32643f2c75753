import type { ChartTable } from './drawing/chart.ts';

const lineEnd = '\r\n';

/** A cell that a spreadsheet would run as a formula is marked as text. */
function guarded(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

function field(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : guarded(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A chart's table as comma-separated values (RFC 4180), figures in SI base form and unknown ones
 * empty. The byte order mark makes spreadsheets read it as UTF-8.
 */
export function chartCsv(table: ChartTable): string {
  const header = table.columns.map((column) => field(column.title));
  const rows = table.rows.map((row) => row.map((cell) => field(cell.value)));
  return `\uFEFF${[header, ...rows].map((row) => row.join(',') + lineEnd).join('')}`;
}
