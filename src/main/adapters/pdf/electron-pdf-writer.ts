import { err, ok } from '../../../shared/base/result.ts';
import type { PdfWriter } from '../../ports/pdf-writer.ts';
import { firstLine } from './first-line.ts';
import { printDocument, type PrintKind, type PrintOnce } from './print-document.ts';
import { createTurnstile, withinSeconds } from './time-limit.ts';

/** What `webContents.printToPDF` has to be called with. */
export interface ElectronPrintOptions {
  readonly preferCSSPageSize: true;
  readonly printBackground: true;
  readonly generateTaggedPDF: boolean;
  readonly generateDocumentOutline: boolean;
}

/** The options of each kind of print. */
export function electronPrintOptions(kind: PrintKind): ElectronPrintOptions {
  const structured = kind === 'document';
  return {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: structured,
    generateDocumentOutline: structured,
  };
}

/**
 * Loads the HTML into a hidden window without scripts and network and prints it. The host supplies
 * it, so that only the host knows Electron; it ends the window when it is done and when the signal
 * says that nobody waits any longer.
 */
export type PrintToPdf = (
  html: string,
  options: ElectronPrintOptions,
  signal: AbortSignal,
) => Promise<Uint8Array>;

/** Prints through Electron's own Chromium. */
export function createElectronPdfWriter(printToPdf: PrintToPdf, limitSeconds = 300): PdfWriter {
  const inTurn = createTurnstile();
  return {
    available: () => Promise.resolve(ok(null)),
    print: (html, { createdAt }) =>
      inTurn(async () => {
        const waiting = new AbortController();
        const once: PrintOnce = (page, kind) =>
          printToPdf(page, electronPrintOptions(kind), waiting.signal);
        const work = printDocument(once, html, createdAt).then(ok, (error: unknown) =>
          err({ code: 'print-failed' as const, detail: firstLine(error) }),
        );
        const printed = await withinSeconds(limitSeconds, 'print', work);
        waiting.abort();
        return printed;
      }),
  };
}
