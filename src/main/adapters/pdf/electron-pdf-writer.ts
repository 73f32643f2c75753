import { err, ok } from '../../../shared/base/result.ts';
import type { PdfWriter } from '../../ports/pdf-writer.ts';
import { firstLine } from './first-line.ts';
import { printDocument } from './print-document.ts';
import { createTurnstile, withinSeconds } from './time-limit.ts';

/** What `webContents.printToPDF` has to be called with. */
export const electronPrintOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/**
 * Loads the HTML into a hidden window without scripts and network and prints it. The host supplies
 * it, so that only the host knows Electron; it ends the window when it is done and when the signal
 * says that nobody waits any longer.
 */
export type PrintToPdf = (
  html: string,
  options: typeof electronPrintOptions,
  signal: AbortSignal,
) => Promise<Uint8Array>;

/** Prints through Electron's own Chromium. */
export function createElectronPdfWriter(printToPdf: PrintToPdf, limitSeconds = 120): PdfWriter {
  const inTurn = createTurnstile();
  return {
    available: () => Promise.resolve(ok(null)),
    print: (html, { createdAt }) =>
      inTurn(async () => {
        const waiting = new AbortController();
        const once = (page: string): Promise<Uint8Array> =>
          printToPdf(page, electronPrintOptions, waiting.signal);
        const work = printDocument(once, html, createdAt).then(ok, (error: unknown) =>
          err({ code: 'print-failed' as const, detail: firstLine(error) }),
        );
        const printed = await withinSeconds(limitSeconds, 'print', work);
        waiting.abort();
        return printed;
      }),
  };
}
