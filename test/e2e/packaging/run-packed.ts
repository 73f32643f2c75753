// What the stub's program does: unpacks the application as Electron would read it, starts it under the
// stand-in, opens what it was called with, and says what the window shows.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testOrder } from '../../../src/main/adapters/pdf/browser.ts';
import { findBrowser } from '../../../src/main/adapters/pdf/find-browser.ts';
import { startApp } from '../electron-double/start-app.ts';

const [installed = '', ...words] = process.argv.slice(2);
const place = mkdtempSync(path.join(tmpdir(), 'isoplan-packed-'));
const { extractAll } = createRequire(import.meta.url)('@electron/asar') as {
  readonly extractAll: (archive: string, to: string) => void;
};
extractAll(path.join(installed, 'resources/app.asar'), place);
const beside = path.join(installed, 'resources/app.asar.unpacked');
if (existsSync(beside)) cpSync(beside, place, { recursive: true });
const browser = await findBrowser(testOrder);
if (!browser.ok) throw new Error(browser.error.code);
process.argv = [path.join(installed, 'isoplan'), ...words];
const app = await startApp(browser.value.path, null, { root: place, isPackaged: true });
while (app.double.pages.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
const page = app.double.pages[0];
await page?.getByRole('heading').first().waitFor();
const wanted = process.env['ISOPLAN_SHOWS'];
if (wanted !== undefined) await page?.getByText(wanted).first().waitFor();
process.stdout.write(`shows ${await page?.title()}\n`);
await app.stop();
rmSync(place, { recursive: true, force: true });
process.exit(0);
