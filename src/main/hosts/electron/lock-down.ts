import { app, session, type WebContents } from 'electron';
import { isPageAddress } from './app-protocol.ts';

/**
 * Takes from every page what the planner does not need: leaving its address, opening windows,
 * embedding pages, asking for permissions. Before any window is made.
 */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(isHarmless(permission)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission) =>
    isHarmless(permission),
  );
  session.defaultSession.setDevicePermissionHandler(() => false);
}

/** Writing text to the clipboard after a click on "copy" is all that is allowed. */
function isHarmless(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (details) => {
    if (!isPageAddress(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!isPageAddress(details.url)) details.preventDefault();
  });
}
