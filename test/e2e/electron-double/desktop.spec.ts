import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { testOrder } from '../../../src/main/adapters/pdf/browser.ts';
import { findBrowser } from '../../../src/main/adapters/pdf/find-browser.ts';
import { PlannerPages } from '../pages/planner-pages.ts';
import { complaintsOf } from '../planner-test.ts';
import { repository } from '../run-isoplan.ts';
import { ownOrigin, shownOrigin } from './double.ts';
import type { MenuTemplate } from './electron.ts';
import { startApp, type StartedApp } from './start-app.ts';

// One application from start to quit: the tests follow its life in order.
test.describe.configure({ mode: 'serial' });

let app: StartedApp;
let folder: string;
let window: Page;
let complaints: readonly string[];
let pages: PlannerPages;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'isoplan-desktop-'));
  const browser = await findBrowser(testOrder);
  if (!browser.ok) throw new Error(JSON.stringify(browser.error));
  app = await startApp(browser.value.path, path.join(folder, 'data'));
  await expect.poll(() => app.double.pages.length).toBe(1);
  window = app.double.pages[0] as unknown as Page;
  complaints = complaintsOf(window);
  pages = new PlannerPages(window, 'en');
});
test.afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The entries of the menu with their submenus, as text. */
const labels = (menu: readonly MenuTemplate[]): readonly string[] =>
  menu.flatMap((entry) => [entry.label ?? '', ...labels(entry.submenu ?? [])]);

const entry = (menu: readonly MenuTemplate[], label: string): MenuTemplate | undefined =>
  menu.flatMap((one) => [one, ...(one.submenu ?? [])]).find((one) => one.label === label);

