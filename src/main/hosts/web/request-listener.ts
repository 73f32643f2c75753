import type { IncomingMessage, ServerResponse } from 'node:http';
import { callRoute, keyFragment, keyHeader } from '../../../shared/api/envelope.ts';
import { err } from '../../../shared/base/result.ts';
import type { PreviewShelf } from '../../ports/preview-shelf.ts';
import type { Dispatch } from '../../transport/dispatch.ts';
import { readCall } from '../../transport/read-call.ts';
import { pagePolicy, previewPolicy } from '../page-security.ts';
import { previewPath } from '../preview-shelf.ts';
import type { RendererFiles } from '../renderer-files.ts';
import { freshNonce, send, sendEnvelope } from './answer.ts';
import {
  refusedAddress,
  refusedCaller,
  refusedMediaType,
  refusedMethod,
  refusedSize,
  refusedToken,
  type Refusal,
} from './gate.ts';
import { preferredLanguage, sendRefusalPage } from './refusal-page.ts';
import { readBody } from './request-body.ts';
import type { Session } from './session.ts';

/** What the web host serves, and to whom. */
export interface WebSite {
  readonly dispatch: Dispatch;
  readonly files: RendererFiles;
  readonly previews: PreviewShelf;
  readonly session: Session;
  /** The port listened on; known once the server stands. */
  readonly port: () => number;
}

/** Answers one request: the address and the session are checked before anything is looked at. */
export async function answerRequest(
  site: WebSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const foreign = refusedAddress(request, site.port());
  if (foreign) return refuse(request, response, foreign);
  const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
  if (url === null) return refuse(request, response, refusedMethod);
  const token = url.searchParams.get('token');
  const hasSession = site.session.holds(request.headers.cookie);
  if (url.pathname === '/' && token !== null) {
    return enter(site, request, response, token, hasSession);
  }
  if (!hasSession) return refuse(request, response, refusedToken);
  if (url.pathname === callRoute) return answerCall(site, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(request, response, refusedMethod);
  }
  if (url.pathname.startsWith(previewPath)) return sendPreview(site, url.pathname, response);
  return sendFile(site, url.pathname, response);
}

/**
 * Turns the printed address into a cookie and the page's key; the address itself is dead from then on.
 * The key goes behind the `#`, which a browser keeps to itself.
 */
function enter(
  site: WebSite,
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  hasSession: boolean,
): void {
  if (request.method !== 'GET') return refuse(request, response, refusedMethod);
  const entry = site.session.redeem(token);
  if (entry !== null) {
    const location = `/${keyFragment}${entry.key}`;
    return send(response, 303, { location, 'set-cookie': entry.cookie }, '');
  }
  if (!hasSession) return refuse(request, response, refusedToken);
  send(response, 303, { location: '/' }, '');
}

async function answerCall(
  site: WebSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const foreign = refusedCaller(request);
  if (foreign) return refuse(request, response, foreign);
  if (request.method !== 'POST') return refuse(request, response, refusedMethod);
  if (!site.session.holdsKey(request.headers[keyHeader])) {
    return refuse(request, response, refusedToken);
  }
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return refuse(request, response, refusedMediaType);
  }
  const left = new AbortController();
  response.once('close', () => left.abort());
  const body = await readBody(request);
  if (body === null) return refuse(request, response, refusedSize);
  const envelope = await site.dispatch(readCall(parsed(body)), left.signal);
  sendEnvelope(response, 200, envelope);
}

/** A body that is not JSON is a call without a method. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function sendPreview(site: WebSite, address: string, response: ServerResponse): void {
  const html = site.previews.read(address);
  send(
    response,
    html === null ? 404 : 200,
    { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': previewPolicy },
    html ?? '<!doctype html><title>404</title>',
  );
}

async function sendFile(site: WebSite, urlPath: string, response: ServerResponse): Promise<void> {
  const nonce = freshNonce();
  const policy = { 'content-security-policy': pagePolicy(nonce) };
  const lastPart = urlPath.slice(urlPath.lastIndexOf('/') + 1);
  if (!lastPart.includes('.')) {
    const type = { 'content-type': 'text/html; charset=utf-8' };
    send(response, 200, { ...type, ...policy }, await site.files.page(nonce));
    return;
  }
  const file = await site.files.file(urlPath);
  if (file === null) {
    send(response, 404, { 'content-type': 'text/plain; charset=utf-8', ...policy }, 'not found\n');
    return;
  }
  const caching = file.immutable ? { 'cache-control': 'private, max-age=31536000, immutable' } : {};
  send(response, 200, { 'content-type': file.mediaType, ...policy, ...caching }, file.content);
}

/** A person gets a page that explains; a program gets the failure as data. */
function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const isCall = (request.url ?? '').startsWith(callRoute);
  // A body that is not read keeps the connection busy; closing it is the answer to a flood.
  if (request.method !== 'GET' && request.method !== 'HEAD')
    response.setHeader('connection', 'close');
  if (isCall || !(request.headers.accept ?? '').includes('text/html')) {
    sendEnvelope(response, refusal.status, err(refusal.failure));
    return;
  }
  sendRefusalPage(response, refusal, preferredLanguage(request.headers['accept-language']));
}
