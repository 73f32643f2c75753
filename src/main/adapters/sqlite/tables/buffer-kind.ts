import type { TextKind } from '../../../../shared/base/text-delta.ts';

/** Texts as the store keeps them, counted in bytes. */
export const bufferKind: TextKind<Buffer> = {
  isSame: (before, beforeAt, after, afterAt, count) =>
    before.compare(after, afterAt, afterAt + count, beforeAt, beforeAt + count) === 0,
  part: (text, from, to) => text.subarray(from, to),
  join: (parts) => Buffer.concat(parts),
};
