import type { Inline, TableCell, TableColumn, Words } from './report.ts';

/** Words set in bold. */
export function strong(text: string): Inline {
  return { kind: 'strong', text };
}

/** Text that somebody typed: kept apart from the sentence around it, whatever its script. */
export function name(text: string): Inline {
  return { kind: 'name', text };
}

/** A symbol, an option, a file name. */
export function code(text: string): Inline {
  return { kind: 'code', text };
}

/** The same words without their dress, for outlines and plain files. */
export function plainWords(words: Words): string {
  return typeof words === 'string'
    ? words
    : words.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** An ordinary cell. */
export function cell(words: Words, detail: Words | null = null): TableCell {
  return { words, detail, mark: null };
}

/** A column of words, `width` relative to the other columns. */
export function column(words: Words, width = 1): TableColumn {
  return { words, align: 'start', width, muted: false };
}

/** A column of figures. */
export function figureColumn(words: Words, width = 1): TableColumn {
  return { words, align: 'end', width, muted: false };
}
