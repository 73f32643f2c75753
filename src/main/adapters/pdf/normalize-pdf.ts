import { createHash } from 'node:crypto';

/** A time as PDF writes it, in UTC, always 23 characters: `D:20260102030405+00'00'`. */
export function pdfDate(milliseconds: number): string {
  const digits = new Date(milliseconds).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
  return `D:${digits}+00'00'`;
}

const dateEntry = /\/(CreationDate|ModDate) ?\((D:\d{14}[+-]\d{2}'\d{2}')\)/g;
const identifierEntry = /\/ID ?\[ ?<([0-9A-Fa-f]+)> ?<([0-9A-Fa-f]+)> ?\]/;

/**
 * Replaces what differs between two prints of one page by one browser: the times in the document
 * information, and the file identifier where there is one. Every replacement has the length of
 * what it replaces, so the cross-reference table stays valid.
 */
export function normalizePdf(pdf: Uint8Array, createdAt: number): Uint8Array {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const date = pdfDate(createdAt);
  for (const match of text.matchAll(dateEntry)) {
    const [entry, , stamp = ''] = match;
    bytes.write(date, match.index + entry.indexOf(stamp), 'latin1');
  }
  const identifier = identifierEntry.exec(text);
  if (identifier) {
    const [entry, first = '', second = ''] = identifier;
    bytes.fill('0', identifier.index, identifier.index + entry.length, 'latin1');
    const digest = createHash('sha256').update(bytes).digest('hex').toUpperCase();
    const [one, two] = [first, second].map((old) =>
      digest.slice(0, old.length).padEnd(old.length, '0'),
    );
    bytes.write(
      entry.replace(first, one ?? '').replace(`<${second}>`, `<${two ?? ''}>`),
      identifier.index,
      'latin1',
    );
  }
  return new Uint8Array(bytes);
}
