import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testOrder } from '../../../../../src/main/adapters/pdf/browser.ts';
import { findCandidates } from '../../../../../src/main/adapters/pdf/find-browser.ts';
import { startBrowser } from '../../../../../src/main/adapters/pdf/start-browser.ts';
import { writeHtml } from '../../../../../src/shared/report/html.ts';
import { aReport, hostileNames, hostileReport } from '../../../shared/report/a-report.ts';

const minute = 60_000;
const bare = { drawings: new Map<string, string>(), faces: [] };
let browser: Browser;

beforeAll(async () => {
  const candidates = findCandidates(testOrder);
  if (!candidates.ok) throw new Error(JSON.stringify(candidates.error));
  const started = await startBrowser(candidates.value);
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  browser = started.value;
}, minute);
afterAll(async () => {
  await browser.close();
});

describe('a page with somebody’s words, in a browser that runs scripts', () => {
  test.each(hostileNames)(
    '%j runs nothing, loads nothing and adds no element',
    async (name) => {
      const page = await browser.newPage();
      const events: string[] = [];
      page.on('dialog', (dialog) => {
        events.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (!/^(?:data|about):/.test(request.url())) events.push(`request ${request.url()}`);
      });
      await page.setContent(writeHtml(hostileReport(name), bare));
      expect(await page.locator('script, img, iframe, object, form').count()).toBe(0);
      expect(await page.locator('style').count()).toBe(2);
      expect(await page.locator('h1').count()).toBe(1);
      expect(events).toEqual([]);
      await page.close();
    },
    minute,
  );
});

test(
  'a page shows itself with its own styles in a frame that may do nothing',
  async () => {
    const page = await browser.newPage();
    await page.setContent('<iframe sandbox=""></iframe>');
    await page.evaluate(
      `document.querySelector('iframe').srcdoc = ${JSON.stringify(writeHtml(aReport(), bare))}`,
    );
    const heading = page.frameLocator('iframe').locator('h1');
    await heading.waitFor();
    expect(await heading.innerText()).toBe('Order platform');
    expect(await heading.evaluate((element) => getComputedStyle(element).fontWeight)).toBe('700');
    await page.close();
  },
  minute,
);
