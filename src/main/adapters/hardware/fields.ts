/** A field of an answer whose shape is not known; undefined when there is none. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** The items of an answer that should be a list. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A finite number above 0, scaled; null otherwise. */
export function positive(value: unknown, factor = 1): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return null;
  const scaled = value * factor;
  return Number.isFinite(scaled) ? scaled : null;
}

/** A whole number above 0; null otherwise. */
export function positiveCount(value: unknown): number | null {
  const number = positive(value);
  return number !== null && Number.isSafeInteger(number) ? number : null;
}

const maxWordsLength = 200;

/**
 * One line of printable text, trimmed and shortened; null when nothing is left, or when it is one
 * of the fillers that firmware vendors leave in their tables.
 */
export function words(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const printable = value
    .slice(0, 10 * maxWordsLength)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\uFFFD\s]+/gu, ' ')
    .trim();
  return printable === '' || fillers.test(printable)
    ? null
    : printable.slice(0, maxWordsLength).trim();
}

const fillers =
  /^(?:unknown|none|default string|to be filled by o\.?e\.?m\.?|not (?:specified|available|applicable|present)|system (?:manufacturer|product name|version)|n\/a|-+|0+)$/iu;

/** A whole number written in decimal, not negative; null for anything else. */
export function wholeNumber(text: string | undefined | null): number | null {
  const trimmed = text?.trim() ?? '';
  if (!/^\d{1,19}$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

/** A decimal number, not negative; null for anything else. */
export function decimalNumber(text: string | undefined | null): number | null {
  const trimmed = text?.trim() ?? '';
  return /^\d{1,15}(?:\.\d{1,15})?$/.test(trimmed) ? Number(trimmed) : null;
}

/** A switch of the kernel, `0` or `1`; null for anything else. */
export function zeroOrOne(text: string): boolean | null {
  const trimmed = text.trim();
  return trimmed === '1' ? true : trimmed === '0' ? false : null;
}
