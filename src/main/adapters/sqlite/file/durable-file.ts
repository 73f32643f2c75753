import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../failure/system-reason.ts';

/**
 * Makes a folder and those above it. Node's own recursive way never ends where a file system refuses
 * new folders as `ENOENT`, as `/proc` does.
 */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}

/** Puts what was written to a file, or the names in a folder, onto the disk. */
export function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Like `syncToDisk` for a folder; Windows does not open folders and needs no help. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncToDisk(folder);
}

/** Copies a file onto the disk. */
export function copyDurably(from: string, to: string): void {
  copyFileSync(from, to);
  syncToDisk(to);
}

/** The most the system writes at once. */
const maxBytesAtOnce = 2 ** 30;

/** Writes a file of any size onto the disk. */
export function writeDurably(file: string, content: Buffer): void {
  const descriptor = openSync(file, 'w');
  try {
    for (let at = 0; at < content.length; ) {
      at += writeSync(descriptor, content, at, Math.min(maxBytesAtOnce, content.length - at));
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
