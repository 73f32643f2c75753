import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronBinary } from '../../src/main/hosts/launch/electron-binary.mjs';
import { PlannerPages } from './pages/planner-pages.ts';
import { complaintsOf, expect, test } from './planner-test.ts';
import { plainEnvironment, repository } from './run-isoplan.ts';

const binary = electronBinary(repository);
const { DISPLAY, WAYLAND_DISPLAY } = process.env;

/** Why the real window cannot be opened on this machine; null when it can. */
function obstacle(): string | null {
  if (binary === null) return "Electron's binary is not installed (npx install-electron)";
  if (process.platform !== 'linux') return null;
  if (!DISPLAY && !WAYLAND_DISPLAY) return 'there is no display';
  return process.getuid?.() === 0 ? 'Electron does not run as root with its sandbox' : null;
}

test.describe('the real Electron window', () => {
  test.skip(obstacle() !== null, obstacle() ?? '');

  let app: ElectronApplication;
  let window: Page;

  test.beforeEach(async ({ folder }) => {
    app = await _electron.launch({
      executablePath: binary ?? '',
      args: [repository, `--user-data-dir=${path.join(folder, 'electron')}`],
      env: plainEnvironment({
        ISOPLAN_DATA: path.join(folder, 'data'),
        ...(DISPLAY === undefined ? {} : { DISPLAY }),
        ...(WAYLAND_DISPLAY === undefined ? {} : { WAYLAND_DISPLAY }),
      }),
    });
    window = await app.firstWindow();
  });
  test.afterEach(() => app.close());

  test('opens locked down and does the main job, down to a PDF', async ({ folder }) => {
    const complaints = complaintsOf(window);
    const pages = new PlannerPages(window, 'en');
    await pages.shows('projects');
    expect(window.url()).toMatch(/^app:\/\/isoplan\//);
    expect(await window.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(
      false,
    );
    await pages.startFirstPlan();
    await pages.next('workloads');
    await pages.addWorkload('edge-function');
    await pages.next('matrix');
    await pages.goTo('report');
    await expect(pages.preview()).toContainText('Edge function', { timeout: 60_000 });
    const file = path.join(folder, 'decision.pdf');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await pages.exportReport('pdf');
    await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
    expect(readFileSync(file, 'latin1')).toMatch(/^%PDF-/);
    expect(complaints).toEqual([]);
  });

  test('lets the page neither leave nor open a window', async () => {
    const pages = new PlannerPages(window, 'en');
    await pages.shows('projects');
    await window.evaluate(() => {
      globalThis.open('https://example.com/');
      location.href = 'https://example.com/';
    });
    await pages.shows('projects');
    expect(app.windows()).toHaveLength(1);
  });
});
