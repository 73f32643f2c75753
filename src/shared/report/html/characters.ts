import type { UsedCharacters } from './font-face.ts';

/** Elements that the style sheet sets in bold. */
const boldElements = /<(h[1-6]|th|b|dt|caption)\b[^>]*>([^]*?)<\/\1>/g;
const boldText =
  /<(\w+)\b[^>]*(?: font-weight="(?:bold|[6-9]00)"|class="(?:callout-title|chart-title|headline|brand)")[^>]*>([^]*?)<\/\1>/g;

function codePoints(markup: string, into: Set<number>): void {
  for (const character of markup) into.add(character.codePointAt(0) ?? 0);
}

/**
 * Which characters a page sets in which weight, so that only those parts of a typeface are
 * embedded. Markup counts as text: it is plain ASCII, which every page needs anyway.
 */
export function usedCharacters(page: string): UsedCharacters {
  const regular = new Set<number>();
  codePoints(page, regular);
  const bold = new Set<number>();
  for (const match of page.matchAll(boldElements)) codePoints(match[2] ?? '', bold);
  for (const match of page.matchAll(boldText)) codePoints(match[2] ?? '', bold);
  return { regular, bold };
}
