import type { Browser } from 'playwright-core';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { PdfWriter } from '../../ports/pdf-writer.ts';
import { exportOrder, type BrowserSource } from './browser.ts';
import { findCandidates, thisMachine, type SearchedMachine } from './find-browser.ts';
import { firstLine } from './first-line.ts';
import { printDocument, type PrintKind } from './print-document.ts';
import { startBrowser } from './start-browser.ts';
import { createTurnstile, withinSeconds } from './time-limit.ts';

export interface ChromiumPdfWriterOptions {
  readonly order?: readonly BrowserSource[];
  readonly machine?: SearchedMachine;
  /** Seconds after which printing is given up and the browser ended. */
  readonly limitSeconds?: number;
}

/** Prints in a page of its own that can reach no network and run no script. */
async function printOnce(browser: Browser, html: string, kind: PrintKind): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  try {
    await context.route('**/*', (route) => route.abort());
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => true)');
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: kind === 'document',
      outline: kind === 'document',
    });
  } finally {
    await context.close();
  }
}

async function printWith(
  browser: Browser,
  html: string,
  createdAt: number,
): Promise<Result<Uint8Array, Failure>> {
  try {
    return ok(await printDocument((page, kind) => printOnce(browser, page, kind), html, createdAt));
  } catch (error) {
    return err({ code: 'print-failed', detail: firstLine(error) });
  }
}

/** Prints through a Chromium found on this machine; one browser per print, always ended. */
export function createChromiumPdfWriter(options: ChromiumPdfWriterOptions = {}): PdfWriter {
  const { order = exportOrder, machine = thisMachine, limitSeconds = 300 } = options;
  const inTurn = createTurnstile();
  return {
    available: () => {
      const candidates = findCandidates(order, machine);
      return Promise.resolve(candidates.ok ? ok(null) : candidates);
    },
    print: (html, { createdAt }) =>
      inTurn(async () => {
        const candidates = findCandidates(order, machine);
        if (!candidates.ok) return candidates;
        const started = await startBrowser(candidates.value);
        if (!started.ok) return started;
        try {
          const work = printWith(started.value, html, createdAt);
          return await withinSeconds(limitSeconds, 'print', work);
        } finally {
          await started.value.close();
        }
      }),
  };
}
