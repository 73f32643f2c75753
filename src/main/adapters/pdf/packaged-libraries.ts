import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { BrowserPackage } from './packaged-browser.ts';

const blockSize = 512;

/** One regular file of an archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The regular files of a tar archive, by base name: folders and links are left out. */
export function readTar(archive: Uint8Array): readonly ArchivedFile[] {
  const text = new TextDecoder('latin1');
  const field = (offset: number, length: number): string =>
    text.decode(archive.subarray(offset, offset + length)).split('\0')[0] ?? '';
  const files: ArchivedFile[] = [];
  let offset = 0;
  while (offset + blockSize <= archive.length && archive[offset] !== 0) {
    const size = Number.parseInt(field(offset + 124, 12).trim(), 8);
    if (!Number.isInteger(size) || size < 0) break;
    const kind = field(offset + 156, 1);
    const start = offset + blockSize;
    if (kind === '0' || kind === '') {
      const name = basename(field(offset, 100));
      files.push({ name, content: archive.subarray(start, start + size) });
    }
    offset = start + Math.ceil(size / blockSize) * blockSize;
  }
  return files;
}

/**
 * Unpacks the system libraries that come with the packaged browser, for machines that lack them.
 *
 * @returns the folder to put on the library path.
 * @throws what the file system throws; the caller turns it into a failure.
 */
export function unpackLibraries(source: BrowserPackage, cache: string): string {
  const folder = join(cache, `libraries-${source.version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  const unfinished = mkdtempSync(join(cache, 'unpacking-'));
  try {
    for (const file of readTar(brotliDecompressSync(readFileSync(source.libraries)))) {
      writeFileSync(join(unfinished, file.name), file.content, { mode: 0o755 });
    }
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (existsSync(folder)) return folder;
    throw error;
  }
  return folder;
}
