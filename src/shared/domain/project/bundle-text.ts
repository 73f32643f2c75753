/** How a text follows from an earlier one: its start and end are kept, the middle is new. */
export interface TextStep {
  /** Characters (UTF-16 units) kept at the start and at the end. */
  readonly keptStart: number;
  readonly keptEnd: number;
  readonly text: string;
}

/** The step that leads from one text to another. */
export function stepBetween(before: string, after: string): TextStep {
  const shorter = Math.min(before.length, after.length);
  let keptStart = 0;
  while (keptStart < shorter && before.charCodeAt(keptStart) === after.charCodeAt(keptStart)) {
    keptStart += 1;
  }
  let keptEnd = 0;
  const most = shorter - keptStart;
  while (
    keptEnd < most &&
    before.charCodeAt(before.length - 1 - keptEnd) === after.charCodeAt(after.length - 1 - keptEnd)
  ) {
    keptEnd += 1;
  }
  return { keptStart, keptEnd, text: after.slice(keptStart, after.length - keptEnd) };
}

/** The text a step leads to; null when it does not fit the earlier text. */
export function followStep(before: string, { keptStart, keptEnd, text }: TextStep): string | null {
  if (keptStart + keptEnd > before.length) return null;
  return before.slice(0, keptStart) + text + before.slice(before.length - keptEnd);
}
