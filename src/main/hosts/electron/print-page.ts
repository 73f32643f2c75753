import { BrowserWindow, session } from 'electron';
import type { PrintToPdf } from '../../ports/print-to-pdf.ts';
import { createPreviewShelf } from '../preview-shelf.ts';
import { isPageAddress, pageAddress, servePreviewsOnly } from './app-protocol.ts';

const printPartition = 'isoplan-print';

/**
 * Prints pages in a hidden window of a session of its own, where no script runs and nothing can be
 * loaded but the page itself.
 */
export function createPrintPage(): PrintToPdf {
  const printSession = session.fromPartition(printPartition);
  const pages = createPreviewShelf();
  servePreviewsOnly(printSession.protocol, pages);
  printSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  printSession.setPermissionCheckHandler(() => false);
  printSession.setDevicePermissionHandler(() => false);
  printSession.webRequest.onBeforeRequest((details, decide) => {
    const allowed = isPageAddress(details.url) || details.url.startsWith('data:');
    decide({ cancel: !allowed });
  });
  return async (html, options, signal) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: printSession,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        spellcheck: false,
      },
    });
    const end = (): void => {
      if (!window.isDestroyed()) window.destroy();
    };
    signal.addEventListener('abort', end, { once: true });
    try {
      await window.loadURL(pageAddress + pages.publish(html).slice(1));
      return await window.webContents.printToPDF(options);
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
  };
}
