/** A place in a text as editors count it: both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset; a line ends at LF, CRLF or CR. */
export function placeOf(text: string, offset: number): TextPlace {
  const lines = text.slice(0, Math.max(0, offset)).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
