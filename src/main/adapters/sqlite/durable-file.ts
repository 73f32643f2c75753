import { closeSync, copyFileSync, fsyncSync, openSync } from 'node:fs';

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
