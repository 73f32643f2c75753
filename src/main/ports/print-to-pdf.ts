/** What `webContents.printToPDF` has to be called with. */
export interface PrintOptions {
  readonly preferCSSPageSize: true;
  readonly printBackground: true;
  readonly generateTaggedPDF: boolean;
  readonly generateDocumentOutline: boolean;
}

/**
 * Loads the HTML into a hidden window without scripts and network and prints it. The desktop host
 * supplies it, so that only that host knows Electron; it ends the window when it is done and when the
 * signal says that nobody waits any longer.
 */
export type PrintToPdf = (
  html: string,
  options: PrintOptions,
  signal: AbortSignal,
) => Promise<Uint8Array>;
