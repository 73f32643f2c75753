import type { IncomingMessage } from 'node:http';

/** The largest call that is read; a project with ten thousand workloads is a tenth of it. */
export const bodyLimit = 32 * 1024 * 1024;

/**
 * Reads a request's body.
 *
 * @returns null when it is larger than the limit; the rest is then not read.
 */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > bodyLimit) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
