import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { serve } from './run-isoplan.ts';

interface Fixtures {
  /** A directory of the test's own; gone afterwards. */
  readonly folder: string;
  /** The planner in a browser, from an empty store. A console error fails the test. */
  readonly planner: Page;
}

/** Notes everything a page complains about. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (problem) => complaints.push(String(problem)));
  return complaints;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'isoplan-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  planner: async ({ page, folder }, use) => {
    const served = await serve(path.join(folder, 'data'));
    const complaints = complaintsOf(page);
    await page.goto(served.address);
    await use(page);
    // What the page says after its host is gone is no complaint about the planner.
    const complained = [...complaints];
    await served.stop();
    expect(complained).toEqual([]);
  },
});

export { expect };
