import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { Language } from '../../../shared/base/text.ts';
import { failureSentence } from '../../../shared/wording/failure/failure-sentence.ts';
import { findInstallation } from '../application-root.ts';
import { compose, type Application } from '../compose.ts';
import { defaultDataDirectory } from '../data-directory.ts';
import { keepPrivate } from '../private-files.ts';
import { createRendererFiles } from '../renderer-files.ts';
import { describeProduct } from './about-panel.ts';
import { answerCalls } from './answer-calls.ts';
import { pageAddress, registerPageScheme, servePage } from './app-protocol.ts';
import { readCallWords } from './call-words.ts';
import { createDesktopMemory } from './desktop-state.ts';
import { lockDown } from './lock-down.ts';
import { openMainWindow } from './main-window.ts';
import { showMenu } from './menu.ts';
import { importFile } from './open-file.ts';
import { createPrintPage } from './print-page.ts';
import { askSavePath } from './save-dialog.ts';

registerPageScheme();
app.enableSandbox();
// A packed program is called by its name alone, a checkout through the name of its folder.
const words = readCallWords(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
/** Opens a file; until the planner stands, it is kept. */
let openFile = (file: string): void => void waiting.push(file);
const waiting = [...words.files];
// macOS says which file to open by an event, also before the application is ready.
app.on('open-file', (event, file) => {
  event.preventDefault();
  openFile(file);
});
// A second planner would open the same store; the first one comes to the front instead.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const { root, version } = findInstallation();
  const data = words.data ?? defaultDataDirectory();
  if (data === null) throw new Error('no folder for data: --data DIR, ISOPLAN_DATA or HOME');
  let window: BrowserWindow | null = null;
  let language = nearestLanguage(app.getPreferredSystemLanguages()[0] ?? '');
  const memory = createDesktopMemory(data);
  const refreshMenu = (): void =>
    showMenu(() => window, language, {
      recent: memory.read().recent,
      choose: () => void chooseFile(),
      open: (file) => openFile(file),
      forget: () => {
        memory.forgetFiles();
        app.clearRecentDocuments();
        refreshMenu();
      },
    });
  const application = compose({
    host: 'electron',
    data,
    userFileMode: keepPrivate(),
    printToPdf: createPrintPage(),
    desktop: {
      chooseSavePath: async (fileName) => (window === null ? null : askSavePath(fileName, window)),
      useLanguage: (tag) => {
        language = nearestLanguage(tag);
        refreshMenu();
      },
    },
  });
  let loaded = Promise.resolve();
  const open = (): BrowserWindow => {
    const opened = openMainWindow(root, memory);
    opened.window.once('closed', () => {
      window = null;
    });
    ({ window, loaded } = opened);
    loaded.catch((cause: unknown) => application.log.error('page', cause));
    return opened.window;
  };
  const show = async (file: string): Promise<void> => {
    const imported = await importFile(application, file);
    if (!imported.ok) {
      dialog.showErrorBox('Isoplan', failureSentence(imported.error, language));
      return;
    }
    memory.rememberFile(file);
    app.addRecentDocument(file);
    refreshMenu();
    const shown = window ?? open();
    await loaded;
    await shown.loadURL(`${pageAddress}#/open/${imported.value}`);
  };
  const chooseFile = async (): Promise<void> => {
    const extensions = ['isoplan', 'json', 'yaml', 'yml'];
    const filters = [{ name: 'Isoplan', extensions }];
    const chosen = await dialog.showOpenDialog({ filters, properties: ['openFile'] });
    for (const file of chosen.filePaths) openFile(file);
  };

  lockDown();
  servePage(createRendererFiles(path.join(root, 'out/renderer')), application.previews);
  answerCalls({ dispatch: application.dispatch, window: () => window });
  describeProduct(root, version);
  refreshMenu();
  open();
  openFile = (file) => {
    show(file).catch((cause: unknown) => application.log.error('open file', cause));
  };
  for (const file of waiting) openFile(file);

  app.on('second-instance', (_event, argv, folder) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    for (const file of readCallWords(argv.slice(1), folder).files) openFile(file);
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
