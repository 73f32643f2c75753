/** The nonce the host put into the page for style elements made at run time; empty without one. */
export function styleNonce(): string {
  const meta = document.querySelector('meta[name="csp-nonce"]');
  const nonce = meta?.getAttribute('content') ?? '';
  return nonce.startsWith('__') ? '' : nonce;
}
