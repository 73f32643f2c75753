import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { z } from 'zod';
import { ok } from '../../../shared/base/result.ts';
import type { Language } from '../../../shared/base/text.ts';
import { createElectronPdfWriter } from '../../adapters/pdf/electron-pdf-writer.ts';
import { findInstallation } from '../application-root.ts';
import { compose } from '../compose.ts';
import { createRendererFiles } from '../renderer-files.ts';
import { answerCalls } from './answer-calls.ts';
import { registerPageScheme, servePage } from './app-protocol.ts';
import { languageMethod, saveFileMethod } from './desktop-calls.ts';
import { lockDown } from './lock-down.ts';
import { openMainWindow } from './main-window.ts';
import { showMenu } from './menu.ts';
import { createPrintPage } from './print-page.ts';
import { saveFile } from './save-file.ts';

registerPageScheme();
app.enableSandbox();
// A second planner would open the same store; the first one comes to the front instead.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const { root, version } = findInstallation();
  const application = compose({
    host: 'electron',
    pdf: createElectronPdfWriter(createPrintPage()),
  });
  let window: BrowserWindow | null = null;
  const open = (): void => {
    window = openMainWindow(root);
    window.once('closed', () => {
      window = null;
    });
  };
  const menu = (language: Language): void => showMenu(() => window, language);

  lockDown();
  servePage(createRendererFiles(path.join(root, 'out/renderer')), application.previews);
  answerCalls({
    dispatch: application.dispatch,
    log: application.log,
    window: () => window,
    desktop: {
      [saveFileMethod]: async (input) => (window === null ? ok(null) : saveFile(input, window)),
      [languageMethod]: async (input) => {
        menu(pageLanguage(input));
        return ok(null);
      },
    },
  });
  app.setAboutPanelOptions({ applicationName: 'Isoplan', applicationVersion: version });
  menu(pageLanguage({ language: app.getPreferredSystemLanguages()[0] }));
  open();

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (window === null) open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', () => void application.close());
}

const languageInput = z.object({ language: z.string() });

/** The product's language nearest to a language tag such as `zh-Hans-CN`. */
function pageLanguage(input: unknown): Language {
  const parsed = languageInput.safeParse(input);
  return parsed.success && /^zh\b/i.test(parsed.data.language) ? 'zh' : 'en';
}
