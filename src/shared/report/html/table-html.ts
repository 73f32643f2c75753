import type { TableBlock, TableCell, TableColumn } from '../report.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml } from './inline-html.ts';

function classes(...names: readonly (string | false)[]): string {
  const kept = names.filter((name) => name !== false && name !== '');
  return kept.length === 0 ? '' : ` class="${kept.join(' ')}"`;
}

function headHtml(column: TableColumn): string {
  const dress = classes(column.align === 'end' && 'end', column.muted && 'muted');
  return `<th scope="col"${dress}>${inlineHtml(column.words)}</th>`;
}

function cellHtml(cell: TableCell, column: TableColumn | undefined, isHead: boolean): string {
  const details = cell.details.map((line) => `<span class="detail">${inlineHtml(line)}</span>`);
  const muted = cell.mark === 'muted' || column?.muted === true;
  const dress = classes(
    column?.align === 'end' && 'end',
    muted && 'muted',
    cell.mark === 'best' && 'best',
  );
  const content = inlineHtml(cell.words) + details.join('');
  return isHead ? `<th scope="row"${dress}>${content}</th>` : `<td${dress}>${content}</td>`;
}

/** A table with its head repeated on every page; widths come from a rule, not from inline styles. */
export function tableHtml(table: TableBlock): string {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const columns = table.columns
    .map((column) => `<col width="${((100 * column.width) / total).toFixed(2)}%">`)
    .join('');
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, index) => cellHtml(cell, table.columns[index], index === 0));
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    `<table id="${escapeHtml(table.id)}"${classes(table.dense && 'dense', table.whole && 'whole')}>`,
    `<caption>${inlineHtml(table.caption)}</caption>`,
    `<colgroup>${columns}</colgroup>`,
    `<thead><tr>${table.columns.map(headHtml).join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody>`,
    '</table>',
  ].join('\n');
}
