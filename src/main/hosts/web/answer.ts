import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Envelope } from '../../../shared/api/envelope.ts';
import { commonHeaders } from '../page-security.ts';

/** A nonce for one answer. */
export function freshNonce(): string {
  return randomBytes(18).toString('base64');
}

/** Sends one answer with the headers every answer has. Nothing is cached unless it says so. */
export function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...commonHeaders,
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** Sends an envelope as JSON. */
export function sendEnvelope(
  response: ServerResponse,
  status: number,
  envelope: Envelope<unknown>,
): void {
  send(
    response,
    status,
    {
      'content-type': 'application/json; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    },
    JSON.stringify(envelope),
  );
}
