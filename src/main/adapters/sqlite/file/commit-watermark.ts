import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { StoreState } from '../tables/store-table.ts';

/**
 * Keeps, beside the database, the count of the last change a caller was told is saved. When the
 * database itself comes back with fewer, for instance because its log was damaged and SQLite ignored
 * the rest of it, the loss is noticed and told.
 */
export interface CommitWatermark {
  write(state: StoreState): void;
  close(): void;
}

/** One fixed length, so that a full disk cannot cut a record that replaces another. */
const recordBytes = 128;

function recordOf({ identity, changes }: StoreState): string {
  const content = JSON.stringify([identity, changes]);
  return `${content} ${crc32(content)}`.padEnd(recordBytes - 1).concat('\n');
}

/** The last record; null when there is none or it is not whole. */
export function readCommitWatermark(file: string): StoreState | null {
  try {
    const [content = '', checksum] = readFileSync(file, 'utf8').trim().split(' ');
    if (crc32(content) !== Number(checksum)) return null;
    const [identity, changes] = JSON.parse(content) as readonly [string, number];
    return { identity, changes };
  } catch {
    return null;
  }
}

/** A link that somebody planted in its place is not followed; Windows has no such flag. */
const flags = constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/** A record that cannot be written stops nobody: the change itself is in the database. */
export function openCommitWatermark(file: string): CommitWatermark {
  let descriptor: number | null = null;
  const quietly = (work: () => void): void => {
    try {
      work();
    } catch {
      return;
    }
  };
  return {
    write: (state) =>
      quietly(() => {
        descriptor ??= openSync(file, flags, 0o600);
        writeSync(descriptor, recordOf(state), 0, 'utf8');
      }),
    close: () => {
      const open = descriptor;
      descriptor = null;
      if (open !== null) quietly(() => closeSync(open));
    },
  };
}
