import { crc32 } from 'node:zlib';

/** A text in memory, with what its row has to say of it. */
export interface CachedText {
  readonly text: Buffer;
  readonly checksum: number;
}

/** Texts that were read or written, so that the next use need not put them together again. */
export interface TextCache {
  find(project: string, number: number): CachedText | null;
  /** Keeps a text; inside a transaction only until that ends, unless it is committed. */
  keep(project: string, number: number, text: Buffer): CachedText;
  forget(project: string, number: number): void;
  /** A transaction has ended: what it kept stays when it was committed. */
  settle(isCommitted: boolean): void;
}

/** Keeps the texts used last, the oldest going first. */
export function createTextCache(maxTexts: number, inTransaction: () => boolean): TextCache {
  const committed = new Map<string, CachedText>();
  const pending = new Map<string, CachedText>();
  const keyOf = (project: string, number: number): string => `${number} ${project}`;
  const put = (key: string, entry: CachedText): void => {
    const oldest = committed.keys().next();
    if (committed.size >= maxTexts && !oldest.done) committed.delete(oldest.value);
    committed.set(key, entry);
  };
  return {
    find: (project, number) => {
      const key = keyOf(project, number);
      return pending.get(key) ?? committed.get(key) ?? null;
    },
    keep: (project, number, text) => {
      const entry = { text, checksum: crc32(text) };
      if (inTransaction()) pending.set(keyOf(project, number), entry);
      else put(keyOf(project, number), entry);
      return entry;
    },
    forget: (project, number) => {
      pending.delete(keyOf(project, number));
      committed.delete(keyOf(project, number));
    },
    settle: (isCommitted) => {
      if (isCommitted) for (const [key, entry] of pending) put(key, entry);
      pending.clear();
    },
  };
}
