declare global {
  // Read by the library that locks scrolling behind dialogs when it makes a style element.
  var __webpack_nonce__: string | undefined;
  // Read by zod when it is loaded; with `jitless` it does not try to make code at run time.
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

/** The nonce the host put into the page for style elements made at run time; empty without one. */
export function styleNonce(): string {
  const meta = document.querySelector('meta[name="csp-nonce"]');
  const nonce = meta?.getAttribute('content') ?? '';
  return nonce.startsWith('__') ? '' : nonce;
}

/**
 * Keeps libraries within the page's Content-Security-Policy: styles carry the nonce, nothing is
 * evaluated. To be called before any other module of the application is loaded.
 */
export function obeyPagePolicy(): void {
  globalThis.__webpack_nonce__ = styleNonce();
  globalThis.__zod_globalConfig = { jitless: true };
}
