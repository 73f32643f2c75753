import type { IncomingMessage } from 'node:http';
import type { Failure } from '../../../shared/base/failure.ts';

type Denial = Extract<Failure, { code: 'access-denied' }>;

/** Why a request may not come in, with its HTTP status. */
export interface Refusal {
  readonly status: number;
  readonly failure: Denial;
}

function refusal(status: number, reason: Denial['reason']): Refusal {
  return { status, failure: { code: 'access-denied', reason } };
}

export const refusedToken: Refusal = refusal(403, 'token');
export const refusedMethod: Refusal = refusal(405, 'method');
export const refusedMediaType: Refusal = refusal(415, 'method');
export const refusedSize: Refusal = refusal(413, 'size');

/**
 * Refuses requests that did not mean this very address. A foreign `Host` is a name that was made to
 * point at the loopback address (DNS rebinding); a foreign `Origin` is another site's page.
 */
export function refusedAddress(request: IncomingMessage, port: number): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const host = request.headers.host ?? '';
  if (!hosts.includes(host)) return refusal(421, 'host');
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) return refusal(403, 'origin');
  return null;
}

/** Browsers say where a call comes from; anything but our own page is refused. */
export function refusedCaller(request: IncomingMessage): Refusal | null {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' ? null : refusal(403, 'origin');
}
