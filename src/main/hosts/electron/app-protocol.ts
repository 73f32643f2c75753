import { randomBytes } from 'node:crypto';
import { protocol, type Protocol } from 'electron';
import type { PreviewShelf } from '../../ports/preview-shelf.ts';
import { commonHeaders, pagePolicy, previewPolicy } from '../page-security.ts';
import { previewPath } from '../preview-shelf.ts';
import type { RendererFiles } from '../renderer-files.ts';

const scheme = 'app';
/** Where the page lives; everything it loads comes from here. */
export const pageAddress = `${scheme}://isoplan/`;

/** Makes the page's scheme behave like https: an origin, modules, fetch. Before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Whether an address belongs to the page and to nobody else. */
export function isPageAddress(address: string): boolean {
  return address.startsWith(pageAddress);
}

function answer(
  status: number,
  mediaType: string,
  policy: string,
  body: string | Uint8Array<ArrayBuffer>,
): Response {
  const headers = {
    ...commonHeaders,
    'content-type': mediaType,
    'content-security-policy': policy,
    'cache-control': 'no-store',
  };
  return new Response(body, { status, headers });
}

const html = 'text/html; charset=utf-8';

/** Serves the page, its files and the report previews to the window. */
export function servePage(files: RendererFiles, previews: PreviewShelf): void {
  protocol.handle(scheme, async (request) => {
    const nonce = randomBytes(18).toString('base64');
    const policy = pagePolicy(nonce);
    const path = isPageAddress(request.url) ? URL.parse(request.url)?.pathname : undefined;
    if (path === '/') return answer(200, html, policy, await files.page(nonce));
    if (path?.startsWith(previewPath)) return previewAnswer(previews, path);
    const file = path === undefined ? null : await files.file(path);
    if (file === null) return answer(404, 'text/plain; charset=utf-8', policy, 'not found');
    return answer(200, file.mediaType, policy, new Uint8Array(file.content));
  });
}

/** Serves nothing but what is to be printed. */
export function servePreviewsOnly(to: Protocol, previews: PreviewShelf): void {
  to.handle(scheme, (request) => previewAnswer(previews, URL.parse(request.url)?.pathname ?? ''));
}

function previewAnswer(previews: PreviewShelf, path: string): Response {
  const page = previews.read(path);
  return answer(page === null ? 404 : 200, html, previewPolicy, page ?? '');
}
