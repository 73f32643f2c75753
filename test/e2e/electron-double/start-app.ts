import { registerHooks } from 'node:module';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { repository } from '../run-isoplan.ts';
import { double, type ElectronDouble } from './double.ts';

export interface StartedApp {
  readonly double: ElectronDouble;
  stop(): Promise<void>;
}

/** Which application: the built one, or one that was packed. */
interface Installation {
  readonly root: string;
  readonly isPackaged: boolean;
}

/**
 * Starts the built main process in this one, with the stand-in where it imports `electron`. Once per
 * process: like Electron's, its main module runs once.
 */
export async function startApp(
  executablePath: string,
  data: string | null,
  from: Installation = { root: repository, isPackaged: false },
): Promise<StartedApp> {
  const standIn = pathToFileURL(path.join(import.meta.dirname, 'electron.ts')).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: standIn, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  });
  if (data !== null) process.env['ISOPLAN_DATA'] = data;
  double.isPackaged = from.isPackaged;
  const browser = await chromium.launch({ executablePath });
  double.browser = browser;
  await import(pathToFileURL(path.join(from.root, 'out/main/electron.js')).href);
  return {
    double,
    stop: async () => {
      double.app?.quit();
      while (!double.quit) await wait(10);
      await browser.close();
    },
  };
}
