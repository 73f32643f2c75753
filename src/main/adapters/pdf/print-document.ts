import { normalizePdf } from './normalize-pdf.ts';
import { fillPageNumbers, pageNumbers, wantsPageNumbers } from './page-numbers.ts';

/** Prints one HTML page once, as the browser at hand does it. */
export type PrintOnce = (html: string) => Promise<Uint8Array>;

/**
 * Prints a page whose contents list carries page numbers: once to learn them, once with them.
 * The result depends on the page, the time given and the browser's build alone.
 */
export async function printDocument(
  printOnce: PrintOnce,
  html: string,
  createdAt: number,
): Promise<Uint8Array> {
  const first = await printOnce(html);
  if (!wantsPageNumbers(html)) return normalizePdf(first, createdAt);
  const second = await printOnce(fillPageNumbers(html, pageNumbers(first)));
  return normalizePdf(second, createdAt);
}
