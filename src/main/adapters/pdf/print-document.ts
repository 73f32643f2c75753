import { normalizePdf } from './normalize-pdf.ts';
import { fillPageNumbers, pageNumbers, wantsPageNumbers } from './page-numbers.ts';

/**
 * How a page is printed: as the document that is handed out, with tags and an outline, or as a
 * draft that is only asked on which page what begins. Both break into the same pages.
 */
export type PrintKind = 'document' | 'draft';

/** Prints one HTML page once, as the browser at hand does it. */
export type PrintOnce = (html: string, kind: PrintKind) => Promise<Uint8Array>;

/**
 * Prints a page whose contents list carries page numbers: once to learn them, once with them.
 * The result depends on the page, the time given and the browser's build alone.
 */
export async function printDocument(
  printOnce: PrintOnce,
  html: string,
  createdAt: number,
): Promise<Uint8Array> {
  const numbered = wantsPageNumbers(html)
    ? fillPageNumbers(html, pageNumbers(await printOnce(html, 'draft')))
    : html;
  return normalizePdf(await printOnce(numbered, 'document'), createdAt);
}
