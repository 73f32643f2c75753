import { err, ok } from '../../../shared/base/result.ts';
import type { PdfWriter } from '../../ports/pdf-writer.ts';
import type { PrintOptions, PrintToPdf } from '../../ports/print-to-pdf.ts';
import { firstLine } from './first-line.ts';
import { printDocument, type PrintKind, type PrintOnce } from './print-document.ts';
import { createTurnstile, withinSeconds } from './time-limit.ts';

/** The options of each kind of print. */
export function electronPrintOptions(kind: PrintKind): PrintOptions {
  const structured = kind === 'document';
  return {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: structured,
    generateDocumentOutline: structured,
  };
}

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
