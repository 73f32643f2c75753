/**
 * How a text follows from an earlier one: its start and its end are kept, the middle is new. Lengths
 * are in units of the text: UTF-16 units of a string, bytes of a buffer.
 */
export interface TextDelta<Text> {
  readonly keptStart: number;
  readonly keptEnd: number;
  readonly middle: Text;
}

/** What texts of one kind can do; the store keeps theirs as bytes, a bundle as strings. */
export interface TextKind<Text> {
  /** Whether so many units of two texts are the same. */
  isSame(before: Text, beforeAt: number, after: Text, afterAt: number, count: number): boolean;
  part(text: Text, from: number, to: number): Text;
  join(parts: readonly Text[]): Text;
}

/** Strings, counted in UTF-16 units. */
export const stringKind: TextKind<string> = {
  isSame: (before, beforeAt, after, afterAt, count) =>
    before.slice(beforeAt, beforeAt + count) === after.slice(afterAt, afterAt + count),
  part: (text, from, to) => text.slice(from, to),
  join: (parts) => parts.join(''),
};

/** Units that are compared at once, first in large steps; each step is a multiple of the next. */
const steps = [4096, 512, 64, 8, 1];

/** How many units from a side on are the same; at most `limit`. */
function sameUnits(limit: number, isSame: (at: number, count: number) => boolean): number {
  let length = 0;
  for (const step of steps) {
    while (length + step <= limit && isSame(length, step)) length += step;
  }
  return length;
}

/** The delta that leads from one text to another: the longest start is kept, then the longest end. */
export function deltaBetween<Text extends { readonly length: number }>(
  before: Text,
  after: Text,
  kind: TextKind<Text>,
): TextDelta<Text> {
  const shorter = Math.min(before.length, after.length);
  const keptStart = sameUnits(shorter, (at, count) => kind.isSame(before, at, after, at, count));
  const keptEnd = sameUnits(shorter - keptStart, (at, count) => {
    const beforeAt = before.length - at - count;
    return kind.isSame(before, beforeAt, after, after.length - at - count, count);
  });
  const middle = kind.part(after, keptStart, after.length - keptEnd);
  return { keptStart, keptEnd, middle };
}

/** The text a delta leads to; null when it keeps more than the earlier text has. */
export function applyDelta<Text extends { readonly length: number }>(
  before: Text,
  { keptStart, keptEnd, middle }: TextDelta<Text>,
  kind: TextKind<Text>,
): Text | null {
  if (keptStart + keptEnd > before.length) return null;
  const end = kind.part(before, before.length - keptEnd, before.length);
  return kind.join([kind.part(before, 0, keptStart), middle, end]);
}
