import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { z } from 'zod';
import { isExecutable } from './system-browser.ts';

const packageDescription = z.object({ version: z.string().regex(/^[\w.+-]{1,40}$/) });

/** The npm package that brings a Chromium for Linux, as it lies on disk. */
export interface BrowserPackage {
  readonly version: string;
  /** The browser, compressed with Brotli. */
  readonly archive: string;
  /** The system libraries it needs, as a compressed archive. */
  readonly libraries: string;
}

/**
 * Where the browser is unpacked to: the user's own cache, never a folder others may write. Throws for a
 * user who has none.
 */
export function browserCacheDirectory(environment: NodeJS.ProcessEnv): string {
  const cache = environment['XDG_CACHE_HOME'];
  const root = cache && isAbsolute(cache) ? cache : join(homedir(), '.cache');
  return join(root, 'isoplan', 'browser');
}

/** The package, or null where it is not installed or holds nothing for this machine. */
export function findBrowserPackage(platform: NodeJS.Platform, arch: string): BrowserPackage | null {
  if (platform !== 'linux' || arch !== 'x64') return null;
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const root = dirname(dirname(entry));
    const description = packageDescription.parse(
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
    );
    const archive = join(root, 'bin', 'chromium.br');
    if (!existsSync(archive)) return null;
    return {
      version: description.version,
      archive,
      libraries: join(root, 'bin', 'al2023.tar.br'),
    };
  } catch {
    return null;
  }
}

/**
 * Unpacks the browser once per user and version and returns its path. Safe to call from several
 * processes at once: each unpacks into a folder of its own, and the finished file is renamed.
 *
 * @throws what the file system throws; the caller turns it into a failure.
 */
export async function unpackBrowser(source: BrowserPackage, cache: string): Promise<string> {
  const executable = join(cache, `chromium-${source.version}`);
  if (isExecutable(executable)) return executable;
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(cache, 'unpacking-'));
  try {
    const unfinished = join(folder, 'chromium');
    await pipeline(
      createReadStream(source.archive),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(unfinished, { mode: 0o755 }),
    );
    renameSync(unfinished, executable);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return executable;
}
