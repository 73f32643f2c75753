import stringWidth from 'string-width';

/** How many columns of a terminal a text takes: Chinese characters take two. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

/** Lays rows out in columns, two spaces apart; nothing is padded at the end of a line. */
export function inColumns(rows: readonly (readonly string[])[], indent = ''): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const padded = (cell: string, column: number): string =>
    cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
  return rows
    .map((row) => indent + row.map(padded).join('  ').trimEnd())
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Breaks a text into lines of at most `width` columns, at spaces or between Chinese characters. */
export function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[^\s\u3000-\u9fff\uff00-\uffef]+|\s+|./gsu) ?? []) {
    if (line !== '' && displayWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.map((one) => indent + one).join('\n');
}
