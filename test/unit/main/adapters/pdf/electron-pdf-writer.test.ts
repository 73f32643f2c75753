import { describe, expect, test } from 'vitest';
import { createElectronPdfWriter } from '../../../../../src/main/adapters/pdf/electron-pdf-writer.ts';
import type { PrintToPdf } from '../../../../../src/main/ports/print-to-pdf.ts';

const printed = (pages: string): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      [
        '2 0 obj\n<</Type /Page>>\nendobj',
        '3 0 obj\n<</Type /Page>>\nendobj',
        '4 0 obj\n<</Type /Pages\n/Kids [2 0 R 3 0 R]>>\nendobj',
        `5 0 obj\n<</matrix [3 0 R /XYZ 0 0 0]>>\nendobj\n(${pages})`,
        "<</CreationDate (D:20261123015548+00'00')>>",
      ].join('\n'),
      'latin1',
    ),
  );

describe('printing in the window', () => {
  test('asks for tags and an outline, and prints again with the page numbers learnt', async () => {
    const seen: string[] = [];
    const print: PrintToPdf = (html, options) => {
      seen.push(`${options.generateTaggedPDF && options.generateDocumentOutline} ${html}`);
      return Promise.resolve(printed(html));
    };
    const writer = createElectronPdfWriter(print);
    const html = '<span data-page-of="matrix"></span>';
    const result = await writer.print(html, { createdAt: 0 });
    expect(seen).toEqual([`false ${html}`, 'true <span data-page-of="matrix">2</span>']);
    expect(result.ok && Buffer.from(result.value).toString('latin1')).toContain('D:19700101000000');
    expect(await writer.available()).toEqual({ ok: true, value: null });
  });

  test('turns what the window throws into a failure', async () => {
    const writer = createElectronPdfWriter(() => Promise.reject(new Error('gone\nstack')));
    expect(await writer.print('', { createdAt: 0 })).toEqual({
      ok: false,
      error: { code: 'print-failed', detail: 'gone' },
    });
  });

  test('gives up after the time allowed and tells the window so', async () => {
    let told = false;
    const writer = createElectronPdfWriter((_html, _options, signal) => {
      signal.addEventListener('abort', () => {
        told = true;
      });
      return new Promise<never>(() => undefined);
    }, 0.02);
    expect(await writer.print('', { createdAt: 0 })).toMatchObject({
      error: { code: 'timed-out' },
    });
    expect(told).toBe(true);
  });
});
