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

/** Several pieces of text as one, with a separator between them. */
export function joinWords(parts: readonly Words[], separator: string): Words {
  return parts.flatMap((part, index): readonly Inline[] => {
    const pieces = typeof part === 'string' ? [part] : part;
    return index === 0 ? pieces : [separator, ...pieces];
  });
}

/** The same words without their dress, for outlines and plain files. */
export function plainWords(words: Words): string {
  return typeof words === 'string'
    ? words
    : words.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Longest figure that is kept on one line, in characters: what the narrowest column has room for. */
const maxFigureLength = 24;

/** A figure with its unit; words and long ranges are left to be broken. */
export function figureInline(text: string): Inline {
  return text.length <= maxFigureLength && /^[\d<>~±−-]/.test(text)
    ? { kind: 'figure', text }
    : text;
}

/** An ordinary cell; details that are null are left out. */
export function cell(words: Words, ...details: readonly (Words | null)[]): TableCell {
  return { words, details: details.filter((line) => line !== null), mark: null };
}

/** A cell that is marked in the layout. */
export function marked(mark: TableCell['mark'], plain: TableCell): TableCell {
  return { ...plain, mark };
}

/** A column of words, `width` relative to the other columns. */
export function column(words: Words, width = 1): TableColumn {
  return { words, align: 'start', width, muted: false };
}

/** A column of figures. */
export function figureColumn(words: Words, width = 1): TableColumn {
  return { words, align: 'end', width, muted: false };
}
