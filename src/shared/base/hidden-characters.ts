/**
 * Characters that are not shown but act: controls that a terminal obeys (C0 without tab and line
 * feed, DEL, C1), separators that break lines unseen, marks that turn the direction of a text, and
 * spaces without width. What joins letters and emoji (U+200C, U+200D) is part of ordinary words.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Whether a text has such characters. */
export function hasHidden(text: string): boolean {
  return text.search(hidden) >= 0;
}

/** The text with each of them as a space, to be shown; line feeds and tabs stay. */
export function withoutHidden(text: string): string {
  return text.replaceAll(hidden, ' ');
}

/**
 * The same inside quotation marks of JSON, or of a YAML text in double quotes: each as the escape
 * `\u202e`, which reads back as the character.
 */
export function escapedHidden(text: string): string {
  return text.replaceAll(
    hidden,
    (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
