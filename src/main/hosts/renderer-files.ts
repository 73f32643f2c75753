import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { noncePlaceholder } from './page-security.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** A built file of the page, ready to be sent. */
export interface RendererFile {
  readonly mediaType: string;
  readonly content: Buffer;
  /** Vite puts a hash of the content into the name: such a file never changes. */
  readonly immutable: boolean;
}

/** Reads the built page; refuses every path that leads out of its directory. */
export interface RendererFiles {
  /** The page itself, with the nonce in place. */
  page(nonce: string): Promise<string>;
  /** Null when there is no such file of a known kind inside the directory. */
  file(urlPath: string): Promise<RendererFile | null>;
}

export function createRendererFiles(directory: string): RendererFiles {
  return {
    page: async (nonce) => {
      const html = await readFile(path.join(directory, 'index.html'), 'utf8');
      return html.replaceAll(noncePlaceholder, nonce);
    },
    file: async (urlPath) => {
      const relative = decodedPath(urlPath);
      const mediaType = mediaTypes[path.extname(relative ?? '').toLowerCase()];
      if (relative === null || mediaType === undefined) return null;
      const wanted = path.resolve(directory, relative);
      try {
        const [root, real] = await Promise.all([realpath(directory), realpath(wanted)]);
        if (!real.startsWith(root + path.sep)) return null;
        const immutable = relative.startsWith('assets/');
        return { mediaType, content: await readFile(real), immutable };
      } catch {
        return null;
      }
    },
  };
}

/** The path without its leading slash; null when it is malformed or tries to climb. */
function decodedPath(urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/') || /[\0\\]/.test(decoded)) return null;
  const parts = decoded.slice(1).split('/');
  const climbs = parts.some((part) => part === '' || part.startsWith('.') || part.includes(':'));
  return climbs ? null : parts.join('/');
}
