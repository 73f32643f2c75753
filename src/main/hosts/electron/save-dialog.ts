import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';

/** Asks in the system's dialog where a file shall go; null when the user cancelled. */
export async function askSavePath(fileName: string, window: BrowserWindow): Promise<string | null> {
  // The page proposes a name, never a place.
  const name = path.basename(fileName.replaceAll('\\', '/'));
  const ending = path.extname(name).slice(1);
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), name),
    ...(ending === '' ? {} : { filters: [{ name: ending.toUpperCase(), extensions: [ending] }] }),
  });
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
}
