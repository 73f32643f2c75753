import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Failure } from '../../../shared/base/failure.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { fileReason, fileUnusable } from './file-reason.ts';

const megabyte = 1_000_000;
const chunkBytes = 65_536;

/** The largest user file that is read. */
export const maxFileBytes = 20 * megabyte;

/**
 * All bytes of an open file, or null when there are more than the limit. A regular file is measured
 * before it is read; a pipe or device is read up to the limit.
 */
function readAtMost(descriptor: number, limitBytes: number): Buffer | null {
  const status = fstatSync(descriptor);
  if (status.isFile() && status.size > limitBytes) return null;
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const count = readSync(descriptor, chunk, 0, chunkBytes, null);
    if (count === 0) return Buffer.concat(chunks, total);
    total += count;
    if (total > limitBytes) return null;
    chunks.push(chunk.subarray(0, count));
  }
}

/** UTF-8, or UTF-16 as Windows tools write it with a byte order mark; null when it is not text. */
function decoded(content: Buffer): string | null {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe
      ? 'utf-16le'
      : content[0] === 0xfe && content[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(content);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/**
 * Reads a text file that a user named.
 *
 * @returns its text without byte order mark, or a `file-unusable` failure that names the file:
 *   missing, a directory, denied, larger than the limit, not text, or empty.
 */
export function readTextFile(
  file: string,
  limitBytes: number = maxFileBytes,
): Result<string, Failure> {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, 'r');
    if (fstatSync(descriptor).isDirectory()) return err(fileUnusable(file, 'directory'));
    const content = readAtMost(descriptor, limitBytes);
    if (content === null) {
      return err(fileUnusable(file, 'too-large', `${limitBytes / megabyte} MB`));
    }
    const text = decoded(content);
    if (text === null) return err(fileUnusable(file, 'not-text'));
    return text.trim() === '' ? err(fileUnusable(file, 'empty')) : ok(text);
  } catch (error) {
    return err(fileUnusable(file, fileReason(error, 'read')));
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}
