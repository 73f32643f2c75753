import type { ReportFormat } from '../../../shared/api/contract.ts';

/** What each format is called on the wire and on disk. */
export const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};

const endings: Readonly<Record<ReportFormat, string>> = {
  pdf: 'pdf',
  html: 'html',
  markdown: 'md',
  csv: 'csv',
  json: 'json',
};

const maxNameLength = 80;
/** Names that Windows keeps for devices, with or without an ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name made of a project's name: letters and digits of any script, never a path, never
 * hidden, never a name that a file system refuses.
 */
export function reportFileName(project: string, format: ReportFormat): string {
  const words = project
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}._ -]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. -]+/, '');
  const short = [...words]
    .slice(0, maxNameLength)
    .join('')
    .replace(/[. -]+$/, '');
  const name = short === '' || reserved.test(short) ? 'decision' : short;
  return `${name}.${endings[format]}`;
}
