import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testOrder } from '../../../../../src/main/adapters/pdf/browser.ts';
import { createChromiumPdfWriter } from '../../../../../src/main/adapters/pdf/chromium-pdf-writer.ts';
import { createNotoFonts } from '../../../../../src/main/adapters/fonts/noto-fonts.ts';
import { findBrowser, thisMachine } from '../../../../../src/main/adapters/pdf/find-browser.ts';
import { pageNumbers } from '../../../../../src/main/adapters/pdf/page-numbers.ts';
import { usedCharacters, writeHtml } from '../../../../../src/shared/report/html.ts';
import { aReport } from '../../../shared/report/a-report.ts';

const writer = createChromiumPdfWriter({ order: testOrder });
const minute = 60_000;
const createdAt = Date.UTC(2026, 0, 2, 3, 4, 5);

async function print(html: string): Promise<string> {
  const printed = await writer.print(html, { createdAt });
  if (!printed.ok) throw new Error(JSON.stringify(printed.error));
  return Buffer.from(printed.value).toString('latin1');
}

/** How often a text stands in the command lines of this machine's processes. */
function running(text: string): number {
  const list = execFileSync('sh', ['-c', `cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' '`]);
  return list.toString('latin1').split(text).length - 1;
}

function reportPage(language: 'en' | 'zh'): string {
  const report = aReport({
    language,
    title: language === 'zh' ? '订单平台隔离方案' : 'Order platform',
  });
  const bare = writeHtml(report, { drawings: new Map(), faces: [] });
  const faces = createNotoFonts().facesFor(usedCharacters(bare));
  if (!faces.ok) throw new Error(JSON.stringify(faces.error));
  return writeHtml(report, { drawings: new Map(), faces: faces.value });
}

describe('a printed report', () => {
  let english = '';
  let chinese = '';
  beforeAll(async () => {
    english = await print(reportPage('en'));
    chinese = await print(reportPage('zh'));
  }, 2 * minute);

  test('is a PDF of A4 pages with tags, an outline and its language', () => {
    expect(english.startsWith('%PDF-1.')).toBe(true);
    expect(english).toContain('/StructTreeRoot');
    expect(english).toContain('/Marked true');
    expect(english).toContain('/Outlines');
    expect(english).not.toContain('/S /Strong');
    expect(english).toMatch(/\/MediaBox \[0 0 594\.\d+ 841\.\d+\]/);
    expect(english).toMatch(/\/Lang \(en\)/);
    expect(chinese).toMatch(/\/Lang \(zh-Hans\)/);
  });

  test('has headings, tables with heads, and figures as such in its structure', () => {
    for (const kind of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'TR', 'L', 'LI', 'Link']) {
      expect(english).toMatch(new RegExp(`/S /${kind}\\b`));
    }
  });

  test('embeds its typefaces as real fonts, in both weights, and no other', () => {
    for (const pdf of [english, chinese]) {
      const fonts = new Set(
        [...pdf.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, font]) => font),
      );
      expect(fonts).toEqual(
        new Set(['NotoSansMath-Regular', 'NotoSansSCThin-Bold', 'NotoSansSCThin-Regular']),
      );
      expect(pdf).not.toContain('/Type3');
      expect(pdf).toContain('/ToUnicode');
    }
  });

  test('has the pages of its contents list right', () => {
    const pages = pageNumbers(new Uint8Array(Buffer.from(english, 'latin1')));
    expect(pages.get('summary')).toBe(3);
  });

  test(
    'has the same bytes when it is printed again, and no other time than the one given',
    async () => {
      expect(await print(reportPage('en'))).toBe(english);
      const times = [...english.matchAll(/D:\d{14}/g)].map(([time]) => time);
      expect(times).toEqual(['D:20260102030405', 'D:20260102030405']);
    },
    minute,
  );
});

describe('printing', () => {
  let server: Server;
  let asked = 0;
  beforeAll(async () => {
    server = createServer((_, response) => {
      asked += 1;
      response.end('x');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(() => {
    server.close();
  });

  test(
    'runs no script and asks the network for nothing',
    async () => {
      const { port } = server.address() as AddressInfo;
      const address = `http://127.0.0.1:${port}`;
      const html = `<!doctype html><title>a</title><h1 id="h">one</h1>
      <script>document.getElementById('h').textContent = 'changed'; document.title = 'changed'</script>
      <img src="${address}/a.png"><link rel="stylesheet" href="${address}/b.css">
      <iframe src="${address}/c.html"></iframe><style>@import url(${address}/d.css);</style>`;
      const pdf = await print(html);
      expect(asked).toBe(0);
      expect(pdf).toContain('/Title (a)');
    },
    minute,
  );

  test.skipIf(process.platform !== 'linux')(
    'ends its browser, whatever comes of it (seen in /proc, so on Linux only)',
    async () => {
      const found = await findBrowser(testOrder);
      if (!found.ok) throw new Error(JSON.stringify(found.error));
      const folder = mkdtempSync(join(tmpdir(), 'isoplan-ended-'));
      const own = join(folder, 'chromium');
      symlinkSync(found.value.path, own);
      const machine = { ...thisMachine, environment: { ...process.env, ISOPLAN_CHROMIUM: own } };
      const patient = createChromiumPdfWriter({ machine });
      const printing = patient.print('<p>x</p>', { createdAt });
      await expect.poll(() => running(own), { timeout: 20_000, interval: 20 }).toBeGreaterThan(0);
      expect((await printing).ok).toBe(true);
      const hurried = createChromiumPdfWriter({ machine, limitSeconds: 0.001 });
      expect(await hurried.print('<p>x</p>', { createdAt })).toMatchObject({
        ok: false,
        error: { code: 'timed-out', operation: 'print' },
      });
      await expect.poll(() => running(own), { timeout: 20_000 }).toBe(0);
      rmSync(folder, { recursive: true, force: true });
    },
    minute,
  );
});

describe('a machine whose browser does not start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isoplan-broken-'));
  const broken = join(folder, 'chromium');
  writeFileSync(broken, '#!/bin/sh\nexit 3\n');
  chmodSync(broken, 0o755);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test(
    'is told so when the browser was its choice',
    async () => {
      const environment = { ISOPLAN_CHROMIUM: broken };
      const chosen = createChromiumPdfWriter({
        machine: { platform: 'linux', arch: 'x64', environment },
      });
      expect(await chosen.available()).toEqual({ ok: true, value: null });
      const printed = await chosen.print('<p>x</p>', { createdAt });
      expect(printed).toMatchObject({ ok: false, error: { code: 'print-failed' } });
    },
    minute,
  );

  test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
    'is given the next one when it was only found (the packaged one is for Linux on x64)',
    async () => {
      const environment = { ...process.env, PATH: folder, ISOPLAN_CHROMIUM: undefined };
      const found = createChromiumPdfWriter({
        machine: { platform: 'linux', arch: 'x64', environment },
      });
      const printed = await found.print('<p>x</p>', { createdAt });
      expect(printed.ok).toBe(true);
    },
    minute,
  );

  test('without any browser says what was searched', async () => {
    const none = createChromiumPdfWriter({
      machine: { platform: 'linux', arch: 'arm64', environment: { PATH: folder + '-nowhere' } },
    });
    const failure = { ok: false, error: { code: 'browser-missing', searched: expect.any(Array) } };
    expect(await none.available()).toEqual(failure);
    expect(await none.print('<p>x</p>', { createdAt })).toEqual(failure);
  });
});
