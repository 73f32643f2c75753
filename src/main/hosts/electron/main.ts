import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Language } from '../../../shared/base/text.ts';
import { findInstallation } from '../application-root.ts';
import { compose, type Application } from '../compose.ts';
import { defaultDataDirectory } from '../data-directory.ts';
import { keepPrivate } from '../private-files.ts';
import { createRendererFiles } from '../renderer-files.ts';
import { answerCalls } from './answer-calls.ts';
import { registerPageScheme, servePage } from './app-protocol.ts';
import { readCallWords } from './call-words.ts';
import { lockDown } from './lock-down.ts';
import { openMainWindow } from './main-window.ts';
import { showMenu } from './menu.ts';
import { createPrintPage } from './print-page.ts';
import { askSavePath } from './save-dialog.ts';

registerPageScheme();
app.enableSandbox();
// A second planner would open the same store; the first one comes to the front instead.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const { root, version } = findInstallation();
  const data =
    readCallWords(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd()).data ??
    defaultDataDirectory();
  if (data === null) throw new Error('no folder for data: --data DIR, ISOPLAN_DATA or HOME');
  let window: BrowserWindow | null = null;
  const useLanguage = (tag: string): void => showMenu(() => window, nearestLanguage(tag));
  const application = compose({
    host: 'electron',
    data,
    userFileMode: keepPrivate(),
    printToPdf: createPrintPage(),
    desktop: {
      chooseSavePath: async (fileName) => (window === null ? null : askSavePath(fileName, window)),
      useLanguage,
    },
  });
  const open = (): void => {
    window = openMainWindow(root);
    window.once('closed', () => {
      window = null;
    });
  };

  lockDown();
  servePage(createRendererFiles(path.join(root, 'out/renderer')), application.previews);
  answerCalls({ dispatch: application.dispatch, window: () => window });
  app.setAboutPanelOptions({ applicationName: 'Isoplan', applicationVersion: version });
  useLanguage(app.getPreferredSystemLanguages()[0] ?? '');
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
  quitWhenClosed(application);
}

/** What is being saved is saved before the program ends. */
function quitWhenClosed(application: Pick<Application, 'close' | 'log'>): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    application
      .close()
      .catch((cause: unknown) => application.log.error('closing', cause))
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}

/** The product's language nearest to a language tag such as `zh-Hans-CN`. */
function nearestLanguage(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh' : 'en';
}
