import type { HeadingBlock, Words } from './report.ts';

/** A heading inside a section. */
export function heading(
  level: 1 | 2,
  id: string,
  number: string | null,
  words: Words,
): HeadingBlock {
  return { kind: 'heading', level, id, number, words };
}
