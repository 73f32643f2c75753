/** How a text follows from an earlier one: its start and end are kept, the middle is new. */
export interface TextDifference {
  readonly keptStart: number;
  readonly keptEnd: number;
  readonly middle: Buffer;
}

const blockBytes = 4096;

function commonStart(before: Buffer, after: Buffer, limit: number): number {
  let start = 0;
  while (start + blockBytes <= limit) {
    const end = start + blockBytes;
    if (before.compare(after, start, end, start, end) !== 0) break;
    start = end;
  }
  while (start < limit && before[start] === after[start]) start += 1;
  return start;
}

function commonEnd(before: Buffer, after: Buffer, limit: number): number {
  let length = 0;
  while (length + blockBytes <= limit) {
    const next = length + blockBytes;
    const same =
      before.compare(
        after,
        after.length - next,
        after.length - length,
        before.length - next,
        before.length - length,
      ) === 0;
    if (!same) break;
    length = next;
  }
  while (
    length < limit &&
    before[before.length - 1 - length] === after[after.length - 1 - length]
  ) {
    length += 1;
  }
  return length;
}

/** The difference that leads from one text to another, in bytes. */
export function textDifference(before: Buffer, after: Buffer): TextDifference {
  const shorter = Math.min(before.length, after.length);
  const keptStart = commonStart(before, after, shorter);
  const keptEnd = commonEnd(before, after, shorter - keptStart);
  return { keptStart, keptEnd, middle: after.subarray(keptStart, after.length - keptEnd) };
}

/** The text that a difference leads to; null when it does not fit the earlier text. */
export function applyDifference(before: Buffer, difference: TextDifference): Buffer | null {
  const { keptStart, keptEnd, middle } = difference;
  if (keptStart + keptEnd > before.length) return null;
  return Buffer.concat([
    before.subarray(0, keptStart),
    middle,
    before.subarray(before.length - keptEnd),
  ]);
}
