import { randomFillSync } from 'node:crypto';
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { webAssembly } from './web-assembly.ts';

export const blockBytes = 2 ** 20;

/** The file that a calibration reads and writes. */
export interface ScratchFile {
  readonly path: string;
  readonly bytes: number;
  /** Reads and writes go past the operating system's cache. */
  readonly direct: boolean;
  /** Bytes per second of each group of blocks, while it was written. */
  readonly writeSamples: readonly number[];
}

/** A buffer that begins on a page, as reading past the cache asks for. */
export function alignedBuffer(bytes: number): Uint8Array<ArrayBuffer> {
  const pages = Math.ceil(bytes / 65_536);
  const memory = new webAssembly.Memory({ initial: pages, maximum: pages });
  return new Uint8Array(memory.buffer, 0, bytes);
}

const directFlag: number | undefined = constants.O_DIRECT;

/** Opens a file past the cache where the file system can, through it otherwise. */
export function openPastCache(
  path: string,
  flags: number,
): { readonly file: number; readonly direct: boolean } {
  if (directFlag !== undefined && directFlag !== 0) {
    try {
      return { file: openSync(path, flags | directFlag, 0o600), direct: true };
    } catch {
      return { file: openSync(path, flags, 0o600), direct: false };
    }
  }
  return { file: openSync(path, flags, 0o600), direct: false };
}

const blocksPerSample = 8;

/** Less than this is too small to read at random. */
const minBlocks = 16;

/**
 * Writes the file with content that no disk can leave out or squeeze, until it has its size or the
 * time is up.
 */
export function writeScratchFile(folder: string, bytes: number, seconds: number): ScratchFile {
  const path = join(folder, 'data');
  const { file, direct } = openPastCache(
    path,
    constants.O_CREAT | constants.O_EXCL | constants.O_RDWR,
  );
  const blocks = Math.max(minBlocks, Math.floor(bytes / blockBytes));
  return { path, direct, ...fill(file, blocks, seconds) };
}

/** Writes the first part of the file once more; the samples of it. */
export function rewriteScratchFile(
  { path, bytes }: ScratchFile,
  maxBytes: number,
  seconds: number,
): readonly number[] {
  const { file } = openPastCache(path, constants.O_RDWR);
  return fill(file, Math.floor(Math.min(bytes, maxBytes) / blockBytes), seconds).writeSamples;
}

function fill(
  file: number,
  blocks: number,
  seconds: number,
): Pick<ScratchFile, 'bytes' | 'writeSamples'> {
  const block = randomFillSync(alignedBuffer(blockBytes));
  const counter = new DataView(block.buffer);
  const writeSamples: number[] = [];
  const end = performance.now() + seconds * 1000;
  let written = 0;
  let since = performance.now();
  try {
    for (let index = 0; index < blocks; index += 1) {
      for (let page = 0; page < blockBytes; page += 4096) counter.setUint32(page, index + page);
      written += writeSync(file, block, 0, blockBytes, index * blockBytes);
      if ((index + 1) % blocksPerSample !== 0) continue;
      const now = performance.now();
      writeSamples.push((blocksPerSample * blockBytes) / ((now - since) / 1000));
      since = now;
      if (now >= end && index + 1 >= minBlocks) break;
    }
  } finally {
    closeSync(file);
  }
  return { bytes: written, writeSamples };
}
