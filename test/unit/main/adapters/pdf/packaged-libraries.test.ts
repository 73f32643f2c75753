import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  readTar,
  unpackLibraries,
} from '../../../../../src/main/adapters/pdf/packaged-libraries.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isoplan-libraries-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** One entry of a tar archive (POSIX.1-1988 ustar): a header block and the content in blocks of 512. */
function entry(name: string, content: string, kind = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100, 'latin1');
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124, 12, 'latin1');
  header.write(kind, 156, 1, 'latin1');
  const padded = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  padded.write(content, 'latin1');
  return Buffer.concat([header, padded]);
}

const archive = Buffer.concat([
  entry('lib/', '', '5'),
  entry('lib/libnss3.so', 'nss'),
  entry('lib/link.so', '', '2'),
  entry('../../etc/evil', 'x'.repeat(700)),
  Buffer.alloc(1024),
]);

describe('an archive', () => {
  test('gives its files by base name: no folder, no link, no way out of the folder', () => {
    const files = readTar(archive).map(({ name, content }) => [name, content.length]);
    expect(files).toEqual([
      ['libnss3.so', 3],
      ['evil', 700],
    ]);
  });

  test('that is cut off or no archive at all gives what is whole', () => {
    expect(readTar(new Uint8Array(100))).toEqual([]);
    expect(readTar(Buffer.from('not an archive'.repeat(100)))).toEqual([]);
  });
});

test('libraries are unpacked once into a folder of their version', () => {
  const libraries = join(folder, 'libraries.br');
  writeFileSync(libraries, brotliCompressSync(archive));
  const source = { version: '1.2.3', archive: '', libraries };
  const cache = join(folder, 'cache');
  const unpacked = unpackLibraries(source, cache);
  expect(readFileSync(join(unpacked, 'libnss3.so'), 'utf8')).toBe('nss');
  writeFileSync(libraries, 'broken');
  expect(unpackLibraries(source, cache)).toBe(unpacked);
  expect(readdirSync(cache)).toEqual(['libraries-1.2.3']);
});
