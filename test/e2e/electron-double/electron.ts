/**
 * Stands in for the `electron` module: the built main and preload bundles run against it, and its
 * windows are pages of a real Chromium. What Electron would refuse, it refuses too.
 */
import { EventEmitter } from 'node:events';
import { double } from './double.ts';
import { FakeWindow } from './fake-window.ts';
import { FakeSession, fakeProtocol } from './fake-session.ts';

class FakeApp extends EventEmitter {
  enableSandbox(): void {
    double.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  whenReady(): Promise<void> {
    return double.ready;
  }
  getPreferredSystemLanguages(): string[] {
    return ['en-GB'];
  }
  getPath(name: string): string {
    return `/documents-of-nobody/${name}`;
  }
  setAboutPanelOptions(options: Record<string, unknown>): void {
    double.about = options;
  }
  addRecentDocument(file: string): void {
    double.recent.push(file);
  }
  clearRecentDocuments(): void {
    double.recent.length = 0;
  }
  showAboutPanel(): void {}
  get isPackaged(): boolean {
    return double.isPackaged;
  }
  /** Like Electron, asks first, and ends unless somebody keeps it from ending. */
  quit(): void {
    let isPrevented = false;
    const preventDefault = (): void => {
      isPrevented = true;
    };
    this.emit('will-quit', { preventDefault });
    double.quit = !isPrevented;
  }
}

export const app = new FakeApp();
double.app = app;

export const protocol = fakeProtocol('default');

export const session = {
  defaultSession: new FakeSession('default'),
  fromPartition: (name: string) => new FakeSession(name),
};

export const BrowserWindow = FakeWindow;

export const ipcMain = {
  handle: (channel: string, handler: (event: unknown, message: unknown) => unknown): void => {
    if (double.channels.has(channel)) throw new Error(`second handler for '${channel}'`);
    double.channels.set(channel, handler);
  },
};

export const screen = {
  getAllDisplays: () => double.displays,
  getDisplayMatching: () => double.displays[0],
};

export const dialog = {
  showErrorBox: (_title: string, words: string): void => {
    double.errors.push(words);
  },
  showOpenDialog: () =>
    Promise.resolve({ canceled: double.openPaths.length === 0, filePaths: double.openPaths }),
  showSaveDialog: (_window: unknown, options: { readonly defaultPath: string }) => {
    double.saveDialogs.push(options);
    const filePath = double.savePath;
    return Promise.resolve(
      filePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath },
    );
  },
};

export interface MenuTemplate {
  readonly label?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuTemplate[];
}

export const Menu = {
  buildFromTemplate: (template: readonly MenuTemplate[]) => template,
  setApplicationMenu: (menu: readonly MenuTemplate[]): void => {
    double.menu = menu;
  },
};

export const nativeTheme = { shouldUseDarkColors: false };
