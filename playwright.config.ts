import { defineConfig } from '@playwright/test';
import { testOrder } from './src/main/adapters/pdf/browser.ts';
import { findBrowser } from './src/main/adapters/pdf/find-browser.ts';

const browser = await findBrowser(testOrder);
if (!browser.ok) throw new Error(JSON.stringify(browser.error));

// Playwright reads its configuration from the default export.
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/build-first.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: browser.value.path,
      // In the plain C locale Chromium names every download with Chinese words "download".
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    },
    viewport: { width: 1280, height: 840 },
    acceptDownloads: true,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
});