test('the window opens locked down, and the page loads from its own scheme', async () => {
  await pages.shows('projects');
  expect(app.double.sandboxed).toBe(true);
  expect(app.double.windowOptions[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  expect(window.url()).toMatch(new RegExp(`^${shownOrigin}/`));
});

test('the page has a bridge of one function and nothing of Node', async () => {
  const seen = await window.evaluate(() => ({
    bridge: Object.keys(globalThis.window.isoplan ?? {}),
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  }));
  expect(seen).toEqual({ bridge: ['invoke'], node: [] });
});

test('every permission is refused but writing the clipboard', () => {
  const asked = ['media', 'geolocation', 'notifications', 'usb', 'clipboard-read', 'fullscreen'];
  for (const decide of app.double.permissions) {
    expect(asked.filter((permission) => decide(permission))).toEqual([]);
  }
});

test('the page can neither leave its address nor open a window', async () => {
  await window.evaluate(() => {
    globalThis.open('https://example.com/');
    location.href = 'https://example.com/';
  });
  await expect.poll(() => window.context().pages().length).toBe(1);
  await pages.shows('projects');
  expect(window.url()).toMatch(new RegExp(`^${shownOrigin}/`));
});

test('a call that does not come from the window is not answered', async () => {
  const handler = app.double.channels.get('isoplan:call');
  const event = { sender: {}, senderFrame: { url: `${ownOrigin}/`, parent: null } };
  expect(await handler?.(event, { method: 'app.describe', input: {} })).toEqual({
    ok: false,
    error: { code: 'access-denied', reason: 'sender' },
  });
});

test('the main job: from an empty start to a PDF saved where the dialog says', async () => {
  test.slow();
  await pages.startFirstPlan();
  await pages.next('workloads');
  await pages.addWorkload('edge-function');
  await pages.next('matrix');
  const dialog = await pages.openCell('memory', 0);
  await expect(dialog.locator('math').first()).toBeVisible();
  await pages.closeDialog();
  await pages.goTo('report');
  await expect(pages.preview()).toContainText('Edge function', { timeout: 60_000 });

  const file = path.join(folder, 'decision.pdf');
  app.double.savePath = file;
  await pages.exportReport('pdf');
  await expect.poll(() => existsSync(file), { timeout: 120_000 }).toBe(true);
  await expect(window.getByText(pages.words.report.saved)).toBeVisible();
  const pdf = readFileSync(file, 'latin1');
  expect(pdf).toMatch(/^%PDF-/);
  expect(pdf).toContain('/StructTreeRoot');
  expect(app.double.saveDialogs.at(-1)?.defaultPath).toMatch(/\.pdf$/);
});

test('printing happens in a hidden window without scripts, which is gone afterwards', () => {
  const [, ...printing] = app.double.windowOptions;
  expect(printing.length).toBeGreaterThan(0);
  for (const options of printing) {
    expect(options).toMatchObject({ show: false, javascript: false, sandbox: true });
  }
  expect(app.double.browser?.contexts()).toHaveLength(1);
});

test('a cancelled dialog writes nothing and is no error', async () => {
  app.double.savePath = null;
  const asked = app.double.saveDialogs.length;
  await pages.exportReport('csv');
  await expect.poll(() => app.double.saveDialogs.length).toBe(asked + 1);
  await expect(window.getByRole('alert')).toHaveCount(0);
});

test('a place that cannot be written to is named, and the page goes on', async () => {
  app.double.savePath = path.join(folder, 'no-such-folder/report.csv');
  await window.getByRole('button', { name: /CSV/ }).click();
  await expect(window.getByText('no-such-folder/report.csv')).toBeVisible();
});

test('the menu leads to the pages and speaks the language of the page', async () => {
  expect(labels(app.double.menu)).toContain('Export Report…');
  entry(app.double.menu, 'Decision Matrix')?.click?.();
  await pages.shows('matrix');
  await pages.choose('zh');
  await expect.poll(() => labels(app.double.menu)).toContain('导出报告…');
  entry(app.double.menu, '新建或打开项目…')?.click?.();
  await pages.shows('projects');
});

test('a file of a second start opens in the running window, and stands under the recent ones', async () => {
  const file = path.join(folder, 'mine.isoplan');
  cpSync(path.join(repository, 'resources/samples/online-shop.en.yaml'), file);
  await pages.choose('en');
  const argv = ['/usr/bin/isoplan', '--flag-of-chromium', 'mine.isoplan'];
  app.double.app?.emit('second-instance', {}, argv, folder);
  await pages.shows('workloads');
  await expect(window.getByText('Online shop').first()).toBeVisible();
  expect(app.double.pages).toHaveLength(1);
  expect(app.double.recent).toEqual([file]);
  await expect.poll(() => labels(app.double.menu)).toContain(file);
});

test('a file that is no project is named, and the window goes on', async () => {
  app.double.openPaths = [path.join(folder, 'nothing.json')];
  entry(app.double.menu, 'Open File…')?.click?.();
  await expect.poll(() => app.double.errors).toHaveLength(1);
  expect(app.double.errors[0]).toContain('nothing.json');
});

test('where the window was is remembered by display, and the about panel names what is shipped', () => {
  const [main] = app.double.windows;
  main?.emit('close');
  const kept = JSON.parse(readFileSync(path.join(folder, 'data/desktop.json'), 'utf8'));
  expect(kept.windows).toEqual({ '1:1920x1080': { x: 10, y: 20, width: 1000, height: 700 } });
  expect(String(app.double.about['credits'])).toMatch(/^react \d.*: MIT$/m);
  expect(app.double.windowOptions[0]).toMatchObject({ devTools: true });
});

test('the printing session refuses permissions that are only looked up, too', () => {
  const names = (kind: string): readonly string[] =>
    app.double.permissionHandlers.filter((one) => one.endsWith(kind));
  expect(names(':check')).toEqual(['isoplan-print:check', 'default:check']);
  expect(names(':request')).toHaveLength(2);
  expect(names(':device')).toHaveLength(2);
});

test('the program ends after the planner has closed, not before', async () => {
  const log = path.join(folder, 'data', 'isoplan.sqlite-wal');
  expect(existsSync(log)).toBe(true);
  app.double.app?.quit();
  expect(app.double.quit).toBe(false);
  await expect.poll(() => app.double.quit).toBe(true);
  // Closing puts the log into the store: there is none once all has been saved.
  expect(existsSync(log)).toBe(false);
});

test('nothing was complained about on the way but the address that was refused', () => {
  expect(complaints.filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([]);
});
