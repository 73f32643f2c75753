import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { pageAddress } from './app-protocol.ts';
import { displayKey, rememberedBounds, type DesktopMemory } from './desktop-state.ts';

/** A window, and the time when its page is there: another address before that would cut it off. */
interface OpenWindow {
  readonly window: BrowserWindow;
  readonly loaded: Promise<void>;
}

/** Opens the planner's window where it was last; it shows itself once its first screen is painted. */
export function openMainWindow(root: string, memory: DesktopMemory): OpenWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 840,
    ...rememberedBounds(memory.read(), screen.getAllDisplays()),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Isoplan',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      preload: path.join(root, 'out/preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      // A page of a released planner is looked into by nobody.
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const bounds = window.getNormalBounds();
    memory.rememberWindow(displayKey(screen.getDisplayMatching(bounds)), bounds);
  });
  return { window, loaded: window.loadURL(pageAddress) };
}
